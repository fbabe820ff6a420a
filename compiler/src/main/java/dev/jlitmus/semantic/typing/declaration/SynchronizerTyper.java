package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.sync.Synchronizer;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Member.Creation;
import dev.jlitmus.syntax.Member.SynchronizerMember;
import dev.jlitmus.syntax.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types the declarations of synchronizers, in source order. */
final class SynchronizerTyper {
  private static final int MOST = 1_000;
  private static final String NEW_CONDITION = "newCondition";
  private static final Map<String, PrimitiveType> ELEMENTS =
      Map.of(
          "Boolean", PrimitiveType.BOOLEAN,
          "Byte", PrimitiveType.BYTE,
          "Short", PrimitiveType.SHORT,
          "Character", PrimitiveType.CHAR,
          "Integer", PrimitiveType.INT,
          "Long", PrimitiveType.LONG,
          "Float", PrimitiveType.FLOAT,
          "Double", PrimitiveType.DOUBLE);

  private final DeclarationTyper declared;
  private final Map<String, Synchronizer> known;
  private final Diagnostics diagnostics;

  /**
   * @param known those that are declared before, which goes on to grow
   */
  SynchronizerTyper(
      DeclarationTyper declared, Map<String, Synchronizer> known, Diagnostics diagnostics) {
    this.declared = declared;
    this.known = known;
    this.diagnostics = diagnostics;
  }

  /** Empty after a diagnostic. */
  Optional<Synchronizer> type(SynchronizerMember member) {
    Optional<SyncType> type = Optional.of(SyncType.named(member.type().text()).orElseThrow());
    Optional<PrimitiveType> element = element(member, type.get());
    if (element.isPresent() != type.get().hasElements()) {
      return Optional.empty();
    }
    return type.get() == SyncType.CONDITION
        ? condition(member)
        : created(member, type.get(), element);
  }

  private Optional<PrimitiveType> element(SynchronizerMember member, SyncType type) {
    if (!type.hasElements()) {
      member
          .element()
          .ifPresent(name -> wrong(name.span(), type.className() + " takes no type", "a type"));
      return member.element().map(name -> PrimitiveType.INT);
    }
    Optional<PrimitiveType> element =
        member.element().flatMap(name -> Optional.ofNullable(ELEMENTS.get(name.text())));
    if (element.isEmpty()) {
      wrong(
          member.element().map(Name::span).orElse(member.type().span()),
          "what goes through a " + type.className() + " is of a primitive type's class",
          "such as " + type.className() + "<Integer>");
    }
    return element;
  }

  private Optional<Synchronizer> created(
      SynchronizerMember member, SyncType type, Optional<PrimitiveType> element) {
    Creation creation = member.creation();
    if (creation.target().isPresent() || !creation.what().text().equals(type.className())) {
      wrong(
          creation.span(),
          "a " + type.className() + " is made by new " + type.className(),
          "not a " + type.className());
      return Optional.empty();
    }
    List<Expr> arguments = creation.arguments();
    int arity = type.takesNumber() ? 1 : 0;
    if (arguments.size() != arity) {
      diagnostics.add(
          Diagnostic.of(
              Code.L203,
              creation.span(),
              "new %s takes %s"
                  .formatted(type.className(), arity == 0 ? "no argument" : "one argument"),
              arguments.size() + " given"));
      return Optional.empty();
    }
    return (arity == 0 ? Optional.of(0) : number(arguments.getFirst()))
        .map(number ->
            new Synchronizer(
                member.name().span(),
                member.name().text(),
                type,
                number,
                element,
                Optional.empty()));
  }

  private Optional<Integer> number(Expr argument) {
    Optional<Integer> number =
        declared
            .constants("such a number")
            .assignable(argument, PrimitiveType.INT)
            .flatMap(ConstantExpression::value)
            .map(value -> (int) value.asLong());
    if (number.filter(value -> value < 0 || value > MOST).isPresent()) {
      wrong(argument.span(), "a number from 0 to %,d is needed".formatted(MOST), "out of range");
      return Optional.empty();
    }
    return number;
  }

  private Optional<Synchronizer> condition(SynchronizerMember member) {
    Creation creation = member.creation();
    Optional<Synchronizer> lock =
        creation
            .target()
            .flatMap(name -> Optional.ofNullable(known.get(name.text())))
            .filter(object -> object.type() == SyncType.REENTRANT_LOCK)
            .filter(object -> creation.what().text().equals(NEW_CONDITION))
            .filter(object -> creation.arguments().isEmpty());
    if (lock.isEmpty()) {
      wrong(
          creation.span(),
          "a Condition is made by a ReentrantLock that is declared before it",
          "not lock.newCondition()");
      return Optional.empty();
    }
    return Optional.of(
        new Synchronizer(
            member.name().span(),
            member.name().text(),
            SyncType.CONDITION,
            0,
            Optional.empty(),
            lock));
  }

  private void wrong(Span span, String headline, String label) {
    diagnostics.add(Diagnostic.of(Code.L257, span, headline, label));
  }
}
