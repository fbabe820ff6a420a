package dev.jlitmus.semantic.herd.state;

import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a thread uses its registers: where each is first mentioned, of what type it is declared, and
 * which can be declared where the thread declares them. The others need a declaration before all
 * code, for herd7 knows no scopes: a register declared in a block, or in no place, is the thread's.
 */
public final class RegisterUses {
  private final Types types;
  private final Map<String, Span> mentions = new LinkedHashMap<>();
  private final Map<String, PrimitiveType> declared = new LinkedHashMap<>();
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> declaredInPlace = new HashSet<>();

  public RegisterUses(List<Stmt> body, Types types) {
    this.types = types;
    body.forEach(statement -> visit(statement, true));
  }

  private void visit(Stmt statement, boolean outermost) {
    switch (statement) {
      case Stmt.Block block -> block.statements().forEach(inner -> visit(inner, false));
      case Stmt.Locals locals ->
          locals.declarators().forEach(declarator -> declare(locals, declarator, outermost));
      case Stmt.Assign assign -> {
        visit(assign.value());
        if (assign.target() instanceof Expr.Named target) {
          assigned.add(target.name());
        }
        visit(assign.target());
      }
      case Stmt.Control control -> throw notOfHerd(control.span());
      case Stmt.Compound compound -> throw notOfHerd(compound.span());
      case Stmt.Evaluate evaluate -> visit(evaluate.expression());
      case Stmt.If branch -> {
        visit(branch.condition());
        visit(branch.then(), false);
        branch.otherwise().ifPresent(otherwise -> visit(otherwise, false));
      }
    }
  }

  private void declare(Stmt.Locals locals, Declarator declarator, boolean outermost) {
    declarator.value().ifPresent(this::visit);
    Name name = declarator.name();
    boolean first = mentions.putIfAbsent(name.text(), name.span()) == null;
    if (first && outermost && declarator.value().isPresent()) {
      declaredInPlace.add(name.text());
    }
    declared.computeIfAbsent(name.text(), text -> types.of(locals.type()));
    if (declarator.value().isPresent()) {
      assigned.add(name.text());
    }
  }

  private void visit(Expr expression) {
    switch (expression) {
      case Expr.Literal literal -> {}
      case Expr.Named named -> mentions.putIfAbsent(named.name(), named.span());
      case Expr.Call call -> call.arguments().forEach(this::visit);
      case Expr.Unary unary -> {
        if (unary.operator().equals("&") && unary.operand() instanceof Expr.Named named) {
          assigned.add(named.name());
        }
        visit(unary.operand());
      }
      case Expr.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Expr.Indexed other -> throw notOfHerd(other.span());
      case Expr.Select other -> throw notOfHerd(other.span());
      case Expr.Conditional other -> throw notOfHerd(other.span());
      case Expr.Cast other -> throw notOfHerd(other.span());
      case Expr.Lambda other -> throw notOfHerd(other.span());
      case Expr.New other -> throw notOfHerd(other.span());
      case Expr.NewArray other -> throw notOfHerd(other.span());
      case Expr.Elements other -> throw notOfHerd(other.span());
      case Expr.Tuple other -> throw notOfHerd(other.span());
      case Expr.Table other -> throw notOfHerd(other.span());
    }
  }

  /** Whether the code declares or assigns it. */
  public boolean isRegister(String name) {
    return assigned.contains(name) || declared.containsKey(name);
  }

  public boolean isAssigned(String name) {
    return assigned.contains(name);
  }

  /** Whether its first mention is a declaration with a value outside all blocks. */
  public boolean isDeclaredInPlace(String name) {
    return declaredInPlace.contains(name);
  }

  /** The declared type, int without a declaration. */
  public PrimitiveType type(String name) {
    return declared.getOrDefault(name, PrimitiveType.INT);
  }

  public Optional<Span> firstMention(String name) {
    return Optional.ofNullable(mentions.get(name));
  }

  /** All names that the code mentions, in that order. */
  public Set<String> names() {
    return mentions.keySet();
  }

  /** For what the syntax trees of our own language have and herdtools' grammar has not. */
  public static IllegalStateException notOfHerd(Span span) {
    return new IllegalStateException("herdtools' grammar has no " + span.text());
  }
}
