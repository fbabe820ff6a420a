package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.List;
import java.util.Optional;

/**
 * C's strong compare and exchange (N1570 7.17.7.4) as statements: the expected value is read by a
 * plain access, or is a register's; where the exchange fails, the value that was found is written
 * back to it.
 */
final class CompareExchange {
  /** What holds the expected value. */
  private sealed interface Expected {
    /** {@code e}: memory. */
    record Memory(SharedField location) implements Expected {}

    /** {@code &r0}: a register. */
    record Register(Variable variable) implements Expected {}
  }

  private final ThreadScope scope;
  private final Expressions expressions;

  CompareExchange(ThreadScope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** Whether the expression is such a call, weak or strong. */
  static boolean is(Expr expression) {
    return expression instanceof Expr.Call call
        && AtomicFunction.named(call.method().text())
            .filter(f ->
                f == AtomicFunction.COMPARE_EXCHANGE_STRONG
                    || f == AtomicFunction.COMPARE_EXCHANGE_WEAK)
            .isPresent();
  }

  /**
   * Adds the statements of the call.
   *
   * @return whether it exchanged, a boolean; arbitrary after a diagnostic
   */
  Expression lower(Expr.Call call, List<Statement> code) {
    Optional<OrderedCall> ordered =
        OrderedCall.of(call, scope.diagnostics()).filter(this::isExpressible);
    Optional<SharedField> location =
        ordered.flatMap(o -> expressions.location(o.operands().getFirst()));
    Optional<Expected> expected = ordered.flatMap(o -> expected(o.operands().get(1)));
    if (ordered.isEmpty() || location.isEmpty() || expected.isEmpty()) {
      return new Expression.Constant(call.span(), Value.of(false));
    }
    return lower(ordered.get(), location.get(), expected.get(), code);
  }

  private boolean isExpressible(OrderedCall call) {
    if (call.function() == AtomicFunction.COMPARE_EXCHANGE_WEAK) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(Code.L009, call.span(), "a weak compare and exchange is not read", "")
                  .withHelp("the strong one is"));
      return false;
    }
    if (call.orders().getFirst().ofRead() != call.orders().get(1).ofRead()) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(
                      Code.L009,
                      call.span(),
                      "%s on success and %s on failure read differently"
                          .formatted(
                              call.orders().getFirst().cName(), call.orders().get(1).cName()),
                      "")
                  .withHelp("models have one order for the read of an update"));
      return false;
    }
    return true;
  }

  private Optional<Expected> expected(Expr operand) {
    boolean address = operand instanceof Expr.Unary unary && unary.operator().equals("&");
    if (address
        && operand instanceof Expr.Unary unary
        && unary.operand() instanceof Expr.Named register
        && scope.isRegister(register.name())) {
      return Optional.of(new Expected.Register(scope.variable(register.name())));
    }
    return expressions.location(operand).map(Expected.Memory::new);
  }

  private Expression lower(
      OrderedCall call, SharedField location, Expected expected, List<Statement> code) {
    Span span = call.span();
    Local wanted = new Local(span, "expected", location.type().primitive());
    Local seen = new Local(span, "seen", location.type().primitive());
    Local swapped = new Local(span, "swapped", PrimitiveType.BOOLEAN);
    Expression before =
        switch (expected) {
          case Expected.Memory memory -> Expressions.plainRead(span, memory.location());
          case Expected.Register register -> new Expression.Use(span, register.variable());
        };
    Expression exchange =
        new Expression.Update(
            span,
            new Place.Shared(location),
            UpdateOperation.COMPARE_AND_EXCHANGE,
            call.orders().getFirst().ofRead(),
            call.orders().getFirst().ofWrite(),
            List.of(
                new Expression.Use(span, wanted),
                expressions.number(call.operands().get(2), location.type().primitive())));
    code.add(
        new Statement.Declare(
            span, wanted, Optional.of(Expressions.converted(before, location.type().primitive()))));
    code.add(new Statement.Declare(span, seen, Optional.of(exchange)));
    code.add(
        new Statement.Declare(
            span,
            swapped,
            Optional.of(
                new Expression.Binary(
                    span,
                    BinaryOperator.Equality.EQUAL,
                    new Expression.Use(span, seen),
                    new Expression.Use(span, wanted),
                    PrimitiveType.BOOLEAN))));
    code.add(
        new Statement.If(
            span,
            new Expression.Unary(
                span, UnaryOperator.NOT, new Expression.Use(span, swapped), PrimitiveType.BOOLEAN),
            List.of(writeBack(span, expected, new Expression.Use(span, seen))),
            List.of()));
    return new Expression.Use(span, swapped);
  }

  private static Statement writeBack(Span span, Expected expected, Expression seen) {
    return switch (expected) {
      case Expected.Memory memory ->
          new Statement.Write(
              span,
              new Place.Shared(memory.location()),
              AccessMode.PLAIN,
              true,
              Expressions.converted(seen, memory.location().type().primitive()));
      case Expected.Register register ->
          new Statement.Assign(
              span,
              register.variable(),
              Expressions.converted(seen, register.variable().type().primitive()));
    };
  }
}
