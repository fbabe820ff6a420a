package dev.jlitmus.cli.option.input;

import dev.jlitmus.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files, and which of their tests. */
public final class Selection {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "a file, a folder (its *.litmus at any depth), a quoted glob, '-' for standard"
              + " input, or @FILE with a PATH a line")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-t", "--test"},
      paramLabel = "NAME",
      converter = NameSelector.Converter.class,
      description = "only tests whose name holds this text, or matches this /RE/; may be repeated")
  private List<NameSelector> selectors = new ArrayList<>();

  public Inputs inputs() {
    return Inputs.expand(paths);
  }

  /** Whether a test of this name is meant. */
  public boolean isSelected(String name) {
    return selectors.isEmpty() || selectors.stream().anyMatch(s -> s.matches().test(name));
  }

  /**
   * A sentence for where no test is.
   *
   * @param names of the tests that there are
   */
  public String nothing(List<String> names) {
    if (selectors.isEmpty()) {
      return "the files hold no test";
    }
    List<String> texts = selectors.stream().map(NameSelector::text).toList();
    return "no test matches -t "
        + String.join(" or ", texts)
        + texts.stream()
            .flatMap(text -> Spelling.question(text, names).stream())
            .findFirst()
            .map(question -> "; " + question)
            .orElse("");
  }
}
