package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Expression;
import java.util.List;

/**
 * The modes of that of an update's forms in Java which orders least; in acquire the write half is
 * plain.
 *
 * @param areWeaker whether they order less than the update's own
 */
record WeakestModes(AccessMode read, AccessMode write, boolean areWeaker) {

  static WeakestModes of(Expression.Update update) {
    for (AccessMode read : List.of(AccessMode.PLAIN, AccessMode.ACQUIRE)) {
      if (exists(update.operation(), read) && isWeaker(read, update)) {
        return new WeakestModes(read, AccessMode.PLAIN, true);
      }
    }
    return new WeakestModes(update.readMode(), update.writeMode(), false);
  }

  private static boolean exists(UpdateOperation operation, AccessMode read) {
    return AccessMethod.of(new AccessMethod.Shape.Modify(operation, read, AccessMode.PLAIN))
        .isPresent();
  }

  /** Release and acquire order different things, so that one for the other weakens nothing. */
  private static boolean isWeaker(AccessMode read, Expression.Update update) {
    return update.readMode() == AccessMode.VOLATILE
        || (read == AccessMode.PLAIN
            && (update.readMode() == AccessMode.ACQUIRE
                || update.writeMode() == AccessMode.RELEASE));
  }
}
