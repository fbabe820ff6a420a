package dev.jlitmus.syntax.herd;

import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.TypeName;
import java.util.Optional;

/**
 * {@code int x = 1} or {@code 0:X = x} of the initial state.
 *
 * @param value absent for the default, zero
 */
public record Binding(Span span, Optional<TypeName> type, Place place, Optional<Value> value) {

  /** An initial value. */
  public sealed interface Value {
    Span span();

    /** {@code 1}, {@code -1}, {@code 0x1f} */
    record Numeral(Span span) implements Value {}

    /** {@code x} or {@code &x}: the location's address */
    record Address(Span span, String location) implements Value {}
  }
}
