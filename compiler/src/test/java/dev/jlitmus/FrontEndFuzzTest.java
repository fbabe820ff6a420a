package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.JcstressGenerator;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Label;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.syntax.parse.Ambiguities;
import dev.jlitmus.syntax.parse.SentenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random texts of the grammar, and texts of the corpus, with random changes. Whatever the text, the
 * front end answers with tests or diagnostics, the grammar has one reading at most, and what is
 * taken for valid has Java. {@code -Djlitmus.fuzz=100000} tries more.
 */
class FrontEndFuzzTest {
  private static final int INPUTS = Integer.getInteger("jlitmus.fuzz", 3_000);
  private static final int LONGEST = 2_000;
  private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|//.*|\"[^\"\n]*\"|[^\\w\\s]");

  private static final List<String> NOISE =
      List.of(
          "\u0000",
          "\uD800",
          "\uD83D\uDE00",
          "é",
          "\r",
          "\r\n",
          "\uFEFF",
          "\u2028",
          "/*",
          "*/",
          "//",
          "\"",
          "'",
          "\\",
          "\\u000a",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ";",
          "else",
          "?",
          ":",
          "-",
          "!",
          "~",
          "++",
          "test",
          "thread",
          "join",
          "forbidden",
          "in",
          "1e999",
          "0x",
          "null",
          "class",
          "int",
          "boolean",
          "float",
          ".",
          "9".repeat(50),
          "(".repeat(300),
          "true",
          "0");

  private final Seed seed = Seed.of(FrontEndFuzzTest.class);
  private final Random random = seed.random();
  private final List<String> corpus =
      LitmusFiles.all().stream()
          .map(file -> LitmusFiles.read(file).text())
          .filter(text -> text.length() <= LONGEST)
          .toList();
  private final SentenceGenerator sentences = new SentenceGenerator(random);

  @Test
  @Timeout(3_600)
  void everyTextIsAnswered() {
    for (int i = 0; i < INPUTS; i++) {
      String text = mutate(random.nextInt(3) == 0 ? sentences.file(10 + i % 200) : pick(corpus));
      try {
        read(text);
        assertThat(Ambiguities.of(text)).as("texts with several readings").isEmpty();
      } catch (RuntimeException | StackOverflowError | AssertionError failure) {
        throw new AssertionError(seed + ", input " + i + ":\n" + text, failure);
      }
    }
  }

  private static void read(String text) {
    SourceFile source = new SourceFile("fuzz.litmus", text);
    CheckedFile file = new Pipeline().read(source);
    for (Diagnostic diagnostic : file.diagnostics()) {
      assertThat(diagnostic.headline()).isNotBlank();
      assertIn(source, diagnostic.primary());
      diagnostic.others().forEach(label -> assertIn(source, label));
    }
    assertThat(file.listed().isEmpty() && !file.hasErrors())
        .as("neither a test nor a bench nor an error")
        .isFalse();
    for (LitmusTest test : file.tests().stream().limit(1).toList()) {
      Generation java = JcstressGenerator.generate(test, ExpectedOutcomes.of(test), "fuzz");
      if (test.herd().isEmpty()) {
        assertThat(java).isInstanceOf(Generation.Generated.class);
      }
    }
  }

  private static void assertIn(SourceFile source, Label label) {
    assertThat(label.span().file()).isSameAs(source);
    assertThat(label.span().line()).isBetween(1, source.lineCount());
    assertThat(label.span().column()).isPositive();
  }

  private String mutate(String text) {
    List<String> tokens =
        TOKEN
            .matcher(text)
            .results()
            .map(m -> m.group())
            .collect(Collectors.toCollection(ArrayList::new));
    for (int changes = random.nextInt(5); changes > 0 && !tokens.isEmpty(); changes--) {
      int at = random.nextInt(tokens.size());
      int other = random.nextInt(tokens.size());
      switch (random.nextInt(7)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(other));
        case 2 -> tokens.set(at, tokens.get(other));
        case 3 -> tokens.add(at, pick(NOISE));
        case 4 -> tokens.set(at, pick(NOISE));
        case 5 -> tokens.subList(Math.min(at, other), Math.max(at, other)).clear();
        default ->
            tokens.addAll(
                at, List.copyOf(tokens.subList(other, Math.min(other + 30, tokens.size()))));
      }
    }
    return String.join("", tokens);
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
