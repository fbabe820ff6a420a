package dev.jlitmus.semantic.access;

/**
 * The memory order of an access, as {@link java.lang.invoke.VarHandle} defines it. {@code ACQUIRE}
 * is a mode of reads and {@code RELEASE} one of writes; the others are of both.
 */
public enum AccessMode {
  PLAIN,
  OPAQUE,
  ACQUIRE,
  RELEASE,
  VOLATILE
}
