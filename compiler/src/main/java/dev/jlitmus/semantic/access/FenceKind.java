package dev.jlitmus.semantic.access;

/** The fences of {@link java.lang.invoke.VarHandle}, by their method names. */
public enum FenceKind {
  FULL("fullFence"),
  ACQUIRE("acquireFence"),
  RELEASE("releaseFence"),
  LOAD_LOAD("loadLoadFence"),
  STORE_STORE("storeStoreFence");

  private final String methodName;

  FenceKind(String methodName) {
    this.methodName = methodName;
  }

  public String methodName() {
    return methodName;
  }
}
