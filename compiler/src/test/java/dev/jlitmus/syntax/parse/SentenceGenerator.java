package dev.jlitmus.syntax.parse;

import dev.jlitmus.grammar.LitmusParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.PrecedencePredicateTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * Writes random texts that the grammar derives, by walking the parser's transition network, so that
 * it follows every change of the grammar. When a text has grown long enough each choice is the one
 * that ends it soonest.
 */
public final class SentenceGenerator {
  private static final int UNREACHED = 1_000_000;

  /** Texts of the tokens that have many; few names, so that some of them meet. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "IDENTIFIER",
          List.of(
              "x",
              "y",
              "r1",
              "r2",
              "t",
              "P0",
              "P1",
              "get",
              "getAcquire",
              "setRelease",
              "compareAndSet",
              "getAndAdd",
              "fullFence",
              "fence",
              "W",
              "release",
              "none",
              "opaque",
              "$",
              "_x"),
          "CLASS_NAME",
          List.of("Object", "ReentrantLock", "Channel"),
          "ACCESS",
          List.of("private", "protected", "public"),
          "CAST_NAME",
          List.of("Node", "Object"),
          "RUNNER",
          List.of("once"),
          "INTEGER",
          List.of("0", "1", "42", "0x7f", "0b1_0", "2147483648", "9L", "017", "08", "9".repeat(40)),
          "FLOATING",
          List.of("1.5", ".5f", "1e9", "1e999", "1.", "1.5x"),
          "CHARACTER",
          List.of("'a'", "'\\n'", "'\\u0041'", "'ab'", "'\\''", "'\\q'"),
          "STRING",
          List.of("\"why\"", "\"\"", "\"a\\n\\\"\"", "\"\\u000a\"", "\"\\q\""));

  private final ATN atn = LitmusParser._ATN;
  private final Random random;
  private final int[] shortest;
  private final List<String> words = new ArrayList<>();
  private int budget;

  public SentenceGenerator(Random random) {
    this.random = random;
    this.shortest = shortest();
  }

  /**
   * A whole file.
   *
   * @param tokens after so many it is brought to its end
   */
  public String file(int tokens) {
    words.clear();
    budget = tokens;
    derive(LitmusParser.RULE_file, 0);
    return String.join(" ", words);
  }

  private void derive(int rule, int precedence) {
    ATNState state = atn.ruleToStartState[rule];
    while (!(state instanceof RuleStopState)) {
      Transition step = choose(state, precedence);
      if (step instanceof RuleTransition call) {
        derive(call.target.ruleIndex, call.precedence);
        state = call.followState;
      } else {
        if (!step.isEpsilon()) {
          write(step.label().toList());
        }
        state = step.target;
      }
    }
  }

  private Transition choose(ATNState state, int precedence) {
    List<Transition> open =
        Arrays.stream(state.getTransitions()).filter(step -> isOpen(step, precedence)).toList();
    return budget > 0
        ? open.get(random.nextInt(open.size()))
        : open.stream().min(Comparator.comparingInt(step -> length(step, shortest))).orElseThrow();
  }

  /** Whether no operator that follows is too weak to stand here. */
  private static boolean isOpen(Transition step, int precedence) {
    if (step instanceof PrecedencePredicateTransition needed) {
      return needed.precedence >= precedence;
    }
    return !step.isEpsilon()
        || step instanceof RuleTransition
        || step.target instanceof RuleStopState
        || Arrays.stream(step.target.getTransitions()).anyMatch(next -> isOpen(next, precedence));
  }

  private void write(List<Integer> tokens) {
    int token = tokens.get(random.nextInt(tokens.size()));
    if (token == Token.EOF) {
      return;
    }
    budget--;
    String literal = LitmusParser.VOCABULARY.getLiteralName(token);
    if (literal == null) {
      String name = LitmusParser.VOCABULARY.getSymbolicName(token);
      List<String> texts = Objects.requireNonNull(TEXTS.get(name), name);
      words.add(texts.get(random.nextInt(texts.size())));
    } else {
      words.add(literal.substring(1, literal.length() - 1));
    }
  }

  /** From each state, how many tokens are at least needed to the end of its rule. */
  private int[] shortest() {
    int[] least = new int[atn.states.size()];
    Arrays.fill(least, UNREACHED);
    for (ATNState state : atn.states) {
      if (state instanceof RuleStopState) {
        least[state.stateNumber] = 0;
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (ATNState state : atn.states) {
        for (Transition step : state.getTransitions()) {
          int length = length(step, least);
          if (length < least[state.stateNumber]) {
            least[state.stateNumber] = length;
            changed = true;
          }
        }
      }
    }
    return least;
  }

  private static int length(Transition step, int[] least) {
    return step instanceof RuleTransition call
        ? Math.min(UNREACHED, least[call.target.stateNumber] + least[call.followState.stateNumber])
        : (step.isEpsilon() ? 0 : 1) + least[step.target.stateNumber];
  }
}
