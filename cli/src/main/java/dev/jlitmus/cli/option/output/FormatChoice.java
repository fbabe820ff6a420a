package dev.jlitmus.cli.option.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * A form of the results and where it goes.
 *
 * @param file empty for stdout
 */
public record FormatChoice(Format format, Optional<Path> file) {

  /** A form of the results. */
  public enum Format {
    /** One table a test. */
    FULL,
    /** One line a test. */
    CONCISE,
    /** One JSON document. */
    JSON,
    /** One JSON document a line: a header, each test, a summary. */
    JSONL,
    /** JUnit's XML, for CI servers. */
    JUNIT,
    /** Workflow commands of GitHub Actions, which it shows beside the source. */
    GITHUB,
    /** RFC 4180, a row for each outcome. */
    CSV,
    /** What the first model allows, as herd7 prints it; nothing of what a JVM showed. */
    HERD;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The forms as given; where none goes to stdout the full one does, unless quiet.
   *
   * @throws ParameterException where several are to go to stdout
   */
  static List<FormatChoice> wanted(List<FormatChoice> given, boolean quiet, CommandLine command) {
    long stdout = given.stream().filter(format -> format.file().isEmpty()).count();
    if (stdout > 1) {
      throw new ParameterException(
          command, "only one --format can go to stdout; give the others a file");
    }
    List<FormatChoice> all = new ArrayList<>(given);
    if (stdout == 0 && !quiet) {
      all.add(new FormatChoice(Format.FULL, Optional.empty()));
    }
    return all;
  }

  /** Whether it goes to stdout and has no place there for what is wrong with a file or a claim. */
  public boolean tellsNoDiagnostics() {
    return file.isEmpty() && (format == Format.HERD || format == Format.CSV);
  }

  /** For the shell. */
  public static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    public Candidates() {
      super(Arrays.stream(Format.values()).map(Format::word).toList());
    }
  }

  /** {@code json}, {@code json=results.json}. */
  public static final class Converter implements ITypeConverter<FormatChoice> {
    @Override
    public FormatChoice convert(String text) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      Optional<Path> file =
          equals < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(equals + 1)));
      if (file.isPresent() && file.get().toString().isEmpty()) {
        throw new TypeConversionException("'" + text + "' names no file");
      }
      return Arrays.stream(Format.values())
          .filter(format -> format.word().equals(name))
          .findFirst()
          .map(format -> new FormatChoice(format, file))
          .orElseThrow(() ->
              new TypeConversionException(
                  "'%s' is not a format; there are %s"
                      .formatted(name, String.join(", ", new Candidates()))));
    }
  }
}
