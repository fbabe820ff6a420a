package dev.jlitmus.syntax.parse;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.Interval;

/** Texts that the grammar reads in more than one way, as ANTLR's exact detection finds them. */
public final class Ambiguities {
  private Ambiguities() {}

  /** What of a text has several readings; nothing of one that is refused before it is parsed. */
  public static List<String> of(String text) {
    LitmusLexer lexer = new LitmusLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    Diagnostics refused = new Diagnostics();
    new TokenCheck(new SourceFile("fuzz.litmus", text), refused).check(tokens.getTokens());
    if (refused.hasErrors()) {
      return List.of();
    }
    NamesInFront.tell(tokens.getTokens());
    return readings(tokens);
  }

  private static List<String> readings(CommonTokenStream tokens) {
    List<String> found = new ArrayList<>();
    LitmusParser parser = new LitmusParser(tokens);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.addErrorListener(
        new BaseErrorListener() {
          @Override
          public void reportAmbiguity(
              Parser where,
              DFA decision,
              int start,
              int stop,
              boolean exact,
              BitSet alternatives,
              ATNConfigSet configurations) {
            String rule = where.getRuleNames()[decision.atnStartState.ruleIndex];
            found.add(rule + alternatives + ": " + tokens.getText(Interval.of(start, stop)));
          }
        });
    parser.file();
    return found;
  }
}
