package dev.jlitmus;

import dev.jlitmus.cat.Models;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.Clause;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.ModelName;
import java.util.ArrayList;
import java.util.List;

/** Says which models that tests name do not exist. */
final class ModelNameCheck {

  void check(List<LitmusTest> tests, Diagnostics diagnostics) {
    for (LitmusTest test : tests) {
      List<ModelName> named = new ArrayList<>(test.models());
      test.clauses().stream().map(Clause::models).forEach(named::addAll);
      for (ModelName model : named) {
        if (!Models.names().contains(model.name())) {
          diagnostics.add(
              Diagnostic.of(
                      Code.L416,
                      model.span(),
                      "there is no model '" + model.name() + "'",
                      "not a model")
                  .withHelp("there are " + String.join(", ", Models.names())));
        }
      }
    }
  }
}
