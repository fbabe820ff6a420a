package dev.jlitmus.codegen.jcstress;

import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Typed nodes in a few words, each with a source text of its own. */
public final class Nodes {
  private Nodes() {}

  static Span at(String text) {
    SourceFile file = new SourceFile("tests/sample.litmus", text);
    return file.span(0, file.length());
  }

  static SharedField field(PrimitiveType type, String name) {
    return field(name, Value.defaultOf(type));
  }

  static SharedField field(String name, Value initial) {
    return new SharedField(at(name), name, initial.primitive().type(), false, initial);
  }

  static SharedField volatileField(PrimitiveType type, String name) {
    return new SharedField(at(name), name, type, true, Value.defaultOf(type));
  }

  static Column.Register register(PrimitiveType type, int thread, String name) {
    return new Column.Register(at(name), thread, name, name, type);
  }

  static Expression constant(Value value) {
    return new Expression.Constant(at(value.toString()), value);
  }

  static Expression number(int value) {
    return constant(Value.of(value));
  }

  static Expression use(Variable variable) {
    return new Expression.Use(at(variable.name()), variable);
  }

  static Expression read(SharedField location) {
    return new Expression.Read(
        at(location.name()), new Place.Shared(location), location.modifier().declaredMode(), true);
  }

  static Expression read(SharedField location, AccessMode mode) {
    return new Expression.Read(
        at(location.name() + ".get()"), new Place.Shared(location), mode, false);
  }

  static Expression update(SharedField location, AccessMethod method, Expression... arguments) {
    return switch (method.shape()) {
      case AccessMethod.Shape.Modify modify ->
          new Expression.Update(
              at(location.name() + "." + method.methodName()),
              new Place.Shared(location),
              modify.operation(),
              modify.readMode(),
              modify.writeMode(),
              List.of(arguments));
      case AccessMethod.Shape.Load load -> read(location, load.mode());
      case AccessMethod.Shape.Store store -> throw new IllegalArgumentException(method.toString());
    };
  }

  static Expression unary(UnaryOperator operator, Expression operand) {
    PrimitiveType type =
        operator == UnaryOperator.NOT
            ? PrimitiveType.BOOLEAN
            : operand.type().primitive().promoted();
    return new Expression.Unary(at("unary"), operator, operand, type);
  }

  static Expression binary(Expression left, BinaryOperator operator, Expression right) {
    PrimitiveType type =
        switch (operator) {
          case BinaryOperator.Arithmetic a ->
              PrimitiveType.promoted(left.type().primitive(), right.type().primitive());
          case BinaryOperator.Shift s -> left.type().primitive().promoted();
          case BinaryOperator.Bitwise b ->
              left.type() == PrimitiveType.BOOLEAN
                  ? PrimitiveType.BOOLEAN
                  : PrimitiveType.promoted(left.type().primitive(), right.type().primitive());
          case BinaryOperator.Comparison c -> PrimitiveType.BOOLEAN;
          case BinaryOperator.Equality e -> PrimitiveType.BOOLEAN;
          case BinaryOperator.Logical l -> PrimitiveType.BOOLEAN;
        };
    return new Expression.Binary(at("binary"), operator, left, right, type);
  }

  static Expression conditional(Expression condition, Expression then, Expression otherwise) {
    PrimitiveType type =
        then.type().equals(otherwise.type())
            ? then.type().primitive()
            : PrimitiveType.promoted(then.type().primitive(), otherwise.type().primitive());
    return new Expression.Conditional(at("conditional"), condition, then, otherwise, type);
  }

  static Expression cast(PrimitiveType type, Expression operand) {
    return new Expression.Cast(at("cast"), type, operand);
  }

  static Statement assign(String source, Variable target, Expression value) {
    return new Statement.Assign(at(source), target, value);
  }

  static Statement declare(String source, Local local, Expression value) {
    return new Statement.Declare(at(source), local, Optional.of(value));
  }

