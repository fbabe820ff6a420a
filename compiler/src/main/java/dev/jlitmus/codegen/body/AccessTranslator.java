package dev.jlitmus.codegen.body;

import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_ADD;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.expression.JavaExpression;
import dev.jlitmus.codegen.expression.Precedence;
import dev.jlitmus.codegen.names.Handle;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Accesses of shared places in Java. A bare access and a plain one of a field that is not volatile
 * are accesses of the Java field; every other one calls a VarHandle, with arguments and result of
 * exactly the field's type: anything else adapts the call each time it is made.
 */
final class AccessTranslator {
  private final ExpressionTranslator expressions;
  private final Surroundings around;

  AccessTranslator(ExpressionTranslator expressions, Surroundings around) {
    this.expressions = expressions;
    this.around = around;
  }

  /** A store, or an update whose value is not used: a call as a statement. */
  CodeBlock call(Span span, Place place, AccessMethod.Shape shape, List<Expression> arguments) {
    Handle handle = Handle.of(place);
    around.uses().handles.add(handle);
    List<CodeBlock> list = new ArrayList<>(coordinates(place));
    for (Expression argument : arguments) {
      list.add(expressions.exactly(argument, place.type()));
    }
    return CodeBlock.of(
        "$L.$L($L)",
        around.fields().handle(handle),
        method(span, shape),
        CodeBlock.join(list, ", "));
  }

  /** What a VarHandle takes to find the place. */
  private List<CodeBlock> coordinates(Place place) {
    return switch (place) {
      case Place.Shared ignored -> List.of(around.test());
      case Place.Member member -> List.of(expressions.translate(member.target()).code());
      case Place.Element element ->
          List.of(
              expressions.translate(element.array()).code(),
              expressions.exactly(element.index(), PrimitiveType.INT));
    };
  }

  /** The place itself, as a field or an element of Java. */
  CodeBlock variable(Place place) {
    return switch (place) {
      case Place.Shared shared -> around.ofTest(around.fields().field(shared.field()));
      case Place.Member member ->
          CodeBlock.of(
              "$L.$L",
              expressions.translate(member.target()).atLeast(Precedence.PRIMARY),
              member.field().name());
      case Place.Element element ->
          CodeBlock.of(
              "$L[$L]",
              expressions.translate(element.array()).atLeast(Precedence.PRIMARY),
              expressions.translate(element.index()).code());
    };
  }

  /** Whether the access is one of the Java field itself. */
  static boolean isFieldAccess(Place place, AccessMode mode, boolean direct) {
    return direct || (mode == AccessMode.PLAIN && place.declaredMode() == AccessMode.PLAIN);
  }

  JavaExpression read(Expression.Read read) {
    Place place = read.place();
    if (isFieldAccess(place, read.mode(), read.direct())) {
      return JavaExpression.primary(variable(place));
    }
    AccessMethod.Shape load = new AccessMethod.Shape.Load(read.mode());
    return result(place, call(read.span(), place, load, List.of()));
  }

  JavaExpression update(Expression.Update update) {
    CodeBlock call = updateCall(update);
    return update.operation().returnsWhetherItWrote()
        ? JavaExpression.primary(call)
        : result(update.place(), call);
  }

  CodeBlock updateCall(Expression.Update update) {
    return switch (update.operation()) {
      case GET_AND_INCREMENT -> updateCall(update, GET_AND_ADD, List.of(number(update, 1)));
      case GET_AND_DECREMENT -> updateCall(update, GET_AND_ADD, List.of(number(update, -1)));
      case COMPARE_AND_SET,
          WEAK_COMPARE_AND_SET,
          COMPARE_AND_EXCHANGE,
          GET_AND_SET,
          GET_AND_ADD,
          GET_AND_BITWISE_OR,
          GET_AND_BITWISE_AND,
          GET_AND_BITWISE_XOR ->
          updateCall(update, update.operation(), update.arguments());
    };
  }

  private static Expression number(Expression.Update update, int value) {
    return new Expression.Constant(update.span(), Value.of(value));
  }

  private CodeBlock updateCall(
      Expression.Update update, UpdateOperation operation, List<Expression> arguments) {
    return call(
        update.span(),
        update.place(),
        new AccessMethod.Shape.Modify(operation, update.readMode(), update.writeMode()),
        arguments);
  }

  private JavaExpression result(Place place, CodeBlock call) {
    return expressions.cast(place.type(), JavaExpression.primary(call));
  }

  private String method(Span span, AccessMethod.Shape shape) {
    return AccessMethod.of(shape)
        .map(AccessMethod::methodName)
        .orElseGet(() -> {
          around.uses().notInJava.add(notInJava(span, shape));
          return "none";
        });
  }

  private static Diagnostic notInJava(Span span, AccessMethod.Shape shape) {
    String what =
        switch (shape) {
          case AccessMethod.Shape.Load load -> "read with mode " + load.mode();
          case AccessMethod.Shape.Store store -> "write with mode " + store.mode();
          case AccessMethod.Shape.Modify modify ->
              "%s that reads with mode %s and writes with mode %s"
                  .formatted(modify.operation(), modify.readMode(), modify.writeMode());
        };
    return Diagnostic.of(
            Code.L502,
            span,
            "Java has no " + what.toLowerCase(Locale.ROOT).replace('_', '-'),
            "VarHandle has no such method")
        .withHelp("The test can be checked against models, but not run.");
  }
}
