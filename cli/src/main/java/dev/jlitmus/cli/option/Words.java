package dev.jlitmus.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Arguments within one argument, parted as a shell does: by blanks that no quotes hold together.
 */
public record Words(List<String> words) {
  static final Words NONE = new Words(List.of());

  /** Of a word: a quoted piece, or plain text. */
  private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");

  public Words {
    words = List.copyOf(words);
  }

  /** Reads them. */
  static Words of(String text) {
    List<String> words = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    int end = -1;
    while (piece.find()) {
      String content = piece.group().replaceAll("^['\"]|['\"]$", "");
      if (piece.start() == end) {
        content = words.removeLast() + content;
      }
      words.add(content);
      end = piece.end();
    }
    if (!PIECE.matcher(text).replaceAll("").isBlank()) {
      throw new TypeConversionException("a quote is left open in " + text);
    }
    return new Words(words);
  }

  /** Takes whatever follows the option: what is meant for a JVM looks like options of our own. */
  static final class Verbatim implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own type
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (arguments.isEmpty()) {
        return false;
      }
      try {
        option.setValue(of(arguments.pop()));
      } catch (TypeConversionException malformed) {
        throw new ParameterException(
            command.commandLine(), "--jvm-args: " + malformed.getMessage(), malformed);
      }
      return true;
    }
  }
}
