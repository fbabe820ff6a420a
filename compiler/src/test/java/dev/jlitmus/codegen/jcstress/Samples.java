package dev.jlitmus.codegen.jcstress;

import static dev.jlitmus.codegen.jcstress.Nodes.*;
import static dev.jlitmus.result.Expectation.ALLOWED;
import static dev.jlitmus.result.Expectation.FORBIDDEN;
import static dev.jlitmus.result.Expectation.INTERESTING;
import static dev.jlitmus.result.Expectation.MODEL;
import static dev.jlitmus.result.Expectation.REQUIRED;
import static dev.jlitmus.semantic.value.PrimitiveType.*;

import dev.jlitmus.Pipeline;
import dev.jlitmus.codegen.jcstress.Nodes.Sample;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator.Arithmetic;
import dev.jlitmus.semantic.value.BinaryOperator.Bitwise;
import dev.jlitmus.semantic.value.BinaryOperator.Comparison;
import dev.jlitmus.semantic.value.BinaryOperator.Equality;
import dev.jlitmus.semantic.value.BinaryOperator.Logical;
import dev.jlitmus.semantic.value.BinaryOperator.Shift;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The tests whose Java is kept beside them, by the name of the file. */
final class Samples {
  static final Map<String, Supplier<Sample>> BY_NAME =
      new TreeMap<>(
          Map.of(
              "message-passing", Samples::messagePassing,
              "every-access-method", Samples::everyAccessMethod,
              "exact-types", Samples::exactTypes,
              "hostile-text", Samples::hostileText,
              "own-result-class", Samples::ownResultClass,
              "precedence", Samples::precedence,
              "literals", Samples::literals,
              "control-flow", Samples::controlFlow,
              "loops-and-methods", Samples::loopsAndMethods));

  private Samples() {}

