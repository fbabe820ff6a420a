package dev.jlitmus.codegen;

import dev.jlitmus.diagnostic.Diagnostic;
import java.util.List;

/** What became of a test on its way to Java. */
public sealed interface Generation {

  record Generated(GeneratedTest test) implements Generation {}

  /**
   * It holds what models know but Java cannot say, such as an opaque update.
   *
   * @param diagnostics one for each such construct, at least one
   */
  record NotInJava(List<Diagnostic> diagnostics) implements Generation {
    public NotInJava {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
