package dev.jlitmus.semantic.family;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.family.Settings.Assigned;
import dev.jlitmus.semantic.family.Settings.Point;
import dev.jlitmus.semantic.value.Literals;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Axis;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Types what a family varies. A list holds values of one kind, each once; how many members there
 * would be is known before any of them is made.
 */
public final class AxisTyper {
  private final Diagnostics diagnostics;

  public AxisTyper(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The axes, empty after an error.
   *
   * @param length of the text of the test or bench, as each member is typed by itself
   */
  public Optional<Axes> type(List<Axis> written, int length) {
    int errorsBefore = diagnostics.errors();
    checkSize(written, length);
    checkNames(written);
    if (diagnostics.errors() > errorsBefore) {
      return Optional.empty();
    }
    List<List<Point>> axes = written.stream().map(this::points).toList();
    return diagnostics.errors() > errorsBefore ? Optional.empty() : Optional.of(new Axes(axes));
  }

  private void checkSize(List<Axis> axes, int length) {
    BigInteger members =
        axes.stream()
            .map(axis -> BigInteger.valueOf(axis.rows().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    if (members.compareTo(BigInteger.valueOf(Axes.MAX_MEMBERS)) > 0) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L404,
                  axes.getFirst().span().to(axes.getLast().span()),
                  "a family has at most %,d members".formatted(Axes.MAX_MEMBERS),
                  "this one has " + count(members))
              .withHelp("shorten the lists, or let parameters vary together: (W, R) in [(…, …)]"));
    } else if (members.longValue() * length > Axes.MAX_TEXT && members.longValue() > 1) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L404,
                  axes.getFirst().span().to(axes.getLast().span()),
                  "a family has at most %,d characters in all its members".formatted(Axes.MAX_TEXT),
                  "%,d members of %,d characters".formatted(members.longValue(), length))
              .withHelp("a litmus test is small: split it, or shorten the lists"));
    }
  }

  /** A number of members that a person can read. */
  private static String count(BigInteger members) {
    return members.bitLength() < Long.SIZE
        ? "%,d".formatted(members.longValue())
        : "about 10^" + (members.toString().length() - 1);
  }

  private void checkNames(List<Axis> axes) {
    Map<String, Span> places = new HashMap<>();
    for (Name name : axes.stream().flatMap(axis -> axis.parameters().stream()).toList()) {
      Span first = places.putIfAbsent(name.text(), name.span());
      if (first != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L102,
                    name.span(),
                    "there are two parameters '" + name.text() + "'",
                    "declared again")
                .withLabel(first, "first declared here"));
      }
      if (OrderWord.named(name.text()).isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L102,
                    name.span(),
                    "'" + name.text() + "' is the name of a mode or a fence",
                    "cannot be a parameter")
                .withHelp("parameters are often one capital letter: W, R, F"));
      }
    }
  }

  private List<Point> points(Axis axis) {
    if (axis.rows().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.L310, axis.span(), "this list is empty: the family has no member", "")
              .withHelp("write what the parameter stands for: W in [plain, release]"));
    }
    List<Point> points = new ArrayList<>();
    Map<String, Span> places = new HashMap<>();
    for (Axis.Row row : axis.rows()) {
      Optional<Point> point = point(axis, row);
      if (point.isPresent()) {
        String text =
            point.get().settings().stream()
                .map(assigned -> assigned.setting().text())
                .collect(Collectors.joining(", "));
        Span first = places.putIfAbsent(text, row.span());
        if (first != null) {
          diagnostics.add(
              Diagnostic.of(Code.L311, row.span(), "'" + text + "' stands twice here", "again")
                  .withLabel(first, "the first time"));
        }
        points.add(point.get());
      }
    }
    for (int i = 0; i < axis.parameters().size(); i++) {
      int column = i;
      checkKinds(points.stream().map(point -> point.settings().get(column)).toList());
    }
    return points;
  }

  private Optional<Point> point(Axis axis, Axis.Row row) {
    int parameters = axis.parameters().size();
    if (row.settings().size() != parameters) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L310,
                  row.span(),
                  "%s for %s"
                      .formatted(
                          counted(row.settings().size(), "value"),
                          counted(parameters, "parameter")),
                  "")
              .withLabel(
                  axis.parameters().getFirst().span().to(axis.parameters().getLast().span()),
                  "these"));
      return Optional.empty();
    }
    List<Assigned> settings = new ArrayList<>();
    for (int i = 0; i < parameters; i++) {
      Name parameter = axis.parameters().get(i);
      Expr expr = row.settings().get(i);
      setting(expr)
          .ifPresent(setting -> settings.add(new Assigned(parameter, expr.span(), setting)));
    }
    return settings.size() == parameters ? Optional.of(new Point(settings)) : Optional.empty();
  }

  private static String counted(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private Optional<Setting> setting(Expr expr) {
    return expr instanceof Expr.Named named ? word(named) : constant(expr, diagnostics);
  }

  private Optional<Setting> word(Expr.Named named) {
    Optional<OrderWord> word = OrderWord.named(named.name());
    if (word.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L101,
                  named.span(),
                  "there is no mode and no fence '" + named.name() + "'",
                  "not known")
              .withHelp(
                  Spelling.closest(named.name(), OrderWord.words())
                      .map(near -> "did you mean '" + near + "'?")
                      .orElse("there is " + String.join(", ", OrderWord.words()))));
    }
    return word.map(Setting.Order::new);
  }

  /** A number or a boolean; empty after a diagnostic. */
  public static Optional<Setting> constant(Expr expr, Diagnostics diagnostics) {
    Literals literals = new Literals(diagnostics);
    Optional<Value> value =
        expr instanceof Expr.Unary minus && minus.operand() instanceof Expr.Literal literal
            ? literals.value(minus.span(), literal, true)
            : expr instanceof Expr.Literal literal
                ? literals.value(literal.span(), literal, false)
                : Optional.empty();
    return value.map(constant -> new Setting.Constant(expr, constant.primitive()));
  }

  private void checkKinds(List<Assigned> column) {
    for (int i = 0; i < column.size(); i++) {
      Assigned one = column.get(i);
      Optional<Assigned> other =
          column.subList(0, i).stream()
              .filter(before -> !fits(before.setting(), one.setting()))
              .findFirst();
      if (other.isPresent()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L310,
                    one.span(),
                    "'%s' does not go with '%s'"
                        .formatted(one.setting().text(), other.get().setting().text()),
                    "of another kind")
                .withLabel(other.get().span(), "its list holds this")
                .withHelp("a parameter is a mode, a fence, a number or a boolean throughout"));
        return;
      }
    }
  }

  private static boolean fits(Setting one, Setting other) {
    return switch (one) {
      case Setting.Order order ->
          other instanceof Setting.Order another && order.word().isOfKindOf(another.word());
      case Setting.Constant constant ->
          other instanceof Setting.Constant another
              && constant.value().type().isNumeric() == another.value().type().isNumeric();
    };
  }
}
