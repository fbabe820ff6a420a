package dev.jlitmus.syntax.parse;

import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where tokens and parse trees stand in their source text. */
public record Spans(SourceFile source) {

  public Span of(Token token) {
    if (token.getType() == Token.EOF) {
      return source.span(source.length(), source.length());
    }
    return source.span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  public Span of(ParserRuleContext tree) {
    return of(tree.getStart()).to(of(tree.getStop()));
  }

  public Name name(Token identifier) {
    return new Name(of(identifier), identifier.getText());
  }
}
