package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser.ClauseKindContext;
import dev.jlitmus.grammar.LitmusParser.ClauseMemberContext;
import dev.jlitmus.grammar.LitmusParser.GuardContext;
import dev.jlitmus.grammar.LitmusParser.OtherwiseMemberContext;
import dev.jlitmus.grammar.LitmusParser.RaceMemberContext;
import dev.jlitmus.syntax.Guard;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.parse.Spans;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes what a test says of its outcomes. */
final class ClauseBuilder {
  private final Spans spans;
  private final ExprBuilder expressions;
  private final FamilyBuilder families;
  private final StringLiterals strings;

  ClauseBuilder(
      Spans spans, ExprBuilder expressions, FamilyBuilder families, StringLiterals strings) {
    this.spans = spans;
    this.expressions = expressions;
    this.families = families;
    this.strings = strings;
  }

  Member.ClauseMember clause(ClauseMemberContext clause) {
    return new Member.ClauseMember(
        spans.of(clause),
        kind(clause.clauseKind()),
        expressions.build(clause.condition()),
        guard(clause.guard()),
        description(clause.STRING()));
  }

  Member.RaceMember race(RaceMemberContext race) {
    return new Member.RaceMember(
        spans.of(race), kind(race.clauseKind()), guard(race.guard()), description(race.STRING()));
  }

  private static Member.ClauseMember.Kind kind(ClauseKindContext kind) {
    return switch (kind.getStart().getType()) {
      case LitmusLexer.FORBIDDEN -> Member.ClauseMember.Kind.FORBIDDEN;
      case LitmusLexer.ALLOWED -> Member.ClauseMember.Kind.ALLOWED;
      case LitmusLexer.INTERESTING -> Member.ClauseMember.Kind.INTERESTING;
      case LitmusLexer.REQUIRED -> Member.ClauseMember.Kind.REQUIRED;
      default -> throw TreeBuilder.unknown(kind);
    };
  }

  private String description(@Nullable TerminalNode string) {
    return string == null ? "" : strings.unescape(string.getSymbol());
  }

  private Optional<Guard> guard(@Nullable GuardContext guard) {
    return Optional.ofNullable(guard).map(families::guard);
  }

  Member.OtherwiseMember otherwise(OtherwiseMemberContext otherwise) {
    Member.OtherwiseMember.Grade grade =
        otherwise.FORBIDDEN() != null
            ? Member.OtherwiseMember.Grade.FORBIDDEN
            : otherwise.ALLOWED() != null
                ? Member.OtherwiseMember.Grade.ALLOWED
                : Member.OtherwiseMember.Grade.MODEL;
    return new Member.OtherwiseMember(spans.of(otherwise), grade);
  }
}
