package dev.jlitmus.check;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.Place;
import java.util.ArrayList;
import java.util.List;

/** Copies a test statement by statement; what is not overridden stays as it is. */
class Rewriting {

  /** The modes of the two halves of an update. */
  record Modes(AccessMode read, AccessMode write) {
    static final Modes VOLATILE = new Modes(AccessMode.VOLATILE, AccessMode.VOLATILE);
  }

  AccessMode readMode(Place place, AccessMode mode) {
    return mode;
  }

  AccessMode writeMode(Place place, AccessMode mode) {
    return mode;
  }

  Modes updateModes(Place place, Modes modes) {
    return modes;
  }

  int thread(int thread) {
    return thread;
  }

  /** What stands for a statement, its parts rewritten already. */
  List<Statement> statement(Statement statement) {
    return List.of(statement);
  }

  final LitmusTest rewrite(LitmusTest test) {
    List<ThreadBody> threads = new ArrayList<>(test.threads());
    for (int thread = 0; thread < test.threads().size(); thread++) {
      ThreadBody body = test.threads().get(thread);
      threads.set(
          thread(thread), new ThreadBody(body.span(), body.name(), statements(body.body())));
    }
    return new LitmusTest(
        test.span(),
        test.name(),
        test.description(),
        test.classes(),
        test.locations(),
        threads,
        test.join(),
        test.columns().stream().map(this::column).toList(),
        test.clauses(),
        test.otherwise());
  }

  private Column column(Column column) {
    return switch (column) {
      case Register register -> register(register);
      case Column.FinalValue value -> value;
      case Column.FinalMember member ->
          new Column.FinalMember(column(member.holder()), member.field());
      case Column.Terminated end -> new Column.Terminated(thread(end.thread()), end.threadName());
      case Column.Threw end -> new Column.Threw(thread(end.thread()), end.threadName(), end.kind());
      case Column.Deadlock end -> end;
    };
  }

  private Register register(Register register) {
    return new Register(
        register.span(),
        thread(register.thread()),
        register.name(),
        register.heading(),
        register.type());
  }

  private List<Statement> statements(List<Statement> statements) {
    List<Statement> rewritten = new ArrayList<>();
    statements.forEach(statement -> rewritten.addAll(statement(parts(statement))));
    return rewritten;
  }

  private Statement parts(Statement statement) {
    return switch (statement) {
      case Statement.Assign assign ->
          new Statement.Assign(
              assign.span(), variable(assign.target()), expression(assign.value()));
      case Statement.Write write ->
          new Statement.Write(
              write.span(),
              write.place(),
              writeMode(write.place(), write.mode()),
              write.direct(),
              expression(write.value()));
      case Statement.Evaluate evaluate ->
          new Statement.Evaluate(evaluate.span(), expression(evaluate.expression()));
      case Statement.If branch ->
          new Statement.If(
              branch.span(),
              expression(branch.condition()),
              statements(branch.then()),
              statements(branch.otherwise()));
      case Statement.Block block ->
          new Statement.Block(block.span(), statements(block.statements()));
      case Statement.Call call -> throw new IllegalArgumentException(call.toString());
      case Statement.Loop loop -> throw new IllegalArgumentException(loop.toString());
      case Statement.Await await ->
          new Statement.Await(await.span(), expression(await.condition()));
      case Statement.Operate operate -> operate;
      case Statement.Section section ->
          new Statement.Section(
              section.span(), section.guard(), section.isOnce(), statements(section.body()));
      case Statement.Jump jump -> jump;
      case Statement.Delay delay -> delay;
      case Statement.Fence fence -> fence;
      case Statement.Declare declare -> declare;
    };
  }

  private Variable variable(Variable variable) {
    return switch (variable) {
      case Column column -> column(column);
      case Local local -> local;
    };
  }

  private Expression expression(Expression expression) {
    return switch (expression) {
      case Expression.Use use -> new Expression.Use(use.span(), variable(use.variable()));
      case Expression.Read read ->
          new Expression.Read(
              read.span(), read.place(), readMode(read.place(), read.mode()), read.direct());
      case Expression.Update update -> {
        Modes modes = updateModes(update.place(), new Modes(update.readMode(), update.writeMode()));
        yield new Expression.Update(
            update.span(),
            update.place(),
            update.operation(),
            modes.read(),
            modes.write(),
            update.arguments().stream().map(this::expression).toList());
      }
      case Expression.Binary binary ->
          new Expression.Binary(
              binary.span(),
              binary.operator(),
              expression(binary.left()),
              expression(binary.right()),
              binary.type());
      case Expression.Unary unary ->
          new Expression.Unary(
              unary.span(), unary.operator(), expression(unary.operand()), unary.type());
      case Expression.Conditional conditional ->
          new Expression.Conditional(
              conditional.span(),
              expression(conditional.condition()),
              expression(conditional.then()),
              expression(conditional.otherwise()),
              conditional.type());
      case Expression.Call call -> throw new IllegalArgumentException(call.toString());
      case Expression.New created -> throw new IllegalArgumentException(created.toString());
      case Expression.NewSynchronizer created -> created;
      case Expression.NewArray created -> throw new IllegalArgumentException(created.toString());
      case Expression.Length length -> length;
      case Expression.Operate operate -> operate;
      case Expression.Cast cast ->
          new Expression.Cast(cast.span(), cast.type(), expression(cast.operand()));
      case Expression.Constant constant -> constant;
    };
  }
}
