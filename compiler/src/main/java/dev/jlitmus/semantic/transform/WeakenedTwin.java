package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.family.Membership;
import java.util.List;
import java.util.Optional;

/**
 * Makes a test's weakened twin: the same threads without anything that orders them. Every access is
 * plain, there is no fence, and an update that stands alone in its statement is a read and a write
 * between which others may come. It has the same outcomes and claims nothing of them. What it shows
 * is what a machine would show of the test if the JVM forgot what the test's modes ask for, so a
 * machine on which the twin shows nothing cannot find fault with the test.
 *
 * <p>Where there are loops no access becomes weaker than opaque, and updates stay atomic: a plain
 * read may be taken out of its loop, which then never ends, and a ticket that is drawn twice keeps
 * the other threads waiting for ever.
 */
public final class WeakenedTwin {
  private WeakenedTwin() {}

  /** Empty where there is nothing to weaken. */
  public static Optional<LitmusTest> of(LitmusTest test) {
    Weakening plain = new Weakening(AccessMode.PLAIN, true);
    List<ThreadBody> threads = threads(test, plain);
    if (!plain.hasSeenLoop()) {
      return twin(test, threads, plain);
    }
    Weakening opaque = new Weakening(AccessMode.OPAQUE, false);
    return twin(test, threads(test, opaque), opaque);
  }

  private static List<ThreadBody> threads(LitmusTest test, Weakening weakening) {
    return test.threads().stream()
        .map(thread ->
            new ThreadBody(thread.span(), thread.name(), weakening.statements(thread.body())))
        .toList();
  }

  private static Optional<LitmusTest> twin(
      LitmusTest test, List<ThreadBody> threads, Weakening weakening) {
    if (!weakening.hasWeakened()) {
      return Optional.empty();
    }
    List<Statement> join = weakening.statements(test.join());
    return Optional.of(
        new LitmusTest(
            test.span(),
            test.membership().map(Membership::family).orElse(test.name()),
            "The weakened twin: nothing orders the accesses.",
            test.classes().stream().map(weakening::declaration).toList(),
            test.locations().stream().map(weakening::field).toList(),
            threads,
            join,
            test.columns().stream().map(column -> column(column, weakening)).toList(),
            List.of(),
            Otherwise.ALLOWED));
  }

  private static Column column(Column column, Weakening weakening) {
    return switch (column) {
      case Column.Register register -> register;
      case Column.Ending ending -> ending;
      case Column.FinalValue last -> new Column.FinalValue(weakening.field(last.field()));
      case Column.FinalMember member ->
          new Column.FinalMember(
              column(member.holder(), weakening), weakening.field(member.field()));
    };
  }
}
