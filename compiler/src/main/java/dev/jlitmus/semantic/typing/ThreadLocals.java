package dev.jlitmus.semantic.typing;

import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Stmt;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that threads declare, at any depth. */
final class ThreadLocals {
  private ThreadLocals() {}

  static Set<String> of(List<Member.ThreadMember> threads) {
    return threads.stream()
        .flatMap(thread -> thread.body().stream())
        .flatMap(ThreadLocals::locals)
        .collect(Collectors.toSet());
  }

  private static Stream<String> locals(Stmt statement) {
    return switch (statement) {
      case Stmt.Locals declared ->
          declared.declarators().stream().map(declarator -> declarator.name().text());
      case Stmt.Block block -> block.statements().stream().flatMap(ThreadLocals::locals);
      case Stmt.If branch ->
          Stream.concat(
              locals(branch.then()), branch.otherwise().stream().flatMap(ThreadLocals::locals));
      case Stmt.While loop -> locals(loop.body());
      case Stmt.DoWhile loop -> locals(loop.body());
      case Stmt.For loop ->
          Stream.concat(loop.init().stream().flatMap(ThreadLocals::locals), locals(loop.body()));
      case Stmt.Section section -> section.body().stream().flatMap(ThreadLocals::locals);
      case Stmt.Await ignored -> Stream.of();
      case Stmt.Break ignored -> Stream.of();
      case Stmt.Continue ignored -> Stream.of();
      case Stmt.Return ignored -> Stream.of();
      case Stmt.Assign ignored -> Stream.of();
      case Stmt.Compound ignored -> Stream.of();
      case Stmt.Evaluate ignored -> Stream.of();
    };
  }
}
