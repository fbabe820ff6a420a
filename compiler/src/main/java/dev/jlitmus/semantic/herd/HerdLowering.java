package dev.jlitmus.semantic.herd;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.HerdCondition;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.herd.code.ThreadLowering;
import dev.jlitmus.semantic.herd.state.Columns;
import dev.jlitmus.semantic.herd.state.InitialState;
import dev.jlitmus.semantic.herd.state.Propositions;
import dev.jlitmus.semantic.herd.state.RegisterUses;
import dev.jlitmus.semantic.herd.state.Types;
import dev.jlitmus.syntax.herd.FinalCondition;
import dev.jlitmus.syntax.herd.HerdTest;
import dev.jlitmus.syntax.herd.HerdThread;
import dev.jlitmus.syntax.herd.Proposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Types a test of herdtools. {@code exists P} makes P interesting, {@code ~exists P} forbids it,
 * and {@code forall P} forbids all else; what herd7 would print of it stays with the test.
 */
public final class HerdLowering {
  private final Diagnostics diagnostics;

  public HerdLowering(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The typed test, empty after an error. */
  public Optional<LitmusTest> lower(HerdTest test) {
    checkThreads(test);
    InitialState initial = new InitialState(test, diagnostics);
    Types types = new Types(diagnostics);
    List<RegisterUses> uses =
        test.threads().stream().map(thread -> new RegisterUses(thread.body(), types)).toList();
    Columns columns = new Columns(test, initial, uses, diagnostics);
    List<ThreadBody> threads = new ArrayList<>();
    for (int i = 0; i < test.threads().size(); i++) {
      HerdThread thread = test.threads().get(i);
      ThreadLowering lowering =
          new ThreadLowering(i, test.dialect(), initial, columns, uses.get(i), diagnostics);
      threads.add(
          new ThreadBody(thread.span(), thread.name().text(), lowering.lower(thread.body())));
    }
    FinalCondition condition = test.condition().orElseGet(() -> anything(test));
    Expression proposition = new Propositions(columns, diagnostics).type(condition.proposition());
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new LitmusTest(
            test.span(),
            test.name().text(),
            test.description(),
            List.of(),
            initial.locations(),
            threads,
            List.of(),
            columns.all(),
            test.condition().map(c -> clauses(c, proposition)).orElse(List.of()),
            test.condition().map(HerdLowering::otherwise).orElse(Otherwise.MODEL),
            List.of(),
            Optional.empty(),
            Optional.of(question(condition, proposition)),
            Optional.empty()));
  }

  /** What herd7 asks where the file asks nothing: whether every state is one. */
  private static FinalCondition anything(HerdTest test) {
    return new FinalCondition(
        test.span(), FinalCondition.Quantifier.FORALL, new Proposition.Truth(test.span(), true));
  }

  private void checkThreads(HerdTest test) {
    if (test.threads().isEmpty()) {
      diagnostics.add(Diagnostic.of(Code.L306, test.span(), "the test has no thread", ""));
    }
    if (test.threads().size() > LitmusTest.MAX_THREADS) {
      diagnostics.add(
          Diagnostic.of(
              Code.L401,
              test.threads().get(LitmusTest.MAX_THREADS).span(),
              "a test has at most " + LitmusTest.MAX_THREADS + " threads",
              "one too many"));
    }
    for (int i = 0; i < test.threads().size(); i++) {
      HerdThread thread = test.threads().get(i);
      String name = test.dialect().threadPrefix() + i;
      if (!thread.name().text().equals(name)) {
        diagnostics.add(
            Diagnostic.of(
                Code.L001,
                thread.name().span(),
                "expected thread '%s', found '%s'".formatted(name, thread.name().text()),
                "threads are numbered from 0"));
      }
    }
    test.filter()
        .ifPresent(filter ->
            diagnostics.add(Diagnostic.of(Code.L009, filter.span(), "'filter' is not read", "")));
  }

  private static List<Clause> clauses(FinalCondition condition, Expression proposition) {
    Clause.Kind kind =
        switch (condition.quantifier()) {
          case EXISTS -> Clause.Kind.INTERESTING;
          case NOT_EXISTS -> Clause.Kind.FORBIDDEN;
          case FORALL -> Clause.Kind.ALLOWED;
        };
    return List.of(new Clause(condition.span(), kind, proposition, ""));
  }

  private static Otherwise otherwise(FinalCondition condition) {
    return switch (condition.quantifier()) {
      case EXISTS, NOT_EXISTS -> Otherwise.MODEL;
      case FORALL -> Otherwise.FORBIDDEN;
    };
  }

  private static HerdCondition question(FinalCondition condition, Expression proposition) {
    HerdCondition.Quantifier quantifier =
        switch (condition.quantifier()) {
          case EXISTS -> HerdCondition.Quantifier.EXISTS;
          case NOT_EXISTS -> HerdCondition.Quantifier.NOT_EXISTS;
          case FORALL -> HerdCondition.Quantifier.FORALL;
        };
    return new HerdCondition(quantifier, proposition);
  }
}
