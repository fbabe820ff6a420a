package dev.jlitmus.semantic.family;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says once what is wrong with several members of a family, and of which it is true where it is not
 * true of all.
 */
public final class MemberDiagnostics {
  private final Span header;
  private final Map<Diagnostic, List<String>> members = new LinkedHashMap<>();
  private int count;
  private int beyondLimit;

  /**
   * @param header what is said of it names its members by itself
   */
  public MemberDiagnostics(Span header) {
    this.header = header;
  }

  /** What was said of one more member. */
  public void add(String member, Diagnostics said) {
    count++;
    said.sorted()
        .forEach(diagnostic ->
            members.computeIfAbsent(diagnostic, first -> new ArrayList<>()).add(member));
    beyondLimit = Math.max(beyondLimit, said.beyondLimit());
  }

  /** Whether no more could be told. */
  public boolean isFull() {
    return members.size() >= Diagnostics.LIMIT;
  }

  public void report(Diagnostics diagnostics) {
    members.forEach((diagnostic, of) ->
        diagnostics.add(
            of.size() == count || isInHeader(diagnostic.span())
                ? diagnostic
                : diagnostic.withHelp("so it is in " + named(of))));
    diagnostics.addBeyondLimit(beyondLimit);
  }

  private boolean isInHeader(Span span) {
    return header.start() <= span.start() && span.end() <= header.end();
  }

  private static String named(List<String> members) {
    int others = members.size() - 1;
    return members.getFirst()
        + switch (others) {
          case 0 -> "";
          case 1 -> " and in another member";
          default -> " and in %,d other members".formatted(others);
        };
  }
}
