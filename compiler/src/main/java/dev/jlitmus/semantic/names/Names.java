package dev.jlitmus.semantic.names;

import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.util.Optional;

/** What the names in an expression stand for, in one place of a test. */
public interface Names {

  /** What a bare name stands for; empty after a diagnostic. */
  Optional<Expression> named(Span span, String name);

  /** What {@code owner.name} stands for; empty after a diagnostic. */
  Optional<Expression> member(Span span, Name owner, Name name);

  /** What {@code threw(t)} stands for; empty after a diagnostic. */
  Optional<Expression> threw(Expr.Call call);

  /** The field of this name, if there is one and this place may access it by its bare name. */
  Optional<Place> field(Span span, String name);

  /** Whether a clause means a thread, or {@code join}, by this name, and its registers by a dot. */
  default boolean isThread(String name) {
    return false;
  }

  /** Whether a bare name stands for a value here, so that what follows a dot is no register. */
  boolean isValue(String name);

  /** The class whose code this is, and what {@code this} is in it; empty elsewhere. */
  default Optional<ClassTable.Entry> self() {
    return Optional.empty();
  }

  /** The classes that can be named here. */
  ClassTable classes();

  /** How many equal threads of this name there are; 0 where the name is not one of those. */
  int copies(String thread);

  /** What a final field holds of the object in a column; empty after a diagnostic. */
  default Optional<Expression> finalMember(Span span, Column holder, Name name) {
    return Optional.empty();
  }

  /** Whether this is {@code join}, which runs when all threads have ended. */
  default boolean isJoin() {
    return false;
  }

  /** Whether this is a clause: it names columns, may hold tables, and accesses no memory. */
  boolean isClause();
}
