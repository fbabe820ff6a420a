package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;

/** Finds what stands between the angle brackets of {@code new Channel<>(1)} (JLS 15.9.3). */
public final class Diamond {
  private Diamond() {}

  /** The value, of the type that it is assigned to. */
  public static Expression filled(Expression value, Type target) {
    if (value instanceof Expression.NewSynchronizer created
        && target instanceof SyncClass known
        && known.kind() == created.type().kind()) {
      return created.as(known);
    }
    return value instanceof Expression.Conditional choice && target instanceof SyncClass
        ? new Expression.Conditional(
            choice.span(),
            choice.condition(),
            filled(choice.then(), target),
            filled(choice.otherwise(), target),
            target)
        : value;
  }

  /** Whether the type is known where nothing says it but the value; else after a diagnostic. */
  public static boolean isKnown(Expression value, Diagnostics diagnostics) {
    boolean known = !(value.type() instanceof SyncClass type) || type.isComplete();
    if (!known) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L260,
                  value.span(),
                  "nothing here says what a %s holds".formatted(value.type().text()),
                  "no type between the brackets")
              .withHelp("write it: new Channel<Integer>(1)"));
    }
    return known;
  }
}
