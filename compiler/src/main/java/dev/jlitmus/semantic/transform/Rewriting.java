package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Copies a test statement by statement; what is not overridden stays as it is. */
public class Rewriting extends ExpressionRewriting {

  /** What stands for a statement, its parts rewritten already: none, one or several. */
  protected List<Statement> statement(Statement statement) {
    return List.of(statement);
  }

  public final LitmusTest rewrite(LitmusTest test) {
    return new LitmusTest(
        test.span(),
        test.name(),
        test.description(),
        test.classes().stream().map(this::declaration).toList(),
        test.locations().stream().map(this::field).toList(),
        threads(test),
        statements(test.join()),
        test.columns().stream().map(this::column).toList(),
        test.clauses(),
        test.otherwise());
  }

  final List<ThreadBody> threads(LitmusTest test) {
    List<ThreadBody> threads = new ArrayList<>(test.threads());
    for (int thread = 0; thread < test.threads().size(); thread++) {
      ThreadBody body = test.threads().get(thread);
      threads.set(
          thread(thread), new ThreadBody(body.span(), body.name(), statements(body.body())));
    }
    return threads;
  }

  private ClassDeclaration declaration(ClassDeclaration declared) {
    return new ClassDeclaration(
        declared.span(),
        declared.type(),
        declared.self(),
        declared.fields().stream()
            .map(field ->
                new ClassDeclaration.Field(
                    field(field.field()), field.initial().map(this::expression)))
            .toList(),
        declared.constructors().stream()
            .map(constructor ->
                new ClassDeclaration.Constructor(
                    constructor.span(), constructor.parameters(), statements(constructor.body())))
            .toList());
  }

  @Override
  final List<Statement> statements(List<Statement> statements) {
    return statements.stream().map(this::parts).flatMap(s -> statement(s).stream()).toList();
  }

  private Statement parts(Statement statement) {
    return switch (statement) {
      case Statement.Declare declare ->
          new Statement.Declare(
              declare.span(), declare.local(), declare.value().map(this::expression));
      case Statement.Assign assign ->
          new Statement.Assign(
              assign.span(), variable(assign.target()), expression(assign.value()));
      case Statement.Write write -> {
        AccessMode mode = writeMode(write);
        yield new Statement.Write(
            write.span(),
            place(write.place()),
            mode,
            isDirect(write.direct(), write.mode(), mode),
            expression(write.value()));
      }
      case Statement.Evaluate evaluate ->
          new Statement.Evaluate(evaluate.span(), expression(evaluate.expression()));
      case Statement.Call call -> new Statement.Call(call.span(), invocation(call.invocation()));
      case Statement.Operate operate -> new Statement.Operate(operate.span(), call(operate.call()));
      case Statement.If branch ->
          new Statement.If(
              branch.span(),
              expression(branch.condition()),
              statements(branch.then()),
              statements(branch.otherwise()));
      case Statement.Loop loop -> loop(loop);
      case Statement.Block block ->
          new Statement.Block(block.span(), statements(block.statements()));
      case Statement.Section section ->
          new Statement.Section(
              section.span(),
              expression(section.guard()),
              section.isOnce(),
              statements(section.body()));
      case Statement.Await await ->
          new Statement.Await(await.span(), expression(await.condition()));
      case Statement.Delay delay ->
          new Statement.Delay(delay.span(), delay.kind(), delay.amount().map(this::expression));
      case Statement.Return jump ->
          new Statement.Return(jump.span(), jump.value().map(this::expression));
      case Statement.Break jump -> jump;
      case Statement.Continue jump -> jump;
      case Statement.Fence fence -> fence;
    };
  }

  /** In the head of a {@code for} one statement stays one. */
  private Statement loop(Statement.Loop loop) {
    return switch (loop) {
      case Statement.While first ->
          new Statement.While(
              first.span(), expression(first.condition()), statements(first.body()));
      case Statement.DoWhile once ->
          new Statement.DoWhile(once.span(), statements(once.body()), expression(once.condition()));
      case Statement.For counting ->
          new Statement.For(
              counting.span(),
              counting.init().stream().map(this::parts).toList(),
              counting.test().map(this::expression),
              counting.update().stream().map(this::parts).toList(),
              statements(counting.body()));
    };
  }
}
