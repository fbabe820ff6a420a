package dev.jlitmus.semantic.code;

import dev.jlitmus.source.Span;
import java.util.List;

/**
 * One thread.
 *
 * @param span of its header
 * @param name as written, or {@code P0}, {@code P1}, … by position
 */
public record ThreadBody(Span span, String name, List<Statement> body) {
  public ThreadBody {
    body = List.copyOf(body);
  }
}
