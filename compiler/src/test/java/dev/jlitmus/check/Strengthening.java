package dev.jlitmus.check;

import dev.jlitmus.event.Programs;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.transform.Rewriting;
import java.util.List;
import java.util.random.RandomGenerator;

/** Raises some access modes and adds some fences, at random. */
final class Strengthening extends Rewriting {
  private final RandomGenerator random;

  Strengthening(RandomGenerator random) {
    this.random = random;
  }

  @Override
  protected AccessMode readMode(Expression.Read read) {
    return raised(read.mode(), AccessMode.ACQUIRE);
  }

  @Override
  protected AccessMode writeMode(Statement.Write write) {
    return raised(write.mode(), AccessMode.RELEASE);
  }

  private AccessMode raised(AccessMode mode, AccessMode middle) {
    if (random.nextInt(4) != 0) {
      return mode;
    }
    return switch (mode) {
      case PLAIN -> AccessMode.OPAQUE;
      case OPAQUE -> middle;
      case ACQUIRE, RELEASE, VOLATILE -> AccessMode.VOLATILE;
    };
  }

  /** Both halves at once: an acquire update made a release one is no stronger. */
  @Override
  protected Modes updateModes(Expression.Update update) {
    return random.nextInt(4) == 0 ? Modes.VOLATILE : super.updateModes(update);
  }

  @Override
  protected List<Statement> statement(Statement statement) {
    return switch (statement) {
      case Statement.Fence fence -> List.of(stronger(fence));
      case Statement other when random.nextInt(8) == 0 -> {
        FenceKind[] kinds = FenceKind.values();
        yield List.of(Programs.fence(kinds[random.nextInt(kinds.length)]), other);
      }
      case Statement other -> List.of(other);
    };
  }

  private Statement stronger(Statement.Fence fence) {
    if (random.nextInt(4) != 0) {
      return fence;
    }
    return switch (fence.kind()) {
      case LOAD_LOAD -> Programs.fence(FenceKind.ACQUIRE);
      case STORE_STORE -> Programs.fence(FenceKind.RELEASE);
      case ACQUIRE, RELEASE, FULL -> Programs.fence(FenceKind.FULL);
    };
  }
}
