package dev.jlitmus.syntax.herd;

import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;

/** What has a value in a state. */
public sealed interface Place {
  Span span();

  /** {@code 0:r0} or {@code P0:r0} */
  record Register(Span span, Name processor, Name name) implements Place {}

  /** {@code x} or {@code [x]} */
  record Shared(Span span, Name name) implements Place {}
}
