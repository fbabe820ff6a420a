package dev.jlitmus.cli;

/** The real stages, for tests of other packages. */
public final class PipelineAccess {
  private PipelineAccess() {}

  /** New ones. */
  public static Stages stages() {
    return new Main.PipelineStages();
  }
}
