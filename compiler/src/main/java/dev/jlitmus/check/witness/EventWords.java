package dev.jlitmus.check.witness;

import dev.jlitmus.event.thread.Action;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;

/** What a thread does at an event, as a Java programmer would say it. */
public final class EventWords {
  private EventWords() {}

  static String of(Action action) {
    return switch (action) {
      case Action.Read read ->
          "reads %s: %s%s%s"
              .formatted(
                  read.location().name(), read.value(), mode(read.mode()), role(read.role()));
      case Action.Write write ->
          "writes %s to %s%s".formatted(write.value(), write.location().name(), mode(write.mode()));
      case Action.OnSynchronizer use -> SynchronizerWords.of(use);
      case Action.Fence fence -> "passes its " + fence(fence.kind());
      case Action.Freeze freeze -> "ends the constructor of %s".formatted(freeze.object());
    };
  }

  private static String mode(AccessMode mode) {
    return switch (mode) {
      case PLAIN -> "";
      case OPAQUE -> " (opaque)";
      case ACQUIRE -> " (acquire)";
      case RELEASE -> " (release)";
      case VOLATILE -> " (volatile)";
    };
  }

  private static String role(Action.Role role) {
    return switch (role) {
      case READ, UPDATE -> "";
      case FAILED -> ", so that its compare-and-set fails";
      case SPURIOUSLY_FAILED -> "; its weak compare-and-set fails spuriously";
    };
  }

  private static String fence(FenceKind kind) {
    return switch (kind) {
      case FULL -> "fullFence()";
      case ACQUIRE -> "acquireFence()";
      case RELEASE -> "releaseFence()";
      case LOAD_LOAD -> "loadLoadFence()";
      case STORE_STORE -> "storeStoreFence()";
    };
  }
}
