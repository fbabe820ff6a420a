package dev.jlitmus.cat.syntax;

import dev.jlitmus.source.Span;
import java.util.List;

/** What a model computes: a set, a relation or a function. */
public sealed interface Expression {
  Span span();

  /** {@code po-loc} */
  record Reference(Span span, String name) implements Expression {}

  /** {@code 0} or {@code {}}, the empty set or relation */
  record Empty(Span span) implements Expression {}

  /** {@code _}, all events */
  record Universe(Span span) implements Expression {}

  /** {@code [S]}, each event of S related to itself */
  record Identity(Span span, Expression set) implements Expression {}

  /** {@code ~e r+ r* r? r^-1} */
  record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

  /** {@code e | e, r;r, …} */
  record Binary(Span span, BinaryOperator operator, Expression left, Expression right)
      implements Expression {}

  /** {@code f x} or {@code f(x, y)} */
  record Application(Span span, Expression function, List<Expression> arguments)
      implements Expression {
    public Application {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code fun (x, y) -> body}
   *
   * @param parameters {@code _} is one that the body does not use
   */
  record Function(Span span, List<Name> parameters, Expression body) implements Expression {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code let rec a = … and b = … in body} */
  record Let(Span span, boolean recursive, List<Binding> bindings, Expression body)
      implements Expression {
    public Let {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * {@code try preferred with fallback}: the fallback where the preferred names something unknown
   */
  record Try(Span span, Expression preferred, Expression fallback) implements Expression {}

  /** A prefix or postfix. */
  enum UnaryOperator {
    /** {@code ~}: of a set or a relation */
    COMPLEMENT,
    /** {@code +} */
    CLOSURE,
    /** {@code *} */
    REFLEXIVE_CLOSURE,
    /** {@code ?} */
    OPTIONAL,
    /** {@code ^-1} */
    INVERSE
  }

  /** Between two operands. */
  enum BinaryOperator {
    UNION("|"),
    /** Adds an element to a set; here the same as union. */
    ADDITION("++"),
    COMPOSITION(";"),
    DIFFERENCE("\\"),
    INTERSECTION("&"),
    PRODUCT("*");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
