package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.Type;

/** Gives objects the names by which outcomes show them: that of what first holds them. */
public final class Holders {
  /** Of an object that nothing of a name holds. */
  public static final String NOTHING = "new";

  private Holders() {}

  /**
   * The value where it is first held: new objects are named, and it is known of what type a new
   * synchronizer is.
   *
   * @param type of what holds it
   */
  public static Expression held(Expression value, String name, Type type) {
    return held(Diamond.filled(value, type), name);
  }

  /** The value, with its new objects named. */
  public static Expression held(Expression value, String name) {
    return switch (value) {
      case Expression.NewSynchronizer created when isUnnamed(created.holder()) ->
          created.heldBy(name);
      case Expression.New created when isUnnamed(created.holder()) -> created.heldBy(name);
      case Expression.NewArray created when isUnnamed(created.holder()) -> {
        Expression.NewArray named = created.heldBy(name);
        yield new Expression.NewArray(
            named.span(),
            named.type(),
            named.length(),
            named.elements().stream().map(element -> behind(element, name)).toList(),
            named.holder());
      }
      case Expression.Conditional choice ->
          new Expression.Conditional(
              choice.span(),
              choice.condition(),
              held(choice.then(), name),
              held(choice.otherwise(), name),
              choice.type());
      case Expression.New ignored -> value;
      case Expression.NewSynchronizer ignored -> value;
      case Expression.NewArray ignored -> value;
      case Expression.Constant ignored -> value;
      case Expression.Use ignored -> value;
      case Expression.Read ignored -> value;
      case Expression.Update ignored -> value;
      case Expression.Call ignored -> value;
      case Expression.Operate ignored -> value;
      case Expression.Length ignored -> value;
      case Expression.Unary ignored -> value;
      case Expression.Binary ignored -> value;
      case Expression.Cast ignored -> value;
    };
  }

  private static boolean isUnnamed(String holder) {
    return holder.equals(NOTHING) || holder.startsWith("[");
  }

  /** An element is called after its array, as far as that has a name. */
  private static Expression behind(Expression element, String array) {
    if (element instanceof Expression.New created && created.holder().startsWith("[")) {
      return created.heldBy(array + created.holder());
    }
    if (element instanceof Expression.NewSynchronizer created && created.holder().startsWith("[")) {
      return created.heldBy(array + created.holder());
    }
    return element instanceof Expression.NewArray created && created.holder().startsWith("[")
        ? held(created.heldBy(NOTHING), array + created.holder())
        : element;
  }
}
