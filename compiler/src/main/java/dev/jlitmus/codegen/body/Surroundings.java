package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.codegen.need.Locking;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.source.Span;
import java.util.Optional;
import java.util.function.Function;

/**
 * What code is translated in.
 *
 * @param columns how a register is named
 * @param kept where an object that is made at a place is kept for its name
 * @param locking how locks are taken
 * @param scope the names of locals
 * @param outer how to get at members of the test
 * @param uses takes what the code turns out to need
 */
record Surroundings(
    FieldNames fields,
    Function<Column, CodeBlock> columns,
    MethodTranslator methods,
    Function<Span, Optional<KeptObjects.Kept>> kept,
    Locking locking,
    Scope scope,
    Outer outer,
    Uses uses) {

  /** A block within. */
  Surroundings inner() {
    return new Surroundings(fields, columns, methods, kept, locking, scope.inner(), outer, uses);
  }

  /** The test itself. */
  CodeBlock test() {
    uses.test |= outer.parameter().isPresent();
    return outer.self();
  }

  /** A member of the test, as this code names it. */
  CodeBlock ofTest(String name) {
    uses.test |= outer.parameter().isPresent();
    return outer.member(name);
  }
}
