package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.herd.HerdText;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads all of the corpus, and writes what the reference tool found as it wrote it. */
class HerdCorpusTest {
  private static final Pattern VALUE = Pattern.compile("=(-?\\d+)");
  private static final Pattern BARE_LOCATION = Pattern.compile("(?<![:\\w])([a-z])=");

  @ParameterizedTest
  @EnumSource
  void everyFileIsOneTestWithoutARemark(HerdCorpus corpus) {
    assertThat(corpus.tests()).hasSize(corpus.size());
  }

  @ParameterizedTest
  @EnumSource
  void statesObservationAndConditionAreWrittenAsTheReferenceToolWritesThem(HerdCorpus corpus) {
    Map<String, LitmusTest> tests = corpus.tests();
    int compared = 0;
    for (HerdCorpus.Answer answer : corpus.answers()) {
      if (answer.isSymbolic()) {
        continue;
      }
      LitmusTest test = Objects.requireNonNull(tests.get(answer.test()), answer.test());
      Set<Outcome> outcomes =
          answer.states().stream().map(HerdCorpusTest::outcome).collect(Collectors.toSet());
      List<String> lines =
          new HerdText(test, outcomes, Set.of(), false, Duration.ZERO).text().lines().toList();
      int states = outcomes.size();
      assertThat(lines.get(0)).isEqualTo("Test " + test.name() + " Allowed");
      assertThat(lines.get(1)).isEqualTo("States " + states);
      assertThat(lines.subList(2, 2 + states))
          .as(answer.test())
          .containsExactlyInAnyOrderElementsOf(
              answer.states().stream().map(state -> state + ";").toList());
      assertThat(lines.get(2 + states))
          .isEqualTo(answer.observation().equals("Never") ? "No" : "Ok");
      assertThat(lines.get(5 + states)).isEqualTo("Condition " + conditionText(test));
      assertThat(lines.get(6 + states))
          .startsWith("Observation " + test.name() + " " + answer.observation() + " ");
      compared++;
    }
    assertThat(compared).isGreaterThan(corpus.size());
  }

  private static Outcome outcome(String state) {
    return new Outcome(
        VALUE
            .matcher(state)
            .results()
            .map(match -> Value.of(Integer.parseInt(match.group(1))))
            .toList());
  }

  /** The condition as the file has it, with brackets around locations. */
  private static String conditionText(LitmusTest test) {
    String text = test.clauses().getFirst().span().text();
    Matcher bare = BARE_LOCATION.matcher(text);
    return bare.replaceAll("[$1]=");
  }

  @Test
  void noDamageToATextMakesTheFrontEndFail() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    List<String> texts = HerdCorpus.JAVA.texts();
    List<String> cTexts = HerdCorpus.C.texts();
    for (int i = 0; i < 1_500; i++) {
      List<String> source = random.nextBoolean() ? texts : cTexts;
      String damaged = damage(source.get(random.nextInt(source.size())), random);
      assertThatCode(() -> new FrontEnd().read(new SourceFile("damaged", damaged)))
          .as("seed %d, text %d:%n%s", seed, i, damaged)
          .doesNotThrowAnyException();
    }
  }

  /** Copies, removes or replaces up to four short pieces. */
  private static String damage(String text, Random random) {
    String junk = "{}()[];:=~/\\*&,.<>!0x1rP\"\n🙂";
    StringBuilder damaged = new StringBuilder(text);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int from = random.nextInt(damaged.length());
      int to = Math.min(damaged.length(), from + random.nextInt(12));
      int at = junk.offsetByCodePoints(0, random.nextInt(junk.codePointCount(0, junk.length())));
      String piece =
          switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> damaged.substring(from, to).repeat(2);
            default -> Character.toString(junk.codePointAt(at));
          };
      damaged.replace(from, to, piece);
      if (damaged.isEmpty()) {
        return text;
      }
    }
    return damaged.toString();
  }

  @Test
  void textThatNestsWithoutEndIsRefusedRatherThanOverflowsAStack() {
    for (String piece : List.of("(", "!", "{", "if (r0) ", "-", "*", "1 + ", "if (r0) ; else ")) {
      String text =
          "C Deep\n{}\nP0 (int* x) { int r0 = 0; r0 = "
              + piece.repeat(20_000)
              + "1; }\nexists (0:r0=1)";
      String statements =
          "C Deep\n{}\nP0 (int* x) { int r0 = 0; "
              + piece.repeat(20_000)
              + "r0 = 1; }\nexists (0:r0=1)";
      String condition =
          "C Deep\n{}\nP0 (int* x) { int r0 = 0; }\nexists " + "~(".repeat(20_000) + "0:r0=1";
      for (String source : List.of(text, statements, condition)) {
        assertThat(new FrontEnd().read(new SourceFile("deep", source)).hasErrors()).isTrue();
      }
    }
  }
}
