package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** C's atomics; compare and exchange is left to {@link CompareExchange}. */
final class CCalls implements Calls {
  private final ThreadScope scope;
  private final Expressions expressions;

  CCalls(ThreadScope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  @Override
  public Expression value(Expr.Call call) {
    return OrderedCall.of(call, scope.diagnostics())
        .map(this::value)
        .orElseGet(() -> new Expression.Constant(call.span(), Value.of(0)));
  }

  private Expression value(OrderedCall call) {
    Span span = call.span();
    return switch (call.function()) {
      case LOAD -> load(call);
      case EXCHANGE, FETCH_ADD, FETCH_SUB, FETCH_OR, FETCH_XOR, FETCH_AND -> update(call);
      case STORE, THREAD_FENCE ->
          scope.failed(
              Diagnostic.of(Code.L207, span, "this call returns nothing", "a value is needed"),
              span);
      case COMPARE_EXCHANGE_STRONG, COMPARE_EXCHANGE_WEAK ->
          scope.failed(
              Diagnostic.of(
                      Code.L009,
                      span,
                      "a compare and exchange inside an expression is not read",
                      "")
                  .withHelp("assign it to a register, or use it as the condition of an if"),
              span);
    };
  }

  private Expression load(OrderedCall call) {
    Expression nothing = new Expression.Constant(call.span(), Value.of(0));
    if (!call.order().isOfLoads()) {
      return scope.failed(
          Diagnostic.of(Code.L204, call.span(), "C has no load with " + call.order().cName(), ""),
          call.span());
    }
    return expressions
        .location(call.operands().getFirst())
        .<Expression>map(location ->
            new Expression.Read(
                call.span(), new Place.Shared(location), call.order().ofRead(), false))
        .orElse(nothing);
  }

  private Expression update(OrderedCall call) {
    Optional<SharedField> location = expressions.location(call.operands().getFirst());
    Optional<UpdateOperation> operation = call.function().update();
    if (location.isEmpty() || operation.isEmpty()) {
      return new Expression.Constant(call.span(), Value.of(0));
    }
    Expression operand = expressions.number(call.operands().get(1));
    if (call.function() == AtomicFunction.FETCH_SUB) {
      operand = Expressions.negated(operand.span(), operand);
    }
    return new Expression.Update(
        call.span(),
        new Place.Shared(location.get()),
        operation.get(),
        call.order().ofRead(),
        call.order().ofWrite(),
        List.of(Expressions.converted(operand, location.get().type().primitive())));
  }

  @Override
  public List<Statement> statement(Expr.Call call) {
    return OrderedCall.of(call, scope.diagnostics()).map(this::statement).orElse(List.of());
  }

  private List<Statement> statement(OrderedCall call) {
    return switch (call.function()) {
      case STORE -> store(call);
      case THREAD_FENCE ->
          call.order().fences().stream()
              .<Statement>map(kind -> new Statement.Fence(call.span(), kind))
              .toList();
      case LOAD,
          EXCHANGE,
          FETCH_ADD,
          FETCH_SUB,
          FETCH_OR,
          FETCH_XOR,
          FETCH_AND,
          COMPARE_EXCHANGE_STRONG,
          COMPARE_EXCHANGE_WEAK ->
          List.of(new Statement.Evaluate(call.span(), value(call)));
    };
  }

  private List<Statement> store(OrderedCall call) {
    if (!call.order().isOfStores()) {
      scope
          .diagnostics()
          .add(
              Diagnostic.of(
                  Code.L204, call.span(), "C has no store with " + call.order().cName(), ""));
      return List.of();
    }
    return expressions.location(call.operands().getFirst()).stream()
        .<Statement>map(location ->
            new Statement.Write(
                call.span(),
                new Place.Shared(location),
                call.order().ofWrite(),
                false,
                expressions.number(call.operands().get(1), location.type().primitive())))
        .toList();
  }
}
