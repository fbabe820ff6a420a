package dev.jlitmus.codegen.jcstress;

import static dev.jlitmus.codegen.jcstress.Nodes.*;
import static dev.jlitmus.semantic.value.PrimitiveType.BOOLEAN;
import static dev.jlitmus.semantic.value.PrimitiveType.CHAR;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Evaluator;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.BinaryOperator.Arithmetic;
import dev.jlitmus.semantic.value.BinaryOperator.Bitwise;
import dev.jlitmus.semantic.value.BinaryOperator.Comparison;
import dev.jlitmus.semantic.value.BinaryOperator.Equality;
import dev.jlitmus.semantic.value.BinaryOperator.Logical;
import dev.jlitmus.semantic.value.BinaryOperator.Shift;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A thread of random typed statements, run here by the evaluator while it is made. */
final class RandomProgram {
  private static final int STATEMENTS = 60;
  private static final int DEPTH = 4;
  private static final List<PrimitiveType> NUMBERS =
      Stream.of(PrimitiveType.values()).filter(PrimitiveType::isNumeric).toList();
  private static final List<PrimitiveType> INTEGERS =
      Stream.of(PrimitiveType.values()).filter(PrimitiveType::isIntegral).toList();

  private final Random random;
  private final List<SharedField> fields = new ArrayList<>();
  private final List<Column.Register> registers = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Statement> body = new ArrayList<>();
  private final Map<Object, Value> memory = new HashMap<>();
  private final Evaluator evaluator = new Evaluator(new Memory());

  RandomProgram(Random random) {
    this.random = random;
    for (PrimitiveType type : PrimitiveType.values()) {
      SharedField plain = field("f" + type.keyword(), value(type));
      SharedField synchronizing = volatileField(type, "v" + type.keyword());
      fields.add(plain);
      fields.add(synchronizing);
      registers.add(register(type, 0, "r" + type.keyword()));
    }
    columns.addAll(registers);
    for (SharedField field : fields) {
      memory.put(field, field.initial());
      columns.add(new Column.FinalValue(field));
    }
    columns.forEach(c -> memory.putIfAbsent(c, Value.defaultOf(c.type())));
    for (int i = 0; i < STATEMENTS; i++) {
      addStatement();
    }
  }

  LitmusTest test() {
    return Nodes.test(
        "Random",
        "",
        fields,
        List.of(thread("P0", body.toArray(Statement[]::new))),
        List.of(),
        columns,
        Otherwise.ALLOWED);
  }

  /** What the result class prints. */
  String expected() {
    return columns.stream()
        .map(column ->
            switch (column) {
              case Column.Register register -> stored(register);
              case Column.Ending ending -> throw new IllegalArgumentException(ending.heading());
              case Column.FinalValue last -> stored(last.field());
              case Column.FinalMember member ->
                  throw new IllegalArgumentException(member.heading());
            })
        .map(v -> v.primitive().type() == CHAR ? String.valueOf((char) v.asLong()) : v.toString())
        .collect(Collectors.joining(", "));
  }

  private void addStatement() {
    if (random.nextBoolean()) {
      Column.Register register = pick(registers(pick(PrimitiveType.values())));
      Expression value = expression(converting(register.type().primitive()), DEPTH);
      body.add(assign("", register, value));
      memory.put(register, evaluator.evaluate(value).to(register.type()));
    } else {
      SharedField field = pick(fields);
      Expression value = expression(converting(field.type().primitive()), DEPTH);
      AccessMode mode =
          pick(
              List.of(
                  AccessMode.PLAIN, AccessMode.OPAQUE, AccessMode.RELEASE, AccessMode.VOLATILE));
      body.add(random.nextBoolean() ? write("", field, value) : write("", field, mode, value));
      memory.put(field, evaluator.evaluate(value).to(field.type()));
    }
  }

  private PrimitiveType converting(PrimitiveType target) {
    return target == BOOLEAN ? BOOLEAN : pick(NUMBERS);
  }

  private Expression expression(PrimitiveType type, int depth) {
    Expression made = depth == 0 ? leaf(type) : inner(type, depth - 1);
    return made.type() == type ? made : cast(type, made);
  }

  private Expression leaf(PrimitiveType type) {
    SharedField field = pick(fields.stream().filter(f -> f.type() == type).toList());
    return switch (random.nextInt(5)) {
      case 0 -> read(field);
      case 1 ->
          read(field, pick(List.of(AccessMode.PLAIN, AccessMode.ACQUIRE, AccessMode.VOLATILE)));
      case 2 -> use(pick(registers(type)));
      case 3 -> update(field);
      default -> constant(value(type));
    };
  }

  private Expression update(SharedField field) {
    List<AccessMethod> methods =
        Stream.of(AccessMethod.values())
            .filter(method ->
                switch (method.shape()) {
                  case AccessMethod.Shape.Load load -> false;
                  case AccessMethod.Shape.Store store -> false;
                  case AccessMethod.Shape.Modify modify ->
                      modify.operation().supports(field.type())
                          && modify.operation() != UpdateOperation.WEAK_COMPARE_AND_SET
                          && (!modify.operation().returnsWhetherItWrote()
                              || field.type() == BOOLEAN);
                })
            .toList();
    AccessMethod method = pick(methods);
    Expression first = constant(value(field.type().primitive()));
    boolean two =
        method == AccessMethod.CAS || method.methodName().startsWith("compareAndExchange");
    return two
        ? Nodes.update(field, method, read(field), first)
        : Nodes.update(field, method, first);
  }

