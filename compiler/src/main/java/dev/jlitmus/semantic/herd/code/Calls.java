package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.syntax.Expr;
import java.util.List;

/**
 * What the calls of a dialect do to memory. A mistake is reported, and the result then arbitrary.
 */
sealed interface Calls permits JavaCalls, CCalls {

  /** A call whose value is used. */
  Expression value(Expr.Call call);

  /** A call as a statement. */
  List<Statement> statement(Expr.Call call);
}
