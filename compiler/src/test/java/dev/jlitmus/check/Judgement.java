package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.source.SourceFile;
import java.util.List;

/** What a model says of the first test of a text that has neither errors nor warnings. */
final class Judgement {
  private Judgement() {}

  static ModelAnswer of(String text, String model) {
    CheckedFile file = new Pipeline().read(new SourceFile("judged.litmus", text));
    assertThat(file.diagnostics()).as(text).isEmpty();
    return new ModelChecker(SearchLimits.DEFAULT)
        .check(file.tests().getFirst(), Models.named(model));
  }

  /** All outcomes that it allows, in their order. */
  static List<String> allowed(String text, String model) {
    ModelAnswer answer = of(text, model);
    assertThat(answer.problem()).isEmpty();
    return answer.allowed().stream().map(Outcome::toString).toList();
  }
}
