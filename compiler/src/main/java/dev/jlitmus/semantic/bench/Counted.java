package dev.jlitmus.semantic.bench;

import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Value;
import java.util.Optional;

/**
 * What has a count of its own: how often a lock is held, how many values are in a channel.
 *
 * @param reading whether it is the read lock of a read-write lock
 */
record Counted(SharedField synchronizer, boolean reading) {

  /** What a call is about; empty where that is not known beforehand. */
  static Optional<Counted> of(SyncCall call) {
    return field(call.target())
        .map(field -> new Counted(field, SyncEffect.isReading(call.method())));
  }

  /** The field that an expression reads, of which it is known which synchronizer it holds. */
  static Optional<SharedField> field(Expression target) {
    return target instanceof Expression.Read read
            && read.place() instanceof Place.Shared shared
            && shared.field().type() instanceof SyncClass
        ? Optional.of(shared.field())
        : Optional.empty();
  }

  SyncType kind() {
    return ((SyncClass) synchronizer.type()).kind();
  }

  /** The permits or the capacity that it is made with. */
  int number() {
    return numberOf(synchronizer);
  }

  static int numberOf(SharedField synchronizer) {
    return synchronizer
        .constructed()
        .filter(Expression.NewSynchronizer.class::isInstance)
        .map(Expression.NewSynchronizer.class::cast)
        .flatMap(Expression.NewSynchronizer::argument)
        .flatMap(ConstantExpression::value)
        .map(Counted::number)
        .orElse(0);
  }

  static int number(Value value) {
    return value instanceof Value.Primitive primitive ? (int) primitive.asLong() : 1;
  }
}
