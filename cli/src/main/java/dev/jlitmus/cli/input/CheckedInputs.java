package dev.jlitmus.cli.input;

import dev.jlitmus.cli.Stages;
import dev.jlitmus.cli.option.input.Selection;
import dev.jlitmus.input.CheckedFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that were read, and whether there is anything to do.
 *
 * @param problems what could not be read or matches nothing, a sentence each
 * @param selected whether a test is among them that the user means
 */
public record CheckedInputs(List<CheckedFile> files, List<String> problems, boolean selected) {

  public CheckedInputs {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public static CheckedInputs read(Stages stages, InputStream in, Selection selection) {
    return read(stages, in, selection, CheckedFile::testNames);
  }

  /** The same, where benches are meant as well. */
  public static CheckedInputs ofBenches(Stages stages, InputStream in, Selection selection) {
    return read(
        stages,
        in,
        selection,
        file -> Stream.concat(file.benchNames().stream(), file.testNames().stream()).toList());
  }

  private static CheckedInputs read(
      Stages stages,
      InputStream in,
      Selection selection,
      Function<CheckedFile, List<String>> namesOf) {
    InputReader.ReadInputs read = new InputReader(stages, in).read(selection.inputs());
    List<String> problems = new ArrayList<>(read.problems());
    List<String> names =
        read.files().stream().flatMap(file -> namesOf.apply(file).stream()).toList();
    boolean selected = names.stream().anyMatch(selection::isSelected);
    boolean valid = read.files().stream().noneMatch(CheckedFile::hasErrors);
    if (!selected && valid && problems.isEmpty()) {
      boolean benches = read.files().stream().anyMatch(file -> !file.benchNames().isEmpty());
      problems.add(
          names.isEmpty() && benches
              ? "the files hold benches and no test: 'jlitmus bench' measures them"
              : selection.nothing(names));
    }
    return new CheckedInputs(read.files(), problems, selected);
  }
}