  static Sample named(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name).get();
  }

  private static Sample messagePassing() {
    SharedField data = field(INT, "data");
    SharedField ready = field(INT, "ready");
    Column.Register r1 = register(INT, 1, "r1");
    Column.Register r2 = register(INT, 1, "r2");
    Expected early = new Expected(ALLOWED, "looked too early");
    return new Sample(
        test(
            "MessagePassing",
            "Message passing: the release store publishes everything written before it.",
            List.of(data, ready),
            List.of(
                thread(
                    "producer",
                    write("data = 42;", data, number(42)),
                    write("ready.setRelease(1);", ready, AccessMode.RELEASE, number(1))),
                thread(
                    "consumer",
                    assign("r1 = ready.getAcquire();", r1, read(ready, AccessMode.ACQUIRE)),
                    assign("r2 = data;", r2, read(data)))),
            List.of(),
            List.of(r1, r2),
            Otherwise.MODEL),
        expectations(
            outcome(0, 0),
            early,
            outcome(0, 42),
            early,
            outcome(1, 0),
            new Expected(FORBIDDEN, "saw the flag, missed the data"),
            outcome(1, 42),
            new Expected(ALLOWED, "")));
  }

  private static Sample everyAccessMethod() {
    SharedField x = field(INT, "counter");
    SharedField v = volatileField(INT, "state");
    Column.Register r1 = register(INT, 0, "r1");
    Column.Register r2 = register(BOOLEAN, 0, "r2");
    List<Statement> body = new ArrayList<>();
    for (AccessMethod method : AccessMethod.values()) {
      switch (method.shape()) {
        case AccessMethod.Shape.Load load -> {
          body.add(assign("r1 = counter", r1, read(x, load.mode())));
          body.add(assign("r1 = state", r1, read(v, load.mode())));
          body.add(evaluate("counter." + method.methodName() + "()", read(x, load.mode())));
        }
        case AccessMethod.Shape.Store store -> {
          String source = "state." + method.methodName() + "(1)";
          body.add(write(source, v, store.mode(), number(1)));
          body.add(write("counter = 1", x, store.mode(), number(1)));
        }
        case AccessMethod.Shape.Modify modify -> {
          boolean two = modify.operation().arity() == 2;
          Expression update =
              two ? update(x, method, number(0), number(1)) : update(x, method, number(1));
          body.add(assign("r = update", update.type() == BOOLEAN ? r2 : r1, update));
          body.add(evaluate("update", update));
        }
      }
    }
    for (FenceKind kind : FenceKind.values()) {
      body.add(fence(kind));
    }
    return new Sample(
        test(
            "every access method",
            "",
            List.of(x, v),
            List.of(thread("P0", body.toArray(Statement[]::new))),
            List.of(),
            List.of(r1, r2),
            Otherwise.ALLOWED),
        nothingExpected());
  }

  private static Sample exactTypes() {
    List<SharedField> fields = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Statement> body = new ArrayList<>();
    for (PrimitiveType type : PrimitiveType.values()) {
      SharedField x = field(type, type.keyword() + "Field");
      Column.Register r = register(type, 0, "r" + (fields.size() + 1));
      Expression one = type == BOOLEAN ? constant(Value.of(true)) : number(1);
      fields.add(x);
      columns.add(r);
      body.add(write("x.setRelease(1)", x, AccessMode.RELEASE, one));
      body.add(assign("r = x.getAndSet(1)", r, update(x, AccessMethod.SWAP, one)));
      body.add(evaluate("x.compareAndSet(x, 1)", update(x, AccessMethod.CAS, read(x), one)));
      if (type != BOOLEAN) {
        Expression sum = binary(read(x), Arithmetic.PLUS, number(1));
        body.add(write("x++", x, sum));
        body.add(write("x.setOpaque(x + 1)", x, AccessMode.OPAQUE, sum));
        body.add(write("x.set(-1)", x, AccessMode.PLAIN, unary(UnaryOperator.MINUS, number(1))));
        body.add(assign("r = r + 1", r, binary(use(r), Arithmetic.PLUS, number(1))));
      }
    }
    return new Sample(
        test(
            "exact-types",
            "Arguments have the field's type, or each call would be adapted.",
            fields,
            List.of(thread("P0", body.toArray(Statement[]::new))),
            List.of(),
            columns,
            Otherwise.FORBIDDEN),
        nothingExpected());
  }

  /** Every place that text of a file reaches. */
  private static Sample hostileText() {
    String hostile =
        "*/ \\u002a\\u002f \\u000a}} $L $T $$ \"quoted\" \n@deprecated {@link X} \0 </p>";
    SharedField keyword = field(CHAR, "class");
    SharedField type = field(INT, "VarHandle");
    SharedField upper = field(INT, "VAR_HANDLE");
    SharedField lower = field(INT, "var_handle");
    Column.Register r1 = new Column.Register(at("r1"), 0, "r1", hostile + ".r1", CHAR);
    Column.Register r2 = register(INT, 1, "r2");
    Local r = new Local(at("r"), "r", INT);
    Outcome newline =
        new Outcome(List.of(Value.ofIntegral(CHAR, '\n'), Value.of(Integer.MIN_VALUE)));
    Outcome star = new Outcome(List.of(Value.ofIntegral(CHAR, '*'), Value.of(-1)));
    return new Sample(
        test(
            "String" + hostile,
            hostile + "\n\n\\u002a/ @deprecated",
            List.of(keyword, type, upper, lower),
            List.of(
                thread(
                    "notify",
                    write("x = " + hostile, keyword, number('*')),
                    assign("\\u000a*/" + hostile.repeat(3), r1, read(keyword, AccessMode.OPAQUE))),
                thread(
                    "caller[0]" + hostile,
                    declare("int r = 1; \u2028\u202e", r, number(Integer.MIN_VALUE)),
                    write("type", type, AccessMode.RELEASE, use(r)),
                    write("upper", upper, AccessMode.RELEASE, read(lower, AccessMode.OPAQUE)),
                    fence(FenceKind.FULL),
                    assign("r2", r2, use(r))),
                thread("record", fence(FenceKind.ACQUIRE)),
                thread("run", fence(FenceKind.ACQUIRE)),
                thread("yield", fence(FenceKind.ACQUIRE))),
            List.of(),
            List.of(r1, r2),
            Otherwise.MODEL),
        expectations(
            newline, new Expected(FORBIDDEN, hostile),
            star, new Expected(INTERESTING, hostile + "\\")));
  }

  private static Sample ownResultClass() {
    List<Column> columns = new ArrayList<>();
    List<Statement> body = new ArrayList<>();
    for (PrimitiveType type : PrimitiveType.values()) {
      Column.Register r = register(type, 0, type.keyword().charAt(0) + "1");
      columns.add(r);
      body.add(assign(r.name(), r, constant(type == BOOLEAN ? Value.of(true) : one(type))));
    }
    SharedField x = field(LONG, "x");
    columns.add(new Column.FinalValue(x));
    body.add(write("x = 1", x, number(1)));
    return new Sample(
        test(
            "own+result+class",
            "",
            List.of(x),
            List.of(thread("P0", body.toArray(Statement[]::new))),
            List.of(),
            columns,
            Otherwise.MODEL),
        nothingExpected());
  }

  private static Value one(PrimitiveType type) {
    return Value.of(1).to(type);
  }

  private static Sample precedence() {
    SharedField x = field(INT, "x");
    SharedField b = field(BYTE, "b");
    SharedField f = field(BOOLEAN, "f");
    Column.Register r1 = register(INT, 0, "r1");
    Column.Register r2 = register(BOOLEAN, 0, "r2");
    Expression sum = binary(read(x), Arithmetic.PLUS, number(1));
    Expression isOne = binary(read(x), Equality.EQUAL, number(1));
    Expression either = binary(isOne, Logical.OR, read(f));
    Expression minus = unary(UnaryOperator.MINUS, read(x));
    return new Sample(
        test(
            "2+2",
            "Parentheses stand where Java needs them.",
            List.of(x, b, f),
            List.of(
                thread(
                    "P0",
                    assign("left", r1, binary(sum, Arithmetic.PLUS, number(2))),
                    assign("right", r1, binary(number(2), Arithmetic.MINUS, sum)),
                    assign("tighter", r1, binary(sum, Arithmetic.TIMES, sum)),
                    assign("looser", r1, binary(sum, Shift.LEFT, sum)),
                    assign("minus", r1, unary(UnaryOperator.MINUS, minus)),
                    assign("plus", r1, unary(UnaryOperator.PLUS, minus)),
                    assign("minus 1", r1, unary(UnaryOperator.MINUS, number(-1))),
                    assign("minus sum", r1, unary(UnaryOperator.MINUS, sum)),
                    assign("x - -1", r1, binary(read(x), Arithmetic.MINUS, number(-1))),
                    assign("mask", r2, binary(mask(x), Equality.EQUAL, number(0))),
                    assign(
                        "logical",
                        r2,
                        binary(either, Logical.AND, unary(UnaryOperator.NOT, either))),
                    assign("bits", r2, binary(either, Bitwise.XOR, isOne)),
                    assign(
                        "nested",
                        r2,
                        binary(either, Logical.AND, binary(isOne, Logical.AND, isOne))),
                    assign(
                        "choice",
                        r1,
                        conditional(
                            conditional(read(f), read(f), isOne),
                            sum,
                            conditional(read(f), number(1), sum))),
                    assign(
                        "in",
                        r1,
                        binary(conditional(read(f), number(1), sum), Arithmetic.PLUS, number(1))),
                    write("cast", b, cast(BYTE, sum)),
                    write("same", b, cast(BYTE, read(b))),
                    write("choice", b, cast(BYTE, conditional(either, sum, number(1)))),
                    write("promoted", b, sum),
                    write("constant", b, binary(number(100), Arithmetic.PLUS, number(27))),
                    write("too large", b, binary(number(100), Arithmetic.PLUS, number(28))),
                    assign(
                        "char",
                        r1,
                        binary(constant(Value.ofIntegral(CHAR, 'a')), Comparison.LESS, sum).type()
                                == BOOLEAN
                            ? number(1)
                            : sum))),
            List.of(),
            List.of(r1, r2),
            Otherwise.ALLOWED),
        expectations(
            new Outcome(List.of(Value.of(-1), Value.of(true))), new Expected(REQUIRED, "it is one"),
            new Outcome(List.of(Value.of(1), Value.of(true))), new Expected(MODEL, "")));
  }

  private static Expression mask(SharedField x) {
    return binary(read(x), Bitwise.AND, number(1));
  }

  private static Sample literals() {
    List<Value> values =
        List.of(
            Value.of(Integer.MIN_VALUE),
            Value.of(-7),
            new Value.Primitive(LONG, Long.MIN_VALUE),
            new Value.Primitive(LONG, -1),
            Value.ofFloating(FLOAT, Float.NaN),
            Value.ofFloating(FLOAT, Float.NEGATIVE_INFINITY),
            Value.ofFloating(FLOAT, Float.MIN_VALUE),
            Value.ofFloating(FLOAT, -0.0),
            Value.ofFloating(DOUBLE, Double.POSITIVE_INFINITY),
            Value.ofFloating(DOUBLE, Double.MAX_VALUE),
            Value.ofFloating(DOUBLE, -1.5),
            Value.ofIntegral(BYTE, -128),
            Value.ofIntegral(SHORT, 32767),
            Value.ofIntegral(CHAR, '\''),
            Value.ofIntegral(CHAR, '\\'),
            Value.ofIntegral(CHAR, '\n'),
            Value.ofIntegral(CHAR, '\r'),
            Value.ofIntegral(CHAR, 0xd800),
            Value.ofIntegral(CHAR, 'a'),
            Value.of(true));
    List<SharedField> fields = new ArrayList<>();
    List<Statement> body = new ArrayList<>();
    for (Value value : values) {
      SharedField x = field("x" + (fields.size() + 1), value);
      fields.add(x);
      body.add(write("x.setOpaque(e)", x, AccessMode.OPAQUE, constant(value)));
      body.add(write("x = e", x, constant(value)));
    }
    Column.Register r1 = register(BOOLEAN, 0, "r1");
    body.add(assign("r1 = true;", r1, constant(Value.of(true))));
    return new Sample(
        test(
            "Literals",
            "",
            fields,
            List.of(thread("P0", body.toArray(Statement[]::new))),
            List.of(),
            List.of(r1),
            Otherwise.ALLOWED),
        expectations());
  }

  private static Sample controlFlow() {
    SharedField x = field("x", Value.of(2));
    SharedField y = volatileField(INT, "y");
    Column.Register r1 = register(INT, 0, "r1");
    Column.Register r2 = register(INT, Column.Register.JOIN, "r2");
    Local t = new Local(at("t"), "t", INT);
    Local second = new Local(at("t "), "t", INT);
    Local later = new Local(at("x"), "x", INT);
    Expression isOne = binary(use(t), Equality.EQUAL, number(1));
    Expression condition =
        new Expression.Binary(at("t == 1"), Equality.EQUAL, use(t), number(1), isOne.type());
    return new Sample(
        test(
            "Control flow",
            "Locals keep their names\nwhere Java lets them.",
            List.of(x, y),
            List.of(
                thread(
                    "P0",
                    declare("int t = x;", t, read(x)),
                    new Statement.If(
                        at("if (t == 1) …"),
                        condition,
                        List.of(
                            new Statement.Declare(at("int t;"), second, Optional.empty()),
                            assign("t = y;", second, read(y)),
                            assign("r1 = t;", r1, use(second))),
                        List.of(
                            new Statement.Block(
                                at("{ … }"), List.of(declare("int x = 1;", later, number(1)))))),
                    new Statement.If(at("if"), condition, List.of(), List.of()),
                    write("y = t;", y, use(t))),
                thread("P1", write("y = 1;", y, number(1)))),
            List.of(assign("r2 = r1 + y;", r2, binary(use(r1), Arithmetic.PLUS, read(y)))),
            List.of(r1, r2, new Column.FinalValue(x)),
            Otherwise.FORBIDDEN),
        expectations(outcome(0, 0, 2), new Expected(FORBIDDEN, "")));
  }

  private static Sample loopsAndMethods() {
    String text =
        """
        test LoopsAndMethods {
          int lock, data;
          byte small;
          void acquire() { while (!lock.compareAndSet(0, 1)) Thread.onSpinWait(); }
          long twice(byte n) { return n + n; }
          int add(int n) {
            acquire();
            for (int i = 0, j = n; i < j; i++) { if (data > 9) break; data++; work(i); }
            lock.setRelease(0);
            r1 = n;
            return data;
          }
          thread worker[2] {
            do { r2 = add(1) + add(2); } while (r2 == 0 && twice(3) == 6);
            if (small == 1) return;
            for (var i = 0, j = 1L; i < j; i++, j--) { Thread.sleep(1); continue; }
          }
          thread { while (true) { if (data == 3) return; Thread.yield(); } }
        }
        """;
    return new Sample(
        new Pipeline().read(new SourceFile("sample.litmus", text)).tests().getFirst(),
        nothingExpected());
  }
}
