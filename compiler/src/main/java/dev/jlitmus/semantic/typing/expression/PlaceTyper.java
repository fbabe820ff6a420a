package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.List;
import java.util.Optional;

/** Finds the place in shared memory that an expression names: a field, an element. */
public final class PlaceTyper {
  private static final String LENGTH = "length";

  private final ExpressionTyper expressions;
  private final Names names;
  private final Diagnostics diagnostics;

  PlaceTyper(ExpressionTyper expressions, Names names, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** Whether what follows a dot is a member of an object, and no register of a thread. */
  public boolean isObject(Expr owner) {
    return switch (owner) {
      case Expr.Named named -> names.isValue(named.name());
      case Expr.Indexed indexed -> isObject(indexed.target());
      case Expr.Select select -> isObject(select.target());
      case Expr.Call ignored -> true;
      case Expr.New ignored -> true;
      case Expr.NewArray ignored -> true;
      case Expr.Elements ignored -> true;
      case Expr.Conditional ignored -> true;
      case Expr.Literal ignored -> true;
      case Expr.Unary ignored -> true;
      case Expr.Binary ignored -> true;
      case Expr.Cast ignored -> true;
      case Expr.Lambda ignored -> true;
      case Expr.Tuple ignored -> true;
      case Expr.Table ignored -> true;
    };
  }

  /** What {@code n.next} or {@code slots[i]} names; empty after a diagnostic. */
  public Optional<Place> place(Expr target) {
    return switch (target) {
      case Expr.Named named -> names.field(named.span(), named.name());
      case Expr.Select select -> member(select);
      case Expr.Indexed indexed -> element(indexed);
      case Expr other -> Optional.empty();
    };
  }

  /** As the test names it: the first to hold what is written there. */
  public static String name(Place place) {
    return switch (place) {
      case Place.Shared shared -> shared.field().name();
      case Place.Member member ->
          member.target() instanceof Expression.Use use && use.variable().name().equals("this")
              ? member.field().name()
              : "%s.%s".formatted(member.target().span().text(), member.field().name());
      case Place.Element element ->
          "%s[%s]".formatted(element.array().span().text(), element.index().span().text());
    };
  }

  /**
   * Whether the place may be written; a final field only by an assignment where its object is made.
   *
   * @param assigned whether it is an assignment
   */
  public boolean mayWrite(Place place, Span span, boolean assigned) {
    boolean mayWrite =
        switch (place) {
          case Place.Shared shared -> shared.field().modifier() != FieldModifier.FINAL;
          case Place.Member member ->
              !member.field().isFinal() || (assigned && isBeingMade(member.target()));
          case Place.Element ignored -> true;
        };
    if (!mayWrite) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L230, span, "'" + name(place) + "' is final", "cannot be assigned here")
              .withLabel(place.declaration(), "declared here"));
    }
    return mayWrite;
  }

  /** Whether it is {@code this} of a constructor; methods have another one each. */
  private boolean isBeingMade(Expression target) {
    return target instanceof Expression.Use use
        && use.type() instanceof ClassType type
        && names
            .classes()
            .named(type.name())
            .filter(made -> made.self().equals(use.variable()))
            .isPresent();
  }

  /** {@code n.next} read with the declared mode, or {@code slots.length}. */
  public Optional<Expression> read(Expr.Select select) {
    Optional<Expression> target = expressions.type(select.target());
    boolean length =
        select.name().text().equals(LENGTH)
            && target.filter(array -> array.type() instanceof ArrayType).isPresent();
    return length
        ? target.map(array -> new Expression.Length(select.span(), array))
        : target
            .flatMap(object -> member(select, object))
            .map(place -> new Expression.Read(select.span(), place, place.declaredMode(), true));
  }

  /** {@code slots[i]} read. */
  public Optional<Expression> read(Expr.Indexed indexed) {
    return element(indexed)
        .map(place -> new Expression.Read(indexed.span(), place, place.declaredMode(), true));
  }

  public Optional<Place> member(Expr.Select select) {
    return expressions.type(select.target()).flatMap(object -> member(select, object));
  }

  private Optional<Place> member(Expr.Select select, Expression object) {
    String name = select.name().text();
    Optional<ClassField> field =
        object.type() instanceof ClassType type
            ? names.classes().field(type, name)
            : Optional.empty();
    if (field.isEmpty()) {
      diagnostics.add(noMember(select, object));
    }
    return field.map(found -> new Place.Member(object, found));
  }

  private Diagnostic noMember(Expr.Select select, Expression object) {
    String name = select.name().text();
    List<String> fields =
        object.type() instanceof ClassType type
            ? names.classes().named(type.name()).map(ClassTable.Entry::fields).stream()
                .flatMap(known -> known.keySet().stream())
                .toList()
            : List.of();
    String help =
        AccessMethod.named(name).isPresent()
            ? "a method is called with parentheses: " + select.span().text() + "(…)"
            : fields.isEmpty()
                ? "only objects and arrays have members"
                : Spelling.hint("field", name, fields);
    return Diagnostic.of(
            Code.L120,
            select.name().span(),
            "a value of type %s has no member '%s'".formatted(object.type().text(), name),
            "not declared there")
        .withHelp(help);
  }

  public Optional<Place> element(Expr.Indexed indexed) {
    if (indexed.target() instanceof Expr.NewArray) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L202,
                  indexed.span(),
                  "only the first dimension of a new array has a length",
                  "one length too many")
              .withHelp("make the inner arrays one by one: new int[2][], then a[0] = new int[3]"));
      return Optional.empty();
    }
    Optional<Expression> array = expressions.type(indexed.target());
    Optional<Expression> index = expressions.assignable(indexed.index(), PrimitiveType.INT);
    if (array.isPresent() && !(array.get().type() instanceof ArrayType)) {
      diagnostics.add(
          Diagnostic.of(
              Code.L202,
              indexed.target().span(),
              "this is no array: it is " + described(array.get()),
              "only arrays and equal threads have a number in brackets"));
      return Optional.empty();
    }
    return array.flatMap(found ->
        index.map(
            number -> new Place.Element(found, number, ((ArrayType) found.type()).element())));
  }

  private static String described(Expression value) {
    return switch (value.type()) {
      case PrimitiveType primitive -> primitive.text();
      case ReferenceType reference -> "of type " + reference.text();
    };
  }
}
