package dev.jlitmus.event.thread.sync;

import dev.jlitmus.event.sync.operation.MapOperation;
import dev.jlitmus.event.thread.SentValues;
import dev.jlitmus.event.thread.step.Choices;
import dev.jlitmus.event.thread.sync.OperationSteps.At;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.end.ThrownException;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What one run of a thread does to maps. What is not there is null; null is never there. */
record MapUse(SentValues sent, Choices choices, OperationSteps steps) {

  Value get(At at, Value key) {
    Optional<Value> found = choose(at, key);
    steps.complete(at, new MapOperation.Get(key, found));
    return orNull(found);
  }

  Value getOrDefault(At at, Value key, Value other) {
    Optional<Value> found = choose(at, key);
    steps.complete(at, new MapOperation.Get(key, found));
    return found.orElse(other);
  }

  Value put(At at, Value key, Value value) {
    checkNotNull(value);
    Optional<Value> found = choose(at, key);
    steps.complete(at, new MapOperation.Put(key, value, found));
    return orNull(found);
  }

  Value putIfAbsent(At at, Value key, Value value) {
    checkNotNull(value);
    Optional<Value> found = choose(at, key);
    steps.complete(
        at,
        found.isPresent()
            ? new MapOperation.Get(key, found)
            : new MapOperation.Put(key, value, found));
    return orNull(found);
  }

  /**
   * Who finds nothing computes the value before placing it; that both are one step, so that nobody
   * else places one meanwhile, comes of finding nothing still.
   */
  Value computeIfAbsent(At at, Value key, Supplier<Value> function) {
    Optional<Value> found = choose(at, key);
    if (found.isPresent()) {
      steps.complete(at, new MapOperation.Get(key, found));
      return found.get();
    }
    Value made = function.get();
    boolean nothing = made.equals(Value.Reference.NULL);
    steps.complete(
        at, nothing ? new MapOperation.Get(key, found) : new MapOperation.Put(key, made, found));
    return made;
  }

  Value remove(At at, Value key) {
    Optional<Value> found = choose(at, key);
    steps.complete(at, new MapOperation.Remove(key, found));
    return orNull(found);
  }

  Value containsKey(At at, Value key) {
    checkNotNull(key);
    boolean contains = !sent.placed(at.object(), key).isEmpty() && choices.choose(2) == 0;
    steps.complete(at, new MapOperation.ContainsKey(key, contains));
    return Value.of(contains);
  }

  private Optional<Value> choose(At at, Value key) {
    checkNotNull(key);
    List<Value> values = sent.placed(at.object(), key);
    int choice = choices.choose(values.size() + 1);
    return choice < values.size() ? Optional.of(values.get(choice)) : Optional.empty();
  }

  private static Value orNull(Optional<Value> found) {
    return found.orElse(Value.Reference.NULL);
  }

  private static void checkNotNull(Value value) {
    if (value.equals(Value.Reference.NULL)) {
      throw new ThrownException(ExceptionKind.NULL_POINTER);
    }
  }
}
