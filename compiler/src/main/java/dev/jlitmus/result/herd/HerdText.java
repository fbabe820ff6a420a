package dev.jlitmus.result.herd;

import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.grade.Grading;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.HerdCondition;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which outcomes a model allows, to be written as herd7 does, so that its companions ({@code
 * mcompare7}, {@code msum7}) read it. Two figures differ by nature: <em>Positive</em> and
 * <em>Negative</em> count states, for executions are not enumerated one by one here, and the hash
 * is one of the file's text from its title on, not of herdtools' normal form of a program.
 *
 * @param allowed the outcomes that the model allows
 * @param flags that the model raises
 * @param bounded whether some executions were cut, so that outcomes may be missing
 * @param time spent on the test
 */
public record HerdText(
    LitmusTest test, Set<Outcome> allowed, Set<String> flags, boolean bounded, Duration time) {

  public HerdText {
    allowed = Set.copyOf(allowed);
    flags = Set.copyOf(flags);
  }

  /** The whole answer, ended by an empty line. */
  public String text() {
    HerdCondition question = test.herd().orElseGet(() -> question(test));
    Grading grading = new Grading(test);
    long positive = allowed.stream().filter(o -> grading.holds(question.proposition(), o)).count();
    long negative = allowed.size() - positive;
    boolean ok = question.quantifier().holds(positive, negative);
    boolean swapped = question.quantifier() == HerdCondition.Quantifier.NOT_EXISTS;

    StringBuilder text = new StringBuilder();
    text.append("Test %s %s\n".formatted(test.name(), question.quantifier().kind()));
    text.append("States %d\n".formatted(allowed.size()));
    new TreeSet<>(allowed).forEach(outcome -> text.append(state(test, outcome)).append('\n'));
    text.append(bounded ? "Loop " : "").append(ok ? "Ok\n" : "No\n");
    text.append("Witnesses\n");
    text.append(
        "Positive: %d Negative: %d\n"
            .formatted(swapped ? negative : positive, swapped ? positive : negative));
    new TreeSet<>(flags).forEach(flag -> text.append("Flag %s\n".formatted(flag)));
    text.append(
        "Condition %s (%s)\n"
            .formatted(
                question.quantifier().keyword(), PropositionText.of(question.proposition())));
    text.append(
        "Observation %s %s %d %d\n"
            .formatted(test.name(), frequency(positive, negative), positive, negative));
    text.append(String.format(Locale.ROOT, "Time %s %.2f\n", test.name(), time.toNanos() / 1e9));
    text.append("Hash=%s\n\n".formatted(hash(test)));
    return text.toString();
  }

  /** {@code 0:r0=0; [x]=1;} */
  private static String state(LitmusTest test, Outcome outcome) {
    StringBuilder text = new StringBuilder();
    Iterator<Value> values = outcome.values().iterator();
    for (Column column : test.columns()) {
      text.append(text.isEmpty() ? "" : " ")
          .append("%s=%s;".formatted(PropositionText.name(column), values.next()));
    }
    return text.toString();
  }

  private static String frequency(long positive, long negative) {
    return positive == 0 ? "Never" : negative == 0 ? "Always" : "Sometimes";
  }

  /** What a test of ours asks: its first clause, and without one whether every state is one. */
  private static HerdCondition question(LitmusTest test) {
    List<Clause> clauses = test.clauses();
    if (clauses.isEmpty()) {
      Expression anything = new Expression.Constant(test.span(), Value.of(true));
      return new HerdCondition(HerdCondition.Quantifier.FORALL, anything);
    }
    Clause first = clauses.getFirst();
    HerdCondition.Quantifier quantifier =
        switch (first.kind()) {
          case FORBIDDEN -> HerdCondition.Quantifier.NOT_EXISTS;
          case ALLOWED, INTERESTING, REQUIRED -> HerdCondition.Quantifier.EXISTS;
        };
    return new HerdCondition(quantifier, first.condition());
  }

  private static String hash(LitmusTest test) {
    Span header = test.span();
    String text =
        header.file().text(header.start(), header.file().length()).strip().replace("\r\n", "\n");
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
