package dev.jlitmus.check.report;

import dev.jlitmus.check.ending.UnnamedExceptions;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.ThreadBody;
import java.util.List;

/** Warns of exceptions by which code can end and that no clause names. */
final class ExceptionReport {

  List<Diagnostic> report(TestVerdicts verdicts) {
    LitmusTest test = verdicts.test();
    return test.herd().isPresent()
        ? List.of()
        : verdicts.unnamedExceptions().stream().map(thrown -> warning(test, thrown)).toList();
  }

  private static Diagnostic warning(LitmusTest test, UnnamedExceptions.Thrown thrown) {
    String exception = thrown.kind().simpleName();
    if (thrown.thread() == test.threads().size()) {
      return Diagnostic.of(
              Code.L236,
              test.join().getFirst().span(),
              "'join' can end by " + exception,
              "what stands behind it never happens")
          .withHelp("look before you use it: no clause can ask how 'join' ends");
    }
    ThreadBody thread = test.threads().get(thrown.thread());
    return Diagnostic.of(
            Code.L235,
            thread.span(),
            "%s can end by %s, and no clause names that".formatted(thread.name(), exception),
            "a run takes it for a crash")
        .withHelp("if it is meant: allowed threw(%s, %s);".formatted(thread.name(), exception));
  }
}
