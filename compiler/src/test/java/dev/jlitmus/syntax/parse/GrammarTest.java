package dev.jlitmus.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.LitmusFiles;
import dev.jlitmus.Seed;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text has two readings. */
class GrammarTest {
  private static final int SENTENCES = 200;

  static List<Path> files() {
    return LitmusFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileHasOneReading(Path file) {
    assertThat(Ambiguities.of(LitmusFiles.read(file).text())).isEmpty();
  }

  @Test
  void whatTheGrammarDerivesIsParsedAndInOneWay() {
    Seed seed = Seed.of(GrammarTest.class);
    SentenceGenerator sentences = new SentenceGenerator(seed.random());
    for (int i = 0; i < SENTENCES; i++) {
      String text = sentences.file(10 + i);
      Findings findings = parse(text);
      assertThat(findings.errors).as("%s%n%s", seed, text).isEmpty();
      assertThat(Ambiguities.of(text)).as("%s%n%s", seed, text).isEmpty();
    }
  }

  private static Findings parse(String text) {
    Findings findings = new Findings();
    LitmusLexer lexer = new LitmusLexer(CharStreams.fromString(text));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    NamesInFront.tell(tokens.getTokens());
    LitmusParser parser = new LitmusParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(findings);
    parser.file();
    return findings;
  }

  private static final class Findings extends BaseErrorListener {
    private final List<String> errors = new ArrayList<>();

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      errors.add(line + ":" + column + " " + message);
    }
  }
}
