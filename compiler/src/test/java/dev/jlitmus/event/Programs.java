package dev.jlitmus.event;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Typed tests written in Java, of {@code int} locations and registers. */
public final class Programs {
  public static final Span NOWHERE = new SourceFile("programs", "").span(0, 0);

  private Programs() {}

  public static SharedField location(String name) {
    return new SharedField(NOWHERE, name, PrimitiveType.INT, false, Value.of(0));
  }

  public static Register register(int thread, String name) {
    return new Register(NOWHERE, thread, name, thread + ":" + name, PrimitiveType.INT);
  }

  public static Expression number(int value) {
    return new Expression.Constant(NOWHERE, Value.of(value));
  }

  public static Expression use(Variable variable) {
    return new Expression.Use(NOWHERE, variable);
  }

  public static Expression read(SharedField location, AccessMode mode) {
    return new Expression.Read(NOWHERE, new Place.Shared(location), mode, false);
  }

  public static Expression update(
      SharedField location,
      UpdateOperation operation,
      AccessMode readMode,
      AccessMode writeMode,
      int... arguments) {
    List<Expression> operands = Arrays.stream(arguments).mapToObj(Programs::number).toList();
    return new Expression.Update(
        NOWHERE, new Place.Shared(location), operation, readMode, writeMode, operands);
  }

  public static Expression plus(Expression left, Expression right) {
    return new Expression.Binary(
        NOWHERE, BinaryOperator.Arithmetic.PLUS, left, right, PrimitiveType.INT);
  }

  public static Expression divide(Expression left, Expression right) {
    return new Expression.Binary(
        NOWHERE, BinaryOperator.Arithmetic.DIVIDE, left, right, PrimitiveType.INT);
  }

  public static Expression equal(Expression left, Expression right) {
    return new Expression.Binary(
        NOWHERE, BinaryOperator.Equality.EQUAL, left, right, PrimitiveType.BOOLEAN);
  }

  public static Statement assign(Variable target, Expression value) {
    return new Statement.Assign(NOWHERE, target, value);
  }

  public static Statement write(SharedField location, AccessMode mode, Expression value) {
    return new Statement.Write(NOWHERE, new Place.Shared(location), mode, false, value);
  }

  public static Statement write(SharedField location, AccessMode mode, int value) {
    return write(location, mode, number(value));
  }

  public static Statement fence(FenceKind kind) {
    return new Statement.Fence(NOWHERE, kind);
  }

  public static Statement when(Expression condition, Statement... then) {
    return new Statement.If(NOWHERE, condition, List.of(then), List.of());
  }

  public static Clause clause(Clause.Kind kind, Expression condition) {
    return new Clause(NOWHERE, kind, condition, "because");
  }

  public static List<Statement> thread(Statement... statements) {
    return List.of(statements);
  }

  /** A test whose columns are given. */
  public static LitmusTest test(
      List<SharedField> locations,
      List<List<Statement>> threads,
      List<Statement> join,
      List<? extends Column> columns,
      Clause... clauses) {
    List<ThreadBody> bodies = new ArrayList<>();
    for (List<Statement> body : threads) {
      bodies.add(new ThreadBody(NOWHERE, "P" + bodies.size(), body));
    }
    return new LitmusTest(
        NOWHERE,
        "test",
        "",
        List.of(),
        locations,
        bodies,
        join,
        List.copyOf(columns),
        List.of(clauses),
        Otherwise.MODEL);
  }
}
