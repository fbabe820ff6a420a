package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.FieldModifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes from statements whatever orders their accesses. Notes whether there was anything. */
final class Weakening extends Rewriting {
  private final AccessMode mode;
  private final boolean apart;
  private boolean weakened;
  private boolean loop;

  /**
   * @param mode of each read and write that is not plain
   * @param apart whether updates become a read and a write
   */
  Weakening(AccessMode mode, boolean apart) {
    this.mode = mode;
    this.apart = apart;
  }

  boolean hasWeakened() {
    return weakened;
  }

  boolean hasSeenLoop() {
    return loop;
  }

  /** Volatile would order bare accesses, and final freeze what constructors write. */
  @Override
  protected FieldModifier modifier(FieldModifier modifier) {
    return FieldModifier.NONE;
  }

  @Override
  protected boolean freezes(Expression.New created) {
    weakened |= created.freezes();
    return false;
  }

  @Override
  protected AccessMode readMode(Expression.Read read) {
    return weak(read.mode());
  }

  @Override
  protected AccessMode writeMode(Statement.Write write) {
    return weak(write.mode());
  }

  @Override
  protected Modes updateModes(Expression.Update update) {
    WeakestModes modes = WeakestModes.of(update);
    weakened |= modes.areWeaker();
    return new Modes(modes.read(), modes.write());
  }

  /** What is plain stays so. */
  private AccessMode weak(AccessMode strong) {
    weakened |= strong != mode && strong != AccessMode.PLAIN;
    return strong == AccessMode.PLAIN ? strong : mode;
  }

  @Override
  protected List<Statement> statement(Statement statement) {
    return switch (statement) {
      case Statement.Fence fence -> {
        weakened = true;
        yield List.of();
      }
      case Statement.Declare declare ->
          torn(
              declare,
              declare.value(),
              value -> new Statement.Declare(declare.span(), declare.local(), Optional.of(value)));
      case Statement.Assign assign ->
          torn(
              assign,
              Optional.of(assign.value()),
              value -> new Statement.Assign(assign.span(), assign.target(), value));
      case Statement.Evaluate evaluate ->
          torn(evaluate.expression()).map(TornUpdate::of).orElseGet(() -> List.of(evaluate));
      case Statement.Loop nested -> {
        loop = true;
        yield List.of(nested);
      }
      case Statement.Await await -> {
        loop = true;
        yield List.of(await);
      }
      case Statement.Block block when block.statements().isEmpty() -> List.of();
      case Statement other -> List.of(other);
    };
  }

  /**
   * A statement whose value may be an update to be taken apart.
   *
   * @param use the statement with another value
   */
  private List<Statement> torn(
      Statement whole, Optional<Expression> value, Function<Expression, Statement> use) {
    return value
        .flatMap(this::torn)
        .map(update -> TornUpdate.of(update, use))
        .orElseGet(() -> List.of(whole));
  }

  private Optional<Expression.Update> torn(Expression expression) {
    if (apart && expression instanceof Expression.Update update && TornUpdate.isPossible(update)) {
      weakened = true;
      return Optional.of(update);
    }
    return Optional.empty();
  }
}
