package dev.jlitmus.check.report;

import dev.jlitmus.cat.Models;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.ModelName;
import java.util.ArrayList;
import java.util.List;

/** Leaves out the tests that name models that do not exist, and says so. */
public final class ModelNameCheck {

  public List<LitmusTest> check(List<LitmusTest> tests, Diagnostics diagnostics) {
    return tests.stream().filter(test -> isValid(test, diagnostics)).toList();
  }

  private static boolean isValid(LitmusTest test, Diagnostics diagnostics) {
    List<ModelName> named = new ArrayList<>(test.models());
    test.clauses().stream().map(clause -> clause.models().names()).forEach(named::addAll);
    boolean valid = true;
    for (ModelName model : named) {
      if (!Models.names().contains(model.name())) {
        valid = false;
        diagnostics.add(
            Diagnostic.of(
                    Code.L416,
                    model.span(),
                    "there is no model '" + model.name() + "'",
                    "not a model")
                .withHelp(Spelling.hint("model", model.name(), Models.names())));
      }
    }
    return valid;
  }
}
