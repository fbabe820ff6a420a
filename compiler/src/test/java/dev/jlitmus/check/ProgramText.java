package dev.jlitmus.check;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import java.util.List;
import java.util.stream.Collectors;

/** A program of {@link RandomPrograms} on one line, for the message of a failure. */
final class ProgramText {
  private ProgramText() {}

  static String of(LitmusTest test) {
    return test.threads().stream()
        .map(thread -> text(thread.body()))
        .collect(Collectors.joining(" || "));
  }

  private static String text(List<Statement> body) {
    return body.stream().map(ProgramText::text).collect(Collectors.joining("; "));
  }

  private static String text(Statement statement) {
    return switch (statement) {
      case Statement.Write write ->
          "%s.%s=%s"
              .formatted(
                  ((Place.Shared) write.place()).field().name(), write.mode(), text(write.value()));
      case Statement.Assign assign -> assign.target().name() + "=" + text(assign.value());
      case Statement.Declare declare -> "declare " + declare.local().name();
      case Statement.Evaluate evaluate -> text(evaluate.expression());
      case Statement.Fence fence -> fence.kind().methodName();
      case Statement.If branch ->
          "if(%s){%s}".formatted(text(branch.condition()), text(branch.then()));
      case Statement.Call call -> call.span().text();
      case Statement.Delay delay -> delay.span().text();
      case Statement.Loop loop -> "loop{" + text(loop.body()) + "}";
      case Statement.Await await -> "await(" + text(await.condition()) + ")";
      case Statement.Operate operate -> operate.span().text();
      case Statement.Section section -> text(section.guard()) + "{" + text(section.body()) + "}";
      case Statement.Jump jump -> jump.span().text();
      case Statement.Block block -> "{" + text(block.statements()) + "}";
    };
  }

  private static String text(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value().toString();
      case Expression.Use use -> use.variable().name();
      case Expression.Read read -> ((Place.Shared) read.place()).field().name() + "." + read.mode();
      case Expression.Update update ->
          "%s.%s[%s,%s](%s)"
              .formatted(
                  ((Place.Shared) update.place()).field().name(),
                  update.operation(),
                  update.readMode(),
                  update.writeMode(),
                  update.arguments().stream()
                      .map(ProgramText::text)
                      .collect(Collectors.joining(",")));
      case Expression.Binary binary ->
          text(binary.left()) + binary.operator().symbol() + text(binary.right());
      case Expression.Unary unary -> unary.operator().symbol() + text(unary.operand());
      case Expression.Conditional conditional -> text(conditional.condition()) + "?";
      case Expression.Call call -> call.span().text();
      case Expression.New created -> created.span().text();
      case Expression.NewSynchronizer created -> created.span().text();
      case Expression.NewArray created -> created.span().text();
      case Expression.Length length -> length.span().text();
      case Expression.Operate operate -> operate.span().text();
      case Expression.Cast cast -> text(cast.operand());
    };
  }
}
