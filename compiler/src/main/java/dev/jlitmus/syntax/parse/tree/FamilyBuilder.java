package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser.AxisContext;
import dev.jlitmus.grammar.LitmusParser.AxisRowContext;
import dev.jlitmus.grammar.LitmusParser.BinaryGuardContext;
import dev.jlitmus.grammar.LitmusParser.GroupGuardContext;
import dev.jlitmus.grammar.LitmusParser.GuardContext;
import dev.jlitmus.grammar.LitmusParser.GuardTermContext;
import dev.jlitmus.grammar.LitmusParser.InGuardContext;
import dev.jlitmus.grammar.LitmusParser.ModelGuardContext;
import dev.jlitmus.grammar.LitmusParser.NotGuardContext;
import dev.jlitmus.grammar.LitmusParser.SettingContext;
import dev.jlitmus.grammar.LitmusParser.SettingGuardContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Axis;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Guard;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.parse.Spans;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes the syntax trees of what only families have: their axes, and guards. */
final class FamilyBuilder {
  private final Spans spans;

  FamilyBuilder(Spans spans) {
    this.spans = spans;
  }

  Axis axis(AxisContext axis) {
    return new Axis(
        spans.of(axis),
        names(axis.axisParameters().IDENTIFIER()),
        axis.axisRow().stream().map(this::row).toList());
  }

  private Axis.Row row(AxisRowContext row) {
    return new Axis.Row(spans.of(row), settings(row.setting()));
  }

  private List<Expr> settings(List<SettingContext> settings) {
    return settings.stream().map(this::setting).toList();
  }

  private Expr setting(SettingContext setting) {
    Span span = spans.of(setting);
    Token last = setting.getStop();
    return switch (last.getType()) {
      case LitmusLexer.TRUE, LitmusLexer.FALSE ->
          new Expr.Literal(span, Expr.Literal.Kind.BOOLEAN, last.getText());
      case LitmusLexer.INTEGER -> {
        Expr literal = new Expr.Literal(spans.of(last), Expr.Literal.Kind.INTEGER, last.getText());
        yield setting.MINUS() == null ? literal : new Expr.Unary(span, "-", literal);
      }
      default -> new Expr.Named(span, last.getText());
    };
  }

  Guard guard(GuardContext guard) {
    return build(guard.guardTerm());
  }

  private Guard build(GuardTermContext guard) {
    Span span = spans.of(guard);
    return switch (guard) {
      case SettingGuardContext setting -> new Guard.Setting(span, setting(setting.setting()));
      case ModelGuardContext models -> new Guard.Models(span, names(models.IDENTIFIER()));
      case GroupGuardContext group -> build(group.guardTerm());
      case NotGuardContext not -> new Guard.Not(span, build(not.guardTerm()));
      case InGuardContext in ->
          new Guard.OneOf(span, build(in.guardTerm()), settings(in.setting()));
      case BinaryGuardContext binary ->
          new Guard.Binary(
              span,
              binary.getChild(1).getText(),
              build(binary.guardTerm(0)),
              build(binary.guardTerm(1)));
      default -> throw TreeBuilder.unknown(guard);
    };
  }

  List<Name> names(List<TerminalNode> identifiers) {
    return identifiers.stream().map(node -> spans.name(node.getSymbol())).toList();
  }
}
