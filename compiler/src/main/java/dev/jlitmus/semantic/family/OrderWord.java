package dev.jlitmus.semantic.family;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The words for memory orders: access modes and kinds of fences, two of which are both. Among modes
 * {@code plain < opaque < acquire, release < volatile}; a fence is stronger than another if it
 * keeps all that the other keeps in order.
 */
public enum OrderWord {
  PLAIN("plain", Optional.of(AccessMode.PLAIN), false, Optional.empty()),
  OPAQUE("opaque", Optional.of(AccessMode.OPAQUE), false, Optional.empty()),
  NONE("none", Optional.empty(), true, Optional.empty()),
  LOAD_LOAD("loadLoad", Optional.empty(), true, Optional.of(FenceKind.LOAD_LOAD)),
  STORE_STORE("storeStore", Optional.empty(), true, Optional.of(FenceKind.STORE_STORE)),
  ACQUIRE("acquire", Optional.of(AccessMode.ACQUIRE), true, Optional.of(FenceKind.ACQUIRE)),
  RELEASE("release", Optional.of(AccessMode.RELEASE), true, Optional.of(FenceKind.RELEASE)),
  VOLATILE("volatile", Optional.of(AccessMode.VOLATILE), false, Optional.empty()),
  FULL("full", Optional.empty(), true, Optional.of(FenceKind.FULL));

  private final String word;
  private final Optional<AccessMode> mode;
  private final boolean isFence;
  private final Optional<FenceKind> fence;

  OrderWord(String word, Optional<AccessMode> mode, boolean isFence, Optional<FenceKind> fence) {
    this.word = word;
    this.mode = mode;
    this.isFence = isFence;
    this.fence = fence;
  }

  public static Optional<OrderWord> named(String word) {
    return Arrays.stream(values()).filter(candidate -> candidate.word.equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(OrderWord::word).toList();
  }

  public String word() {
    return word;
  }

  public Optional<AccessMode> mode() {
    return mode;
  }

  public boolean isMode() {
    return mode.isPresent();
  }

  /** Whether {@code fence[F]()} takes it; one of them, {@link #NONE}, is no fence at all. */
  public boolean isFence() {
    return isFence;
  }

  public Optional<FenceKind> fence() {
    return fence;
  }

  /** Whether both are modes or both are fences. */
  public boolean isOfKindOf(OrderWord other) {
    return (isMode() && other.isMode()) || (isFence && other.isFence);
  }

  /** Whether the other one is of its kind and keeps more. */
  public boolean isWeakerThan(OrderWord other) {
    return isOfKindOf(other)
        && stronger().stream().anyMatch(next -> next == other || next.isWeakerThan(other));
  }

  /** The next ones, of either kind. */
  private List<OrderWord> stronger() {
    return switch (this) {
      case PLAIN -> List.of(OPAQUE);
      case OPAQUE -> List.of(ACQUIRE, RELEASE);
      case NONE -> List.of(LOAD_LOAD, STORE_STORE);
      case LOAD_LOAD -> List.of(ACQUIRE);
      case STORE_STORE -> List.of(RELEASE);
      case ACQUIRE, RELEASE -> List.of(VOLATILE, FULL);
      case VOLATILE, FULL -> List.of();
    };
  }
}
