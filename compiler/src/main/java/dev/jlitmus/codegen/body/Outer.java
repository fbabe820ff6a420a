package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;

/**
 * How code gets at the members of the generated class that belong to a test: from within it, or
 * from a class that is nested in it.
 *
 * @param parameter what holds the test where the code is of a nested class
 */
record Outer(Optional<String> parameter) {
  /** Within the generated class itself. */
  static final Outer HERE = new Outer(Optional.empty());

  CodeBlock self() {
    return CodeBlock.of("$L", parameter.orElse("this"));
  }

  CodeBlock member(String name) {
    return CodeBlock.of("$L$L", parameter.map(test -> test + ".").orElse(""), name);
  }
}
