package dev.jlitmus.semantic.typing;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.syntax.Axis;
import dev.jlitmus.syntax.Name;
import java.util.List;
import java.util.Set;

/** Warns of parameters of a family that make no difference. */
public final class UnusedParameters {
  private UnusedParameters() {}

  public static void warn(List<Axis> axes, Set<String> used, Diagnostics diagnostics) {
    for (Axis axis : axes) {
      for (Name parameter : axis.parameters()) {
        if (!used.contains(parameter.text())) {
          diagnostics.add(
              Diagnostic.of(
                      Code.L108,
                      parameter.span(),
                      "nothing uses the parameter '" + parameter.text() + "'",
                      "the members are alike")
                  .withHelp("a mode stands in brackets: x.set[%s](1)".formatted(parameter.text())));
        }
      }
    }
  }
}
