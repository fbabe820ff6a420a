package dev.jlitmus.cat.program;

import java.util.List;

/** Instructions one after the other; slots are the numbers of terms. */
record Code(List<Instruction> instructions) {
  static final Code EMPTY = new Code(List.of());

  Code {
    instructions = List.copyOf(instructions);
  }

  /**
   * One operation.
   *
   * @param a first operand; for {@code FIXPOINT} unused
   * @param b second operand, or that of a unary operation again
   * @param c third operand
   */
  record Instruction(Opcode opcode, int target, int a, int b, int c, Loop loop) {
    Instruction(Opcode opcode, int target, int a, int b, int c) {
      this(opcode, target, a, b, c, Loop.NONE);
    }
  }

  /** The body of a fixpoint: its variables start empty and take the values of the bodies. */
  record Loop(List<Integer> variables, List<Integer> bodies, Code code) {
    static final Loop NONE = new Loop(List.of(), List.of(), new Code(List.of()));

    Loop {
      variables = List.copyOf(variables);
      bodies = List.copyOf(bodies);
    }
  }
}
