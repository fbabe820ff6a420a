package dev.jlitmus.cat.program;

/** What an instruction does with its operands; those named SET are on sets. */
enum Opcode {
  SET_UNION,
  SET_INTERSECTION,
  SET_DIFFERENCE,
  SET_COMPLEMENT,
  DOMAIN,
  RANGE,
  UNION,
  INTERSECTION,
  DIFFERENCE,
  COMPLEMENT,
  IDENTITY,
  PRODUCT,
  RESTRICTION,
  COMPOSITION,
  INVERSE,
  CLOSURE,
  REFLEXIVE,
  /** Runs a loop until its variables stay as they are. */
  FIXPOINT
}
