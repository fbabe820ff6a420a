package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.end.ExceptionKind;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an actor does to tell how its thread ended: it catches the exceptions that clauses ask for,
 * and notes that it has come to its end. Who does not end notes nothing.
 */
final class EndingCode {
  private static final String EXCEPTION = "e";
  private static final String DEADLOCK = "deadlocked";

  private final LitmusTest test;
  private final Function<Column, CodeBlock> columns;
  private final List<Column.Ending> endings = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();

  /**
   * @param actors the names of the actors, by thread
   * @param columns how a column is named
   */
  EndingCode(
      LitmusTest test,
      List<String> actors,
      FieldNames fields,
      Function<Column, CodeBlock> columns) {
    this.test = test;
    this.columns = columns;
    for (Column column : test.columns()) {
      switch (column) {
        case Column.Ending ending -> endings.add(ending);
        case Column.Register ignored -> {}
        case Column.FinalValue ignored -> {}
        case Column.FinalMember ignored -> {}
      }
    }
    if (deadlock().isPresent()) {
      var names = fields.others();
      actors.forEach(actor -> flags.add(names.newName(actor + "Ended")));
    }
  }

  /** The fields by which actors tell {@code join} that they have ended. */
  List<String> flags() {
    return flags;
  }

  /** Whether the thread's actor writes to the result. */
  boolean usesResult(int thread) {
    return terminated(thread).isPresent() || !threw(thread).isEmpty();
  }

  /** The thread's code, and how it tells its end. */
  CodeBlock around(int thread, Body body) {
    CodeBlock code = body.code();
    List<CodeBlock> notes = notes(thread);
    List<CodeBlock> handlers = new ArrayList<>(handlers(thread));
    boolean last = !notes.isEmpty() && leavesEarly(test.threads().get(thread).body());
    CodeBlock.Builder all = CodeBlock.builder();
    if (body.interruptible()) {
      handlers.add(0, interrupted(last));
      if (last) {
        all.add("boolean $L = false;\n", DEADLOCK);
        notes = List.of(unlessDeadlocked(notes));
      }
    }
    if (handlers.isEmpty() && !last) {
      all.add(code);
    } else {
      all.add("try {\n").indent().add(code).unindent();
      handlers.forEach(all::add);
      if (last) {
        all.add("} finally {\n").indent();
        notes.forEach(all::add);
        all.unindent();
      }
      all.add("}\n");
    }
    if (!last) {
      notes.forEach(all::add);
    }
    return all.build();
  }

  /** The harness interrupts those that wait for ever: they have no end to tell of. */
  private static CodeBlock interrupted(boolean last) {
    CodeBlock.Builder handler =
        CodeBlock.builder().add("} catch ($T $L) {\n", InterruptedException.class, EXCEPTION);
    return handler
        .indent()
        .add(last ? DEADLOCK + " = true;\n" : "return; // a deadlock\n")
        .unindent()
        .build();
  }

  private static CodeBlock unlessDeadlocked(List<CodeBlock> notes) {
    CodeBlock.Builder code = CodeBlock.builder().add("if (!$L) {\n", DEADLOCK).indent();
    notes.forEach(code::add);
    return code.unindent().add("}\n").build();
  }

  /** What is told when all that end have ended. */
  CodeBlock atEnd() {
    return deadlock()
        .map(column ->
            CodeBlock.of(
                "$L = $L;\n",
                columns.apply(column),
                flags.stream().map(flag -> "!" + flag).collect(Collectors.joining(" || "))))
        .orElseGet(() -> CodeBlock.of(""));
  }

  private List<CodeBlock> notes(int thread) {
    List<CodeBlock> notes = new ArrayList<>();
    terminated(thread).ifPresent(column -> notes.add(note(column)));
    if (!flags.isEmpty()) {
      notes.add(CodeBlock.of("$L = true;\n", flags.get(thread)));
    }
    return notes;
  }

  /** The particular exceptions first. */
  private List<CodeBlock> handlers(int thread) {
    List<Column.Threw> asked = threw(thread);
    List<CodeBlock> handlers = new ArrayList<>();
    for (Column.Threw handled : asked) {
      Class<? extends RuntimeException> caught =
          handled
              .kind()
              .<Class<? extends RuntimeException>>map(ExceptionKind::javaClass)
              .orElse(RuntimeException.class);
      CodeBlock.Builder handler =
          CodeBlock.builder().add("} catch ($T $L) {\n", caught, EXCEPTION).indent();
      asked.stream()
          .filter(column -> column.equals(handled) || column.kind().isEmpty())
          .forEach(column -> handler.add(note(column)));
      handlers.add(handler.unindent().build());
    }
    return handlers;
  }

  private CodeBlock note(Column.Ending column) {
    return CodeBlock.of("$L = true;\n", columns.apply(column));
  }

  private Optional<Column.Terminated> terminated(int thread) {
    return endings.stream()
        .filter(Column.Terminated.class::isInstance)
        .map(Column.Terminated.class::cast)
        .filter(column -> column.thread() == thread)
        .findFirst();
  }

  private List<Column.Threw> threw(int thread) {
    return endings.stream()
        .filter(Column.Threw.class::isInstance)
        .map(Column.Threw.class::cast)
        .filter(column -> column.thread() == thread)
        .sorted(Comparator.comparing(column -> column.kind().isEmpty()))
        .toList();
  }

  private Optional<Column.Deadlock> deadlock() {
    return endings.stream()
        .filter(Column.Deadlock.class::isInstance)
        .map(Column.Deadlock.class::cast)
        .findFirst();
  }

  /** Whether Java may see that the end of the statements is not always reached. */
  private static boolean leavesEarly(List<Statement> statements) {
    return statements.stream().anyMatch(EndingCode::leavesEarly);
  }

  private static boolean leavesEarly(Statement statement) {
    return switch (statement) {
      case Statement.Return ignored -> true;
      case Statement.Block block -> leavesEarly(block.statements());
      case Statement.If branch -> leavesEarly(branch.then()) || leavesEarly(branch.otherwise());
      case Statement.Loop loop ->
          loop.test()
                  .map(test ->
                      ConstantExpression.value(test).filter(Value.of(true)::equals).isPresent())
                  .orElse(true)
              || leavesEarly(loop.body());
      case Statement.Break ignored -> false;
      case Statement.Continue ignored -> false;
      case Statement.Await ignored -> false;
      case Statement.Operate ignored -> false;
      case Statement.Section section -> leavesEarly(section.body());
      case Statement.Declare ignored -> false;
      case Statement.Assign ignored -> false;
      case Statement.Write ignored -> false;
      case Statement.Evaluate ignored -> false;
      case Statement.Fence ignored -> false;
      case Statement.Call ignored -> false;
      case Statement.Delay ignored -> false;
    };
  }
}
