package dev.jlitmus.codegen.body;

import static dev.jlitmus.semantic.access.UpdateOperation.GET_AND_ADD;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.expression.JavaExpression;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.expression.Precedence;
import dev.jlitmus.codegen.expression.SignedLiteral;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.Handle;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Expressions in Java. A bare access and a plain one of a field that is not volatile are accesses
 * of the Java field; every other one calls a VarHandle, with arguments and result of exactly the
 * field's type: anything else adapts the call each time it is made.
 */
final class ExpressionTranslator {
  private final FieldNames fields;
  private final Function<Column, CodeBlock> columns;
  private final MethodTranslator methods;
  private final Function<Span, Optional<KeptObjects.Kept>> kept;
  private final Locking locking;
  private final Scope scope;
  private final Outer outer;
  private final Uses uses;

  ExpressionTranslator(
      FieldNames fields,
      Function<Column, CodeBlock> columns,
      MethodTranslator methods,
      Function<Span, Optional<KeptObjects.Kept>> kept,
      Locking locking,
      Scope scope,
      Outer outer,
      Uses uses) {
    this.fields = fields;
    this.columns = columns;
    this.methods = methods;
    this.kept = kept;
    this.locking = locking;
    this.scope = scope;
    this.outer = outer;
    this.uses = uses;
  }

  JavaExpression translate(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> JavaLiteral.exact(constant.value());
      case Expression.Use use -> value(use.variable());
      case Expression.Read read -> read(read);
      case Expression.Update update -> update(update);
      case Expression.Call call -> JavaExpression.primary(call(call.invocation()));
      case Expression.Operate operate -> JavaExpression.primary(call(operate.call()));
      case Expression.New created -> create(created);
      case Expression.NewArray created -> create(created);
      case Expression.NewSynchronizer created -> create(created);
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
          cast.type().equals(cast.operand().type())
              ? translate(cast.operand())
              : cast(cast.type(), translate(cast.operand()));
    };
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

  /** A member of the test, as this code names it. */
  CodeBlock ofTest(String name) {
    uses.test |= outer.parameter().isPresent();
    return outer.member(name);
  }

  private CodeBlock test() {
    uses.test |= outer.parameter().isPresent();
    return outer.self();
  }