  private Expression inner(PrimitiveType type, int depth) {
    if (random.nextInt(6) == 0) {
      return conditional(
          expression(BOOLEAN, depth), expression(type, depth), expression(type, depth));
    }
    if (type == BOOLEAN) {
      return truth(depth);
    }
    return switch (random.nextInt(5)) {
      case 0 -> cast(type, expression(pick(NUMBERS), depth));
      case 1 -> sign(depth);
      case 2 -> division(depth);
      case 3 ->
          binary(
              expression(pick(INTEGERS), depth),
              random.nextBoolean() ? pick(Shift.values()) : pick(Bitwise.values()),
              expression(pick(INTEGERS), depth));
      default ->
          binary(
              expression(pick(NUMBERS), depth),
              pick(List.of(Arithmetic.PLUS, Arithmetic.MINUS, Arithmetic.TIMES)),
              expression(pick(NUMBERS), depth));
    };
  }

  private Expression sign(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> unary(UnaryOperator.COMPLEMENT, expression(pick(INTEGERS), depth));
      case 1 -> unary(UnaryOperator.PLUS, expression(pick(NUMBERS), depth));
      default -> unary(UnaryOperator.MINUS, expression(pick(NUMBERS), depth));
    };
  }

  private Expression division(int depth) {
    Expression divisor = binary(expression(pick(INTEGERS), depth), Bitwise.OR, number(1));
    BinaryOperator operator = random.nextBoolean() ? Arithmetic.DIVIDE : Arithmetic.REMAINDER;
    return binary(expression(pick(NUMBERS), depth), operator, divisor);
  }

  private Expression truth(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> unary(UnaryOperator.NOT, expression(BOOLEAN, depth));
      case 1 ->
          binary(expression(BOOLEAN, depth), pick(Logical.values()), expression(BOOLEAN, depth));
      case 2 ->
          binary(expression(BOOLEAN, depth), pick(Bitwise.values()), expression(BOOLEAN, depth));
      default ->
          binary(
              expression(pick(NUMBERS), depth),
              random.nextBoolean() ? pick(Comparison.values()) : pick(Equality.values()),
              expression(pick(NUMBERS), depth));
    };
  }

  private Value value(PrimitiveType type) {
    long bits = random.nextBoolean() ? random.nextLong() : random.nextInt(-2, 3);
    return switch (type) {
      case BOOLEAN -> Value.of(random.nextBoolean());
      case BYTE, SHORT, INT, LONG -> Value.ofIntegral(type, extreme(bits));
      // Printed as itself, and compared as text.
      case CHAR -> Value.ofIntegral(type, bits & 0x7fff);
      case FLOAT -> Value.ofFloating(type, Float.intBitsToFloat((int) bits));
      case DOUBLE -> Value.ofFloating(type, Double.longBitsToDouble(bits));
    };
  }

  private long extreme(long bits) {
    return switch (random.nextInt(8)) {
      case 0 -> Integer.MIN_VALUE;
      case 1 -> Long.MIN_VALUE;
      default -> bits;
    };
  }

  private List<Column.Register> registers(PrimitiveType type) {
    return registers.stream().filter(r -> r.type() == type).toList();
  }

  private Value stored(Object place) {
    return Objects.requireNonNull(memory.get(place));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> T pick(T[] array) {
    return array[random.nextInt(array.length)];
  }

  private final class Memory implements Evaluator.Environment {
    @Override
    public Value variable(Variable variable) {
      return stored(variable);
    }

    @Override
    public Value read(Expression.Read read, List<Value> operands) {
      return stored(((Place.Shared) read.place()).field());
    }

    @Override
    public Value update(Expression.Update update, List<Value> operands, List<Value> arguments) {
      Value old = stored(((Place.Shared) update.place()).field());
      Value last = arguments.get(arguments.size() - 1);
      boolean writes = !update.operation().isConditional() || sameBits(old, arguments.get(0));
      if (writes) {
        memory.put(((Place.Shared) update.place()).field(), written(update, old, last));
      }
      return update.operation().returnsWhetherItWrote() ? Value.of(writes) : old;
    }

    private Value written(Expression.Update update, Value old, Value argument) {
      return switch (update.operation()) {
        case COMPARE_AND_SET, WEAK_COMPARE_AND_SET, COMPARE_AND_EXCHANGE, GET_AND_SET -> argument;
        case GET_AND_ADD -> combined(old, Arithmetic.PLUS, argument);
        case GET_AND_INCREMENT -> combined(old, Arithmetic.PLUS, Value.of(1));
        case GET_AND_DECREMENT -> combined(old, Arithmetic.MINUS, Value.of(1));
        case GET_AND_BITWISE_OR -> combined(old, Bitwise.OR, argument);
        case GET_AND_BITWISE_AND -> combined(old, Bitwise.AND, argument);
        case GET_AND_BITWISE_XOR -> combined(old, Bitwise.XOR, argument);
      };
    }

    private Value combined(Value old, BinaryOperator operator, Value argument) {
      return evaluator
          .evaluate(binary(constant(old), operator, constant(argument)))
          .to(old.primitive().type());
    }

    private static boolean sameBits(Value a, Value b) {
      return a.equals(b);
    }
  }
}