  static Statement write(String source, SharedField location, Expression value) {
    return new Statement.Write(
        at(source), new Place.Shared(location), location.modifier().declaredMode(), true, value);
  }

  static Statement write(String source, SharedField location, AccessMode mode, Expression value) {
    return new Statement.Write(at(source), new Place.Shared(location), mode, false, value);
  }

  static Statement evaluate(String source, Expression expression) {
    return new Statement.Evaluate(at(source), expression);
  }

  static Statement fence(FenceKind kind) {
    return new Statement.Fence(at(kind.methodName() + "();"), kind);
  }

  static ThreadBody thread(String name, Statement... body) {
    return new ThreadBody(at("thread " + name), name, List.of(body));
  }

  static LitmusTest test(
      String name,
      String description,
      List<SharedField> locations,
      List<ThreadBody> threads,
      List<Statement> join,
      List<Column> columns,
      Otherwise otherwise) {
    return new LitmusTest(
        at("test " + name),
        name,
        description,
        List.of(),
        locations,
        threads,
        join,
        columns,
        List.of(),
        otherwise);
  }

  static Expectations nothingExpected() {
    return new Expectations(new TreeMap<>(), false);
  }

  static Expectations expectations(Object... outcomesAndExpected) {
    SortedMap<Outcome, Expected> map = new TreeMap<>();
    for (int i = 0; i < outcomesAndExpected.length; i += 2) {
      map.put((Outcome) outcomesAndExpected[i], (Expected) outcomesAndExpected[i + 1]);
    }
    return new Expectations(map, true);
  }

  static Outcome outcome(int... values) {
    return new Outcome(java.util.Arrays.stream(values).mapToObj(Value::of).toList());
  }

  static GeneratedTest generate(Sample sample, String packageName) {
    return generate(sample.test(), sample.expectations(), packageName);
  }

  /** The store-buffering test, with an id in its name. */
  public static GeneratedTest storeBuffering(int id) {
    SharedField x = field(PrimitiveType.INT, "x");
    SharedField y = field(PrimitiveType.INT, "y");
    Column.Register r1 = register(PrimitiveType.INT, 0, "r1");
    Column.Register r2 = register(PrimitiveType.INT, 1, "r2");
    LitmusTest test =
        test(
            "SB" + id,
            "Store buffering",
            List.of(x, y),
            List.of(
                thread("P0", write("x = 1;", x, number(1)), assign("r1 = y;", r1, read(y))),
                thread("P1", write("y = 1;", y, number(1)), assign("r2 = x;", r2, read(x)))),
            List.of(),
            List.of(r1, r2),
            Otherwise.MODEL);
    return generate(test, nothingExpected(), "sb");
  }

  /** A test whose generated Java does not compile, as no front end would give it. */
  public static GeneratedTest thatDoesNotCompile() {
    SharedField flag = field(PrimitiveType.BOOLEAN, "flag");
    Column.Register r1 = register(PrimitiveType.BOOLEAN, 0, "r1");
    LitmusTest test =
        test(
            "Wrong",
            "",
            List.of(flag),
            List.of(thread("P0", assign("r1 = !flag + 1;", r1, wrong(flag)))),
            List.of(),
            List.of(r1),
            Otherwise.MODEL);
    return generate(test, nothingExpected(), "wrong");
  }

  private static Expression wrong(SharedField flag) {
    return new Expression.Binary(
        at("!flag + 1"),
        BinaryOperator.Arithmetic.PLUS,
        unary(UnaryOperator.NOT, read(flag)),
        number(1),
        PrimitiveType.BOOLEAN);
  }

  static GeneratedTest generate(LitmusTest test, Expectations expectations, String packageName) {
    return switch (JcstressGenerator.generate(test, expectations, packageName)) {
      case Generation.Generated generated -> generated.test();
      case Generation.NotInJava none -> throw new AssertionError(none.diagnostics().toString());
    };
  }

  record Sample(LitmusTest test, Expectations expectations) {}
}
