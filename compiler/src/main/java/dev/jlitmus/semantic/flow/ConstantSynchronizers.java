package dev.jlitmus.semantic.flow;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the shared fields that hold one synchronizer from the start to the end: nobody writes them,
 * so that they could as well be final, and it tells nothing to read them.
 */
public final class ConstantSynchronizers {
  private ConstantSynchronizers() {}

  public static Set<SharedField> of(LitmusTest test) {
    Set<SharedField> written = new HashSet<>();
    Stream.concat(
            test.threads().stream().flatMap(thread -> Deep.statements(thread.body())),
            Deep.statements(test.join()))
        .forEach(statement -> {
          if (statement instanceof Statement.Write write) {
            add(write.place(), written);
          }
          Deep.expressions(statement)
              .forEach(expression -> {
                if (expression instanceof Expression.Update update) {
                  add(update.place(), written);
                }
              });
        });
    return test.locations().stream()
        .filter(field -> field.type() instanceof SyncClass && !field.isVolatile())
        .filter(field -> field.constructed().isPresent() && !written.contains(field))
        .collect(Collectors.toSet());
  }

  private static void add(Place place, Set<SharedField> written) {
    if (place instanceof Place.Shared shared) {
      written.add(shared.field());
    }
  }
}
