package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.expression.JavaExpression;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.expression.Precedence;
import dev.jlitmus.codegen.expression.SignedLiteral;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Expressions in Java, with the parentheses and casts that they need. */
final class ExpressionTranslator {
  private final Surroundings around;
  private final AccessTranslator accesses;
  private final CreationTranslator creations;

  ExpressionTranslator(Surroundings around) {
    this.around = around;
    this.accesses = new AccessTranslator(this, around);
    this.creations = new CreationTranslator(this, around);
  }

  /** Accesses of shared places. */
  AccessTranslator accesses() {
    return accesses;
  }

  JavaExpression translate(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> JavaLiteral.exact(constant.value());
      case Expression.Use use -> value(use.variable());
      case Expression.Read read -> accesses.read(read);
      case Expression.Update update -> accesses.update(update);
      case Expression.Call call -> JavaExpression.primary(call(call.invocation()));
      case Expression.Operate operate -> JavaExpression.primary(call(operate.call()));
      case Expression.New created -> creations.create(created);
      case Expression.NewArray created -> creations.create(created);
      case Expression.NewSynchronizer created -> creations.create(created);
      case Expression.Length length ->
          JavaExpression.primary(
              CodeBlock.of("$L.length", translate(length.array()).atLeast(Precedence.PRIMARY)));
      case Expression.Unary unary -> unary(unary);
      case Expression.Binary binary -> {
        Precedence precedence = Precedence.of(binary.operator());
        yield new JavaExpression(
            CodeBlock.of(
                "$L $L $L",
                left(binary).atLeast(precedence),
                binary.operator().symbol(),
                translate(binary.right()).tighterThan(precedence)),
            precedence);
      }
      case Expression.Conditional conditional ->
          new JavaExpression(
              CodeBlock.of(
                  "$L ? $L : $L",
                  translate(conditional.condition()).tighterThan(Precedence.CONDITIONAL),
                  translate(conditional.then()).code(),
                  translate(conditional.otherwise()).code()),
              Precedence.CONDITIONAL);
      case Expression.Cast cast ->
          cast.type().equals(cast.operand().type()) || isUpcast(cast)
              ? translate(cast.operand())
              : cast(cast.type(), translate(cast.operand()));
    };
  }

  /** A cast that Java needs none for, and warns of. */
  private static boolean isUpcast(Expression expression) {
    return expression instanceof Expression.Cast cast
        && cast.type() instanceof ReferenceType
        && cast.operand().type().widensTo(cast.type());
  }

  /** Of two boxes Java would compare which objects they are (JLS 15.21.3). */
  private JavaExpression left(Expression.Binary binary) {
    JavaExpression left = translate(binary.left());
    return isBoxed(binary.left()) && isBoxed(binary.right())
        ? cast(binary.left().type(), left)
        : left;
  }

  private static boolean isBoxed(Expression expression) {
    return switch (expression) {
      case Expression.Operate operate ->
          operate.call().method().returnsElement() && operate.type() instanceof PrimitiveType;
      case Expression.Conditional choice -> isBoxed(choice.then()) && isBoxed(choice.otherwise());
      case Expression ignored -> false;
    };
  }

  /** A call of a method of the test, or of an object. */
  CodeBlock call(Invocation invocation) {
    MethodTranslator.JavaMethod method = around.methods().of(invocation.method());
    around.uses().add(method.body());
    boolean ofObject = invocation.method().owner().isPresent();
    List<CodeBlock> arguments = new ArrayList<>();
    if (method.body().usesTest()) {
      arguments.add(around.test());
    }
    for (int i = ofObject ? 1 : 0; i < invocation.arguments().size(); i++) {
      Local parameter = invocation.method().parameters().get(i);
      arguments.add(argument(invocation.arguments().get(i), parameter.type()));
    }
    method.result().ifPresent(result -> arguments.add(CodeBlock.of("$L", result)));
    CodeBlock name =
        ofObject
            ? CodeBlock.of(
                "$L.$L",
                translate(invocation.arguments().getFirst()).atLeast(Precedence.PRIMARY),
                method.name())
            : around.ofTest(method.name());
    return CodeBlock.of("$L($L)", name, CodeBlock.join(arguments, ", "));
  }

  /** A call of a synchronizer's method. */
  CodeBlock call(SyncCall call) {
    SyncMethod method = call.method();
    around.uses().interruptible |= around.locking().letsInterrupt(method);
    Iterator<Type> types = call.parameters().iterator();
    List<CodeBlock> arguments = new ArrayList<>();
    call.evaluated().forEach(argument -> arguments.add(exactly(argument, types.next())));
    if (method.takesFunction()) {
      arguments.add(
          CodeBlock.of(
              "$L -> $L",
              around.scope().ignored(),
              exactly(call.arguments().getLast(), types.next())));
    }
    return CodeBlock.of(
        "$L$L.$L($L)",
        translate(call.target()).atLeast(Precedence.PRIMARY),
        method.view().isEmpty() ? "" : "." + method.view() + "()",
        around.locking().nameOf(method),
        CodeBlock.join(arguments, ", "));
  }

  CodeBlock variable(Variable variable) {
    return switch (variable) {
      case Local local -> CodeBlock.of("$L", around.scope().name(local));
      case Column column -> {
        around.uses().columns.add(column);
        yield around.columns().apply(column);
      }
    };
  }

  /** The value of a variable; result classes hold references as objects. */
  private JavaExpression value(Variable variable) {
    CodeBlock name = variable(variable);
    return switch (variable) {
      case Local ignored -> JavaExpression.primary(name);
      case Column column ->
          switch (column.type()) {
            case PrimitiveType ignored -> JavaExpression.primary(name);
            case ReferenceType type -> cast(type, JavaExpression.primary(name));
          };
    };
  }

  private JavaExpression unary(Expression.Unary unary) {
    JavaExpression operand = translate(unary.operand());
    UnaryOperator operator = unary.operator();
    // "--x" is another operator.
    boolean merges = operand.code().toString().startsWith(operator.symbol());
    return new JavaExpression(
        CodeBlock.of(
            "$L$L",
            operator.symbol(),
            merges ? operand.parenthesized() : operand.atLeast(Precedence.UNARY)),
        Precedence.UNARY);
  }

  /** The expression where Java assigns it to a variable of the type (JLS 5.2). */
  CodeBlock assigned(Expression expression, Type type) {
    if (expression.type().widensTo(type)) {
      return translate(expression).code();
    }
    boolean fits =
        isNarrow(type)
            && expression.type().primitive().promoted() == PrimitiveType.INT
            && ConstantExpression.value(expression).filter(v -> isIn(v, type)).isPresent();
    return fits ? translate(expression).code() : cast(type, translate(expression)).code();
  }

  /** The expression as an argument, where Java narrows no constant (JLS 5.3). */
  CodeBlock argument(Expression expression, Type type) {
    return expression.type().widensTo(type)
        ? translate(expression).code()
        : cast(type, translate(expression)).code();
  }

  /** The expression as a value of exactly the type, as a VarHandle takes it. */
  CodeBlock exactly(Expression expression, Type type) {
    if (expression.type().equals(type) && !isUpcast(expression)) {
      return translate(expression).code();
    }
    return SignedLiteral.of(expression)
        .map(value -> JavaLiteral.exact(value.to(type)).code())
        .orElseGet(() -> cast(type, translate(expression)).code());
  }

  JavaExpression cast(Type type, JavaExpression operand) {
    return new JavaExpression(
        CodeBlock.of(
            "($T) $L", around.fields().types().of(type), operand.atLeast(Precedence.UNARY)),
        Precedence.UNARY);
  }

  private static boolean isNarrow(Type type) {
    return switch (type) {
      case PrimitiveType primitive ->
          switch (primitive) {
            case BYTE, SHORT, CHAR -> true;
            case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> false;
          };
      case ReferenceType ignored -> false;
    };
  }

  private static boolean isIn(Value value, Type type) {
    return value.to(type).asLong() == value.asLong();
  }
}
