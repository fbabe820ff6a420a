package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.expression.JavaExpression;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.expression.Precedence;
import dev.jlitmus.codegen.need.NeedsTest;
import dev.jlitmus.codegen.need.Waits;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;

/** New objects, arrays and synchronizers in Java. */
final class CreationTranslator {
  private final ExpressionTranslator expressions;
  private final Surroundings around;

  CreationTranslator(ExpressionTranslator expressions, Surroundings around) {
    this.expressions = expressions;
    this.around = around;
  }

  JavaExpression create(Expression.New created) {
    around.uses().interruptible |= Waits.of(created.constructor(), around.locking());
    List<CodeBlock> arguments = new ArrayList<>();
    if (NeedsTest.of(created.constructor())) {
      arguments.add(around.test());
    }
    for (int i = 0; i < created.arguments().size(); i++) {
      Local parameter = created.constructor().parameters().get(i + 1);
      arguments.add(expressions.argument(created.arguments().get(i), parameter.type()));
    }
    JavaExpression made =
        JavaExpression.primary(
            CodeBlock.of(
                "new $T($L)",
                around.fields().types().of(created.type()),
                CodeBlock.join(arguments, ", ")));
    return kept(created.span(), made);
  }

  /** The new object, kept where outcomes may show it. */
  private JavaExpression kept(Span site, JavaExpression made) {
    return around
        .kept()
        .apply(site)
        .map(keeper ->
            keeper.repeated()
                ? JavaExpression.primary(
                    CodeBlock.of("keep($L, $L)", around.ofTest(keeper.field()), made.code()))
                : new JavaExpression(
                    CodeBlock.of("$L = $L", around.ofTest(keeper.field()), made.code()),
                    Precedence.ASSIGNMENT))
        .orElse(made);
  }

  JavaExpression create(Expression.NewSynchronizer created) {
    SyncClass type = created.type();
    CodeBlock argument =
        created
            .argument()
            .map(expressions::translate)
            .map(JavaExpression::code)
            .orElse(CodeBlock.of(""));
    CodeBlock made =
        switch (type.kind()) {
          case MONITOR, REENTRANT_LOCK, READ_WRITE_LOCK, LATCH, SEMAPHORE, ONCE ->
              CodeBlock.of("new $T($L)", around.fields().types().of(type), argument);
          case CONDITION ->
              CodeBlock.of(
                  "$L.newCondition()",
                  expressions
                      .translate(created.argument().orElseThrow())
                      .atLeast(Precedence.PRIMARY));
          case MAP -> CodeBlock.of("new $T<>()", around.fields().types().synchronizer(type.kind()));
          case CHANNEL ->
              CodeBlock.of(
                  "new $T<>($L, $L)",
                  around.fields().types().synchronizer(type.kind()),
                  argument,
                  JavaLiteral.exactly(Value.defaultOf(type.elements().getLast())));
        };
    return kept(created.span(), JavaExpression.primary(made));
  }

  /** Not primary: an index behind it would be another dimension. */
  JavaExpression create(Expression.NewArray created) {
    if (!created.elements().isEmpty()) {
      CodeBlock elements =
          created.elements().stream()
              .map(element -> expressions.assigned(element, created.type().element()))
              .collect(CodeBlock.joining(", "));
      return kept(
          created.span(),
          new JavaExpression(
              CodeBlock.of("new $T {$L}", around.fields().types().of(created.type()), elements),
              Precedence.UNARY));
    }
    Type innermost = created.type().element();
    StringBuilder dimensions = new StringBuilder();
    while (innermost instanceof ArrayType inner) {
      innermost = inner.element();
      dimensions.append("[]");
    }
    return kept(
        created.span(),
        new JavaExpression(
            CodeBlock.of(
                "new $T[$L]$L",
                around.fields().types().of(innermost),
                expressions.translate(created.length()).code(),
                dimensions),
            Precedence.UNARY));
  }
}
