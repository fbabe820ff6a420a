package dev.jlitmus.semantic.names;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names in clauses: the registers of all threads, and fields, which mean their final values. */
public final class ClauseNames implements Names {
  private final Declarations declarations;
  private final Registers registers;
  private final Set<String> locals;
  private final Diagnostics diagnostics;
  private final Set<SharedField> finalValues = new HashSet<>();
  private final Endings endings;
  private final Set<Column> finalMembers = new LinkedHashSet<>();

  /**
   * The names of a test's clauses.
   *
   * @param locals of all threads, which no clause sees
   */
  public ClauseNames(
      Declarations declarations, Registers registers, Set<String> locals, Diagnostics diagnostics) {
    this.declarations = declarations;
    this.registers = registers;
    this.locals = locals;
    this.diagnostics = diagnostics;
    this.endings = new Endings(declarations, diagnostics);
  }

  /** The fields that were named so far. */
  public Set<SharedField> finalValues() {
    return finalValues;
  }

  /** What clauses look at of the objects that columns show. */
  public Set<Column> finalMembers() {
    return finalMembers;
  }

  @Override
  public Optional<Expression> finalMember(Span span, Column holder, Name name) {
    Optional<ClassField> field =
        holder.type() instanceof ClassType type
            ? declarations.classes().field(type, name.text())
            : Optional.empty();
    if (field.filter(ClassField::isFinal).isEmpty()) {
      diagnostics.add(
          field.map(changing -> mayChange(name, changing)).orElseGet(() -> noMember(name, holder)));
      return Optional.empty();
    }
    Column member = new Column.FinalMember(holder, field.get());
    finalMembers.add(member);
    return Optional.of(new Expression.Use(span, member));
  }

  private static Diagnostic mayChange(Name name, ClassField field) {
    return Diagnostic.of(
            Code.L234,
            name.span(),
            "a clause looks at final fields only, and '" + field.name() + "' is none",
            "may change")
        .withLabel(field.span(), "declared here")
        .withHelp("let 'join' read it: join { r = … }");
  }

  private Diagnostic noMember(Name name, Column holder) {
    List<String> known =
        holder.type() instanceof ClassType type
            ? declarations.classes().named(type.name()).stream()
                .flatMap(entry -> entry.fields().keySet().stream())
                .toList()
            : List.of();
    return Diagnostic.of(
            Code.L120,
            name.span(),
            "a value of type %s has no member '%s'".formatted(holder.type().text(), name.text()),
            "not declared there")
        .withHelp(
            known.isEmpty()
                ? "only objects have members"
                : Spelling.hint("field", name.text(), known));
  }

  /** The columns about the ends of threads that were named so far, by thread. */
  public List<Column.Ending> endings() {
    return endings.named();
  }

  @Override
  public Optional<Expression> threw(Expr.Call call) {
    return endings.threw(call);
  }

  @Override
  public int copies(String thread) {
    return declarations.copies(thread);
  }

  @Override
  public boolean isClause() {
    return true;
  }

  @Override
  public Optional<Place> field(Span span, String name) {
    return Optional.empty();
  }

  @Override
  public boolean isValue(String name) {
    return declarations.field(name).isPresent() || registers.named(name).size() == 1;
  }

  @Override
  public boolean isThread(String name) {
    return name.equals("join")
        || declarations.thread(name).isPresent()
        || declarations.copies(name) > 0;
  }

  @Override
  public ClassTable classes() {
    return declarations.classes();
  }

  @Override
  public Optional<Expression> named(Span span, String name) {
    Optional<SharedField> field = declarations.field(name);
    if (field.isPresent()) {
      finalValues.add(field.get());
      return Optional.of(new Expression.Use(span, new Column.FinalValue(field.get())));
    }
    if (name.equals(Endings.DEADLOCK)) {
      return Optional.of(endings.deadlock(span));
    }
    List<Registers.Key> candidates = registers.named(name);
    if (candidates.size() == 1) {
      return registers.get(candidates.getFirst()).map(r -> new Expression.Use(span, r));
    }
    diagnostics.add(
        candidates.isEmpty()
            ? undeclared(span, name)
            : CodeNames.ambiguous(span, name, candidates, registers));
    return Optional.empty();
  }

  private Diagnostic undeclared(Span span, String name) {
    if (locals.contains(name)) {
      return Diagnostic.of(
              Code.L101, span, "'" + name + "' is a local of a thread", "no column of the outcome")
          .withHelp("assign it without a type, then it is a register: " + name + " = …");
    }
    List<String> known = new ArrayList<>(registers.names());
    known.addAll(declarations.fieldNames());
    return Diagnostic.of(
            Code.L101, span, "'" + name + "' is not declared", "neither a register nor a field")
        .withHelp(Spelling.hint("register", name, known));
  }

  @Override
  public Optional<Expression> member(Span span, Name owner, Name name) {
    Optional<Integer> thread =
        owner.text().equals("join")
            ? Optional.of(Column.Register.JOIN)
            : declarations.thread(owner.text());
    if (thread.isEmpty()) {
      int copies = declarations.copies(owner.text());
      diagnostics.add(
          copies > 0
              ? Diagnostic.of(
                      Code.L105,
                      span,
                      "there are %d threads '%s'".formatted(copies, owner.text()),
                      "which?")
                  .withHelp(
                      "write %1$s[0].%2$s, or all(%1$s.%2$s …) or any(%1$s.%2$s …)"
                          .formatted(owner.text(), name.text()))
              : CodeNames.noMember(span, owner, name, declarations));
      return Optional.empty();
    }
    Registers.Key key = new Registers.Key(thread.get(), name.text());
    if (name.text().equals(Endings.TERMINATED)
        && !registers.contains(key)
        && thread.get() != Column.Register.JOIN) {
      return Optional.of(endings.terminated(span, thread.get()));
    }
    if (!registers.contains(key)) {
      diagnostics.add(CodeNames.noRegister(owner, name, registers.namesOf(thread.get())));
      return Optional.empty();
    }
    return registers.get(key).map(register -> new Expression.Use(span, register));
  }
}
