package dev.jlitmus.syntax.herd;

import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.TypeName;
import java.util.List;

/** {@code Thread0 { … }} or {@code P0 (atomic_int* x) { … }} */
public record HerdThread(Span span, Name name, List<Parameter> parameters, List<Stmt> body) {

  /** {@code atomic_int* x}: the address of a location of the same name, unless bound otherwise. */
  public record Parameter(TypeName type, Name name) {}

  public HerdThread {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }
}
