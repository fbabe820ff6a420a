package dev.jlitmus.codegen.expression;

import com.palantir.javapoet.CodeBlock;

/** Java code of an expression, with what decides whether it needs parentheses. */
public record JavaExpression(CodeBlock code, Precedence precedence) {

  public static JavaExpression primary(CodeBlock code) {
    return new JavaExpression(code, Precedence.PRIMARY);
  }

  /** As an operand that must bind at least as tightly. */
  public CodeBlock atLeast(Precedence required) {
    return precedence.compareTo(required) >= 0 ? code : parenthesized();
  }

  /** As an operand that must bind more tightly, such as the right one of a left-associative. */
  public CodeBlock tighterThan(Precedence other) {
    return precedence.compareTo(other) > 0 ? code : parenthesized();
  }

  public CodeBlock parenthesized() {
    return CodeBlock.of("($L)", code);
  }
}
