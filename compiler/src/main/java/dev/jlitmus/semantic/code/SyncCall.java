package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.sync.Synchronizer;
import java.util.List;

/**
 * A call of a synchronizer's method.
 *
 * @param arguments none or one: a constant number of permits, or what converts to the type of what
 *     goes through
 */
public record SyncCall(Synchronizer target, SyncMethod method, List<Expression> arguments) {
  public SyncCall {
    arguments = List.copyOf(arguments);
  }
}
