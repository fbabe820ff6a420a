package dev.jlitmus.semantic.flow;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Refuses code that Java's compiler would refuse for its control flow, and code that grows too long
 * when each call is replaced by what it calls.
 */
public final class FlowCheck {
  private final Diagnostics diagnostics;
  private final Set<Method> checked = Collections.newSetFromMap(new IdentityHashMap<>());

  public FlowCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Checks the code of a test.
   *
   * @param place of {@code join}, or where there is none of anything
   */
  public void check(List<ThreadBody> threads, Span place, List<Statement> join) {
    for (ThreadBody thread : threads) {
      body(thread.span(), List.of(), thread.body());
    }
    if (!body(place, List.of(), join)) {
      diagnostics.add(
          Diagnostic.of(Code.L221, place, "'join' never ends", "its end is not reached"));
    }
  }

  /** Checks a constructor. */
  public void check(Method constructor) {
    method(constructor);
  }

  /** Whether the end is reached. */
  private boolean body(Span place, List<Local> parameters, List<Statement> body) {
    boolean ends = new Reachability(diagnostics).endIsReached(body);
    new DefiniteAssignment(diagnostics).check(parameters, body);
    CalledMethods called = CalledMethods.of(body);
    called.methods().forEach(this::method);
    if (called.isTooLong()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L405,
                  place,
                  "this is too long once methods stand in the place of their calls",
                  "more than %,d statements".formatted(CalledMethods.MOST_STATEMENTS))
              .withHelp("call less, or loop"));
    }
    return ends;
  }

  private void method(Method method) {
    if (checked.add(method)
        && body(method.span(), method.parameters(), method.body())
        && method.result().isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L221,
                  method.span(),
                  "'" + method.name() + "' may end without a value",
                  "returns " + method.result().get().text())
              .withHelp("end it with: return …;"));
    }
  }
}