  /** A call of a method of the test, or of an object. */
  CodeBlock call(Invocation invocation) {
    MethodTranslator.JavaMethod method = methods.of(invocation.method());
    uses.add(method.body());
    boolean ofObject = invocation.method().owner().isPresent();
    List<CodeBlock> arguments = new ArrayList<>();
    if (method.body().usesTest()) {
      arguments.add(test());
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
            : ofTest(method.name());
    return CodeBlock.of("$L($L)", name, CodeBlock.join(arguments, ", "));
  }

  /** A call of a synchronizer's method. */
  CodeBlock call(SyncCall call) {
    SyncMethod method = call.method();
    uses.interruptible |= locking.letsInterrupt(method);
    Iterator<Type> types = call.parameters().iterator();
    CodeBlock arguments =
        call.arguments().stream()
            .map(argument -> exactly(argument, types.next()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$L$L.$L($L)",
        translate(call.target()).atLeast(Precedence.PRIMARY),
        method.view().isEmpty() ? "" : "." + method.view() + "()",
        locking.nameOf(method),
        arguments);
  }

  /** The expression as an argument, where Java narrows no constant (JLS 5.3). */
  CodeBlock argument(Expression expression, Type type) {
    return expression.type().widensTo(type)
        ? translate(expression).code()
        : cast(type, translate(expression)).code();
  }

  /** A store, or an update whose value is not used: a call as a statement. */
  CodeBlock call(Span span, Place place, AccessMethod.Shape shape, List<Expression> arguments) {
    Handle handle = Handle.of(place);
    uses.handles.add(handle);
    List<CodeBlock> list = new ArrayList<>(coordinates(place));
    for (Expression argument : arguments) {
      list.add(exactly(argument, place.type()));
    }
    return CodeBlock.of(
        "$L.$L($L)", fields.handle(handle), method(span, shape), CodeBlock.join(list, ", "));
  }

  /** What a VarHandle takes to find the place. */
  private List<CodeBlock> coordinates(Place place) {
    return switch (place) {
      case Place.Shared ignored -> List.of(test());
      case Place.Member member -> List.of(translate(member.target()).code());
      case Place.Element element ->
          List.of(translate(element.array()).code(), exactly(element.index(), PrimitiveType.INT));
    };
  }

  /** The place itself, as a field or an element of Java. */
  CodeBlock variable(Place place) {
    return switch (place) {
      case Place.Shared shared -> ofTest(fields.field(shared.field()));
      case Place.Member member ->
          CodeBlock.of(
              "$L.$L",
              translate(member.target()).atLeast(Precedence.PRIMARY),
              member.field().name());
      case Place.Element element ->
          CodeBlock.of(
              "$L[$L]",
              translate(element.array()).atLeast(Precedence.PRIMARY),
              translate(element.index()).code());
    };
  }

  private JavaExpression create(Expression.New created) {
    uses.interruptible |= Waits.of(created.constructor(), locking);
    List<CodeBlock> arguments = new ArrayList<>();
    if (NeedsTest.of(created.constructor())) {
      arguments.add(test());
    }
    for (int i = 0; i < created.arguments().size(); i++) {
      Local parameter = created.constructor().parameters().get(i + 1);
      arguments.add(argument(created.arguments().get(i), parameter.type()));
    }
    JavaExpression made =
        JavaExpression.primary(
            CodeBlock.of(
                "new $T($L)", fields.types().of(created.type()), CodeBlock.join(arguments, ", ")));
    return kept(created.span(), made);
  }

  /** The new object, kept where outcomes may show it. */
  private JavaExpression kept(Span site, JavaExpression made) {
    return kept.apply(site)
        .map(keeper ->
            keeper.repeated()
                ? JavaExpression.primary(
                    CodeBlock.of("keep($L, $L)", ofTest(keeper.field()), made.code()))
                : new JavaExpression(
                    CodeBlock.of("$L = $L", ofTest(keeper.field()), made.code()),
                    Precedence.ASSIGNMENT))
        .orElse(made);
  }

  private JavaExpression create(Expression.NewSynchronizer created) {
    SyncClass type = created.type();
    CodeBlock argument =
        created.argument().map(this::translate).map(JavaExpression::code).orElse(CodeBlock.of(""));
    CodeBlock made =
        switch (type.kind()) {
          case MONITOR, REENTRANT_LOCK, READ_WRITE_LOCK, LATCH, SEMAPHORE, ONCE ->
              CodeBlock.of("new $T($L)", fields.types().of(type), argument);
          case CONDITION ->
              CodeBlock.of(
                  "$L.newCondition()",
                  translate(created.argument().orElseThrow()).atLeast(Precedence.PRIMARY));
          case MAP -> CodeBlock.of("new $T<>()", fields.types().synchronizer(type.kind()));
          case CHANNEL ->
              CodeBlock.of(
                  "new $T<>($L, $L)",
                  fields.types().synchronizer(type.kind()),
                  argument,
                  JavaLiteral.exactly(Value.defaultOf(type.elements().getLast())));
        };
    return kept(created.span(), JavaExpression.primary(made));
  }

  /** Not primary: an index behind it would be another dimension. */
  private JavaExpression create(Expression.NewArray created) {
    if (!created.elements().isEmpty()) {
      CodeBlock elements =
          created.elements().stream()
              .map(element -> assigned(element, created.type().element()))
              .collect(CodeBlock.joining(", "));
      return kept(
          created.span(),
          new JavaExpression(
              CodeBlock.of("new $T {$L}", fields.types().of(created.type()), elements),
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
                fields.types().of(innermost),
                translate(created.length()).code(),
                dimensions),
            Precedence.UNARY));
  }

  CodeBlock variable(Variable variable) {
    return switch (variable) {
      case Local local -> CodeBlock.of("$L", scope.name(local));
      case Column column -> {
        uses.columns.add(column);
        yield columns.apply(column);
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

  /** Whether the access is one of the Java field itself. */
  static boolean isFieldAccess(Place place, AccessMode mode, boolean direct) {
    return direct || (mode == AccessMode.PLAIN && place.declaredMode() == AccessMode.PLAIN);
  }

  private JavaExpression read(Expression.Read read) {
    Place place = read.place();
    if (isFieldAccess(place, read.mode(), read.direct())) {
      return JavaExpression.primary(variable(place));
    }
    AccessMethod.Shape load = new AccessMethod.Shape.Load(read.mode());
    return result(place, call(read.span(), place, load, List.of()));
  }

  private JavaExpression update(Expression.Update update) {
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
    return cast(place.type(), JavaExpression.primary(call));
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

  private CodeBlock exactly(Expression expression, Type type) {
    if (expression.type().equals(type)) {
      return translate(expression).code();
    }
    return SignedLiteral.of(expression)
        .map(value -> JavaLiteral.exact(value.to(type)).code())
        .orElseGet(() -> cast(type, translate(expression)).code());
  }

  private JavaExpression cast(Type type, JavaExpression operand) {
    return new JavaExpression(
        CodeBlock.of("($T) $L", fields.types().of(type), operand.atLeast(Precedence.UNARY)),
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

  private String method(Span span, AccessMethod.Shape shape) {
    return AccessMethod.of(shape)
        .map(AccessMethod::methodName)
        .orElseGet(() -> {
          uses.notInJava.add(notInJava(span, shape));
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
