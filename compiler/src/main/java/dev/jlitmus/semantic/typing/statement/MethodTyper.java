package dev.jlitmus.semantic.typing.statement;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.ClassBodies;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Member.MethodMember;
import dev.jlitmus.syntax.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types the methods that one thread calls, each once, and refuses those that call themselves. */
public final class MethodTyper {
  private static final int MAX_DEPTH = 32;

  /** Where nothing can be called: clauses, initial values. */
  public static final MethodTyper NONE =
      new MethodTyper(
          0,
          Declarations.of(ClassTable.EMPTY),
          new Registers(List.of()),
          new Registers(List.of()),
          ClassBodies.NONE,
          new Diagnostics());

  private final int thread;
  private final Declarations declarations;
  private final Registers known;
  private final Registers assigned;
  private final ClassBodies classes;
  private final Diagnostics diagnostics;
  private final Map<String, Optional<Method>> typed = new HashMap<>();
  private final Deque<String> active = new ArrayDeque<>();
  private final Set<MethodMember> called = new HashSet<>();

  public MethodTyper(
      int thread,
      Declarations declarations,
      Registers known,
      Registers assigned,
      ClassBodies classes,
      Diagnostics diagnostics) {
    this.classes = classes;
    this.thread = thread;
    this.declarations = declarations;
    this.known = known;
    this.assigned = assigned;
    this.diagnostics = diagnostics;
  }

  /** What was asked for so far. */
  public Set<MethodMember> called() {
    return called;
  }

  public ClassBodies classes() {
    return classes;
  }

  public boolean isDeclared(String name) {
    return declarations.methods().containsKey(name);
  }

  public List<String> names() {
    return List.copyOf(declarations.methods().keySet());
  }

  /** The method that is called, which is declared; empty after a diagnostic. */
  public Optional<Method> method(Expr.Call call) {
    String name = call.method().text();
    if (active.contains(name)) {
      diagnostics.add(circle(call));
      return Optional.empty();
    }
    if (active.size() == MAX_DEPTH) {
      diagnostics.add(
          Diagnostic.of(
              Code.L003,
              call.method().span(),
              "calls nest too deeply",
              "more than " + MAX_DEPTH + " levels"));
      return Optional.empty();
    }
    Optional<Method> known = typed.get(name);
    if (known == null) {
      active.addLast(name);
      known = Optional.ofNullable(declarations.methods().get(name)).map(this::type);
      active.removeLast();
      typed.put(name, known);
    }
    return known;
  }

  private Diagnostic circle(Expr.Call call) {
    List<String> names = new ArrayList<>(active);
    List<String> circle = names.subList(names.indexOf(call.method().text()), names.size());
    return Diagnostic.of(
            Code.L110,
            call.method().span(),
            "'" + call.method().text() + "' would call itself",
            String.join(" → ", circle) + " → " + call.method().text())
        .withHelp("a method of a test is put in the place of its calls; use a loop");
  }

  private Method type(MethodMember method) {
    called.add(method);
    Locals locals = new Locals();
    locals.enter();
    List<Local> parameters = new ArrayList<>();
    for (MethodMember.Parameter parameter : method.parameters()) {
      Name name = parameter.name();
      new NewNames(locals, declarations, diagnostics).check(name);
      Type type =
          declarations.classes().type(parameter.type(), diagnostics).orElse(PrimitiveType.INT);
      Local local = new Local(name.span(), name.text(), type, parameter.isFinal());
      locals.declare(local);
      parameters.add(local);
    }
    Optional<Type> result =
        method
            .result()
            .map(type -> declarations.classes().type(type, diagnostics).orElse(PrimitiveType.INT));
    List<Statement> body =
        new StatementTyper(
                thread,
                declarations,
                known,
                assigned,
                this,
                new Returns.Yields(result),
                locals,
                diagnostics)
            .type(method.body());
    return new Method(
        method.span(), method.name().text(), Optional.empty(), parameters, result, body);
  }
}
