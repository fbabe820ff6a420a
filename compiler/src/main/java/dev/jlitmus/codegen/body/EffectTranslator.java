package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.PrimitiveType;
import java.lang.invoke.VarHandle;
import java.util.List;

/** Statements that hold no others in Java, without a semicolon. */
final class EffectTranslator {
  private final Surroundings around;
  private final ExpressionTranslator expressions;
  private final AccessTranslator accesses;

  EffectTranslator(Surroundings around) {
    this.around = around;
    this.expressions = new ExpressionTranslator(around);
    this.accesses = expressions.accesses();
  }

  ExpressionTranslator expressions() {
    return expressions;
  }

  /** What a statement does, without a semicolon. */
  CodeBlock translate(Statement statement) {
    return switch (statement) {
      case Statement.Declare declare -> declare(declare);
      case Statement.Assign assign ->
          CodeBlock.of(
              "$L = $L",
              expressions.variable(assign.target()),
              expressions.assigned(assign.value(), assign.target().type()));
      case Statement.Write write -> write(write);
      case Statement.Evaluate evaluate -> evaluate(evaluate.expression());
      case Statement.Fence fence ->
          CodeBlock.of("$T.$L()", VarHandle.class, fence.kind().methodName());
      case Statement.Call call -> expressions.call(call.invocation());
      case Statement.Delay delay -> delay(delay);
      case Statement.If choice -> throw new IllegalStateException(choice.toString());
      case Statement.Block block -> throw new IllegalStateException(block.toString());
      case Statement.Operate operate -> expressions.call(operate.call());
      case Statement.Section section -> throw new IllegalStateException(section.toString());
      case Statement.Await await -> throw new IllegalStateException(await.toString());
      case Statement.Loop loop -> throw new IllegalStateException(loop.toString());
      case Statement.Return jump -> leave(jump);
      case Statement.Break ignored -> CodeBlock.of("break");
      case Statement.Continue ignored -> CodeBlock.of("continue");
    };
  }

  private CodeBlock delay(Statement.Delay delay) {
    CodeBlock amount =
        delay
            .amount()
            .map(value -> expressions.argument(value, PrimitiveType.LONG))
            .orElseGet(() -> CodeBlock.of(""));
    return switch (delay.kind()) {
      case YIELD -> CodeBlock.of("Thread.yield()");
      case SPIN_WAIT -> CodeBlock.of("Thread.onSpinWait()");
      case SLEEP, WORK -> CodeBlock.of("$L($L)", around.methods().delay(delay.kind()), amount);
    };
  }

  private CodeBlock leave(Statement.Return jump) {
    return jump.value()
        .map(value -> CodeBlock.of("return $L", expressions.translate(value).code()))
        .orElseGet(() -> CodeBlock.of("return"));
  }

  private CodeBlock declare(Statement.Declare declare) {
    return CodeBlock.of(
        "$L$T $L",
        declare.local().isFinal() ? "final " : "",
        around.fields().types().of(declare.local().type()),
        declarator(declare));
  }

  /** A declared local and its value. */
  CodeBlock declarator(Statement.Declare declare) {
    // The initializer does not see the local.
    CodeBlock value =
        declare
            .value()
            .map(v -> CodeBlock.of(" = $L", expressions.assigned(v, declare.local().type())))
            .orElse(CodeBlock.of(""));
    return CodeBlock.of("$L$L", around.scope().declare(declare.local()), value);
  }

  private CodeBlock write(Statement.Write write) {
    Place place = write.place();
    if (AccessTranslator.isFieldAccess(place, write.mode(), write.direct())) {
      return CodeBlock.of(
          "$L = $L", accesses.variable(place), expressions.assigned(write.value(), place.type()));
    }
    AccessMethod.Shape store = new AccessMethod.Shape.Store(write.mode());
    return accesses.call(write.span(), place, store, List.of(write.value()));
  }

  /** Java has no statement of a bare value, and a call whose value is dropped is a store's. */
  private CodeBlock evaluate(Expression expression) {
    return switch (expression) {
      case Expression.Update update -> accesses.updateCall(update);
      case Expression.Call call -> expressions.call(call.invocation());
      case Expression.Operate operate -> expressions.call(operate.call());
      case Expression.Constant constant -> ignored(constant);
      case Expression.Use use -> ignored(use);
      case Expression.Read read -> ignored(read);
      case Expression.New created -> expressions.translate(created).code();
      case Expression.NewArray created -> ignored(created);
      case Expression.NewSynchronizer created -> expressions.translate(created).code();
      case Expression.Length length -> ignored(length);
      case Expression.Unary unary -> ignored(unary);
      case Expression.Binary binary -> ignored(binary);
      case Expression.Conditional conditional -> ignored(conditional);
      case Expression.Cast cast -> ignored(cast);
    };
  }

  private CodeBlock ignored(Expression expression) {
    CodeBlock value = expressions.translate(expression).code();
    return CodeBlock.of(
        "$T $L = $L",
        around.fields().types().of(expression.type()),
        around.scope().ignored(),
        value);
  }
}
