package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import java.util.List;
import java.util.Optional;

/** Keeps what finds a place in locals, for a place that is used twice and found once. */
final class PlaceLocals {
  private final List<Statement> declarations;

  /**
   * @param declarations takes those of the locals
   */
  PlaceLocals(List<Statement> declarations) {
    this.declarations = declarations;
  }

  Place once(Place place) {
    return switch (place) {
      case Place.Shared shared -> shared;
      case Place.Member member -> new Place.Member(once(member.target(), "target"), member.field());
      case Place.Element element ->
          new Place.Element(
              once(element.array(), "array"), once(element.index(), "index"), element.type());
    };
  }

  private Expression once(Expression operand, String name) {
    boolean same = operand instanceof Expression.Use || operand instanceof Expression.Constant;
    if (same) {
      return operand;
    }
    Local local = new Local(operand.span(), name, operand.type());
    declarations.add(new Statement.Declare(operand.span(), local, Optional.of(operand)));
    return new Expression.Use(operand.span(), local);
  }
}
