package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an update does, as a plain read and a plain write with a gap between them. */
final class TornUpdate {
  private final Expression.Update update;
  private final Place place;
  private final Local read;

  private TornUpdate(Expression.Update update) {
    this.update = update;
    this.place = update.place();
    this.read = new Local(update.span(), "read", place.type());
  }

  /**
   * What finds the place and the arguments may have to be evaluated twice, so they must not touch
   * memory. A weak compare-and-set may fail for no reason, which a read and a write do not.
   */
  static boolean isPossible(Expression.Update update) {
    return update.operation() != UpdateOperation.WEAK_COMPARE_AND_SET
        && Parts.of(update).stream().allMatch(TornUpdate::isLocal);
  }

  private static boolean isLocal(Expression expression) {
    boolean own =
        switch (expression) {
          case Expression.Read access -> false;
          case Expression.Update access -> false;
          case Expression.Call call -> false;
          case Expression.Operate operate -> false;
          case Expression.New created -> false;
          case Expression.NewArray created -> false;
          case Expression.NewSynchronizer created -> false;
          case Expression.Constant ignored -> true;
          case Expression.Use ignored -> true;
          case Expression.Length ignored -> true;
          case Expression.Unary ignored -> true;
          case Expression.Binary ignored -> true;
          case Expression.Conditional ignored -> true;
          case Expression.Cast ignored -> true;
        };
    return own && Parts.of(expression).stream().allMatch(TornUpdate::isLocal);
  }

  /** Of an update whose value is not used. */
  static List<Statement> of(Expression.Update update) {
    return new TornUpdate(update).readAndWrite();
  }

  /**
   * Of an update.
   *
   * @param use what is made of its value
   */
  static List<Statement> of(Expression.Update update, Function<Expression, Statement> use) {
    TornUpdate torn = new TornUpdate(update);
    List<Statement> statements = new ArrayList<>(torn.readAndWrite());
    statements.add(
        use.apply(update.operation().returnsWhetherItWrote() ? torn.isExpected() : torn.read()));
    return statements;
  }

  private List<Statement> readAndWrite() {
    Span span = update.span();
    Statement.Declare first =
        new Statement.Declare(
            span, read, Optional.of(new Expression.Read(span, place, AccessMode.PLAIN, true)));
    Statement.Write then =
        new Statement.Write(span, place, AccessMode.PLAIN, true, converted(written()));
    return update.operation().isConditional()
        ? List.of(first, new Statement.If(span, isExpected(), List.of(then), List.of()))
        : List.of(first, then);
  }

  private Expression written() {
    Expression one = new Expression.Constant(update.span(), Value.of(1));
    return switch (update.operation()) {
      case COMPARE_AND_SET, WEAK_COMPARE_AND_SET, COMPARE_AND_EXCHANGE, GET_AND_SET ->
          update.arguments().getLast();
      case GET_AND_ADD -> combined(BinaryOperator.Arithmetic.PLUS, update.arguments().getLast());
      case GET_AND_INCREMENT -> combined(BinaryOperator.Arithmetic.PLUS, one);
      case GET_AND_DECREMENT -> combined(BinaryOperator.Arithmetic.MINUS, one);
      case GET_AND_BITWISE_OR -> combined(BinaryOperator.Bitwise.OR, update.arguments().getLast());
      case GET_AND_BITWISE_AND ->
          combined(BinaryOperator.Bitwise.AND, update.arguments().getLast());
      case GET_AND_BITWISE_XOR ->
          combined(BinaryOperator.Bitwise.XOR, update.arguments().getLast());
    };
  }

  private Expression combined(BinaryOperator operator, Expression argument) {
    PrimitiveType type =
        place.type().equals(PrimitiveType.BOOLEAN)
            ? PrimitiveType.BOOLEAN
            : PrimitiveType.promoted(place.type().primitive(), argument.type().primitive());
    return new Expression.Binary(update.span(), operator, read(), argument, type);
  }

  private Expression converted(Expression value) {
    return value.type().equals(place.type())
        ? value
        : new Expression.Cast(update.span(), place.type(), value);
  }

  private Expression isExpected() {
    return new Expression.Binary(
        update.span(),
        BinaryOperator.Equality.EQUAL,
        read(),
        converted(update.arguments().getFirst()),
        PrimitiveType.BOOLEAN);
  }

  private Expression read() {
    return new Expression.Use(update.span(), read);
  }
}
