package dev.jlitmus.syntax.parse;

import dev.jlitmus.source.SourceFile;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text as a lexer sees it: one character stands for all that are not ASCII, which the grammars
 * tell apart nowhere. ANTLR remembers its decisions for ASCII only, and takes a hundred times as
 * long for any other character. The text of a token is as it was written.
 */
public final class AsciiView implements CharStream {
  private static final int DELETE = 0x7f;

  private final CharStream text;

  public AsciiView(SourceFile source) {
    this.text = CharStreams.fromString(source.text(), source.name());
  }

  @Override
  public int LA(int offset) {
    return Math.min(text.LA(offset), DELETE);
  }

  @Override
  public String getText(Interval interval) {
    return text.getText(interval);
  }

  @Override
  public void consume() {
    text.consume();
  }

  @Override
  public int mark() {
    return text.mark();
  }

  @Override
  public void release(int marker) {
    text.release(marker);
  }

  @Override
  public int index() {
    return text.index();
  }

  @Override
  public void seek(int index) {
    text.seek(index);
  }

  @Override
  public int size() {
    return text.size();
  }

  @Override
  public String getSourceName() {
    return text.getSourceName();
  }
}
