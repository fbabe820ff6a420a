package dev.jlitmus.syntax.parse.mistake;

import dev.jlitmus.grammar.LitmusLexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Passes over what cannot be read, so that what stands behind it can: to the semicolon or the block
 * that ends it, or to a line that begins with something known.
 */
final class Skipping {
  private final Parser parser;
  private final TokenStream tokens;

  Skipping(Parser parser) {
    this.parser = parser;
    this.tokens = parser.getInputStream();
  }

  /** At least one token; {@code expected} are those that may stand at the place. */
  void skip(Place place, IntervalSet expected) {
    switch (place) {
      case FILE -> {
        parser.consume();
        skipTo(place.words());
      }
      case TEST -> skipConstruct(place, expected);
      case BENCH -> skipConstruct(place, expected);
      case MEASURE, BLOCK -> skipStatement(expected);
    }
  }

  /** To one of these; where there are blocks before it, behind them. */
  void skipTo(IntervalSet types) {
    while (!types.contains(tokens.LA(1)) && tokens.LA(1) != Token.EOF) {
      if (tokens.LA(1) == LitmusLexer.LBRACE) {
        skipBracketed();
      } else {
        parser.consume();
      }
    }
  }

  /** Of {@code switch (…)} and the like only the head; a modifier alone. */
  private void skipStatement(IntervalSet expected) {
    boolean word =
        switch (tokens.LA(1)) {
          case LitmusLexer.RESERVED, LitmusLexer.ACCESS, LitmusLexer.VOLATILE -> true;
          default -> false;
        };
    if (word && tokens.LA(2) == LitmusLexer.LPAREN) {
      parser.consume();
      skipBracketed();
    } else if (word && expected.contains(tokens.LA(2)) && tokens.LA(2) != LitmusLexer.SEMICOLON) {
      parser.consume();
    } else {
      skipConstruct(Place.BLOCK, expected);
    }
  }

  private void skipConstruct(Place place, IntervalSet expected) {
    boolean first = true;
    while (first || !place.ends(tokens.LT(1))) {
      if (!first && beginsLine() && place.begins(tokens, expected)) {
        return;
      }
      first = false;
      switch (tokens.LA(1)) {
        case LitmusLexer.SEMICOLON -> {
          parser.consume();
          return;
        }
        case LitmusLexer.LPAREN, LitmusLexer.LBRACKET -> skipBracketed();
        case LitmusLexer.LBRACE -> {
          skipBracketed();
          if (beginsLine() || place.begins(tokens, expected)) {
            return;
          }
        }
        default -> parser.consume();
      }
      if (tokens.LA(1) == Token.EOF) {
        return;
      }
    }
  }

  private boolean beginsLine() {
    Token before = tokens.LT(-1);
    return before == null || before.getLine() < tokens.LT(1).getLine();
  }

  /** From an opening bracket behind the closing one; at most to the next test or bench. */
  private void skipBracketed() {
    int depth = 0;
    do {
      switch (parser.consume().getType()) {
        case LitmusLexer.LPAREN, LitmusLexer.LBRACKET, LitmusLexer.LBRACE -> depth++;
        case LitmusLexer.RPAREN, LitmusLexer.RBRACKET, LitmusLexer.RBRACE -> depth--;
        default -> {}
      }
    } while (depth > 0 && !isEndOfDeclaration(tokens.LA(1)));
  }

  private static boolean isEndOfDeclaration(int type) {
    return type == Token.EOF || type == LitmusLexer.TEST || type == LitmusLexer.BENCH;
  }
}
