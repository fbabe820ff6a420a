package dev.jlitmus.semantic.names;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.OtherNames;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names in the code of a thread or of {@code join}: locals, fields, and the thread's own registers;
 * in {@code join} those of all threads.
 */
public final class CodeNames implements Names {
  private final int thread;
  private final Declarations declarations;
  private final Registers registers;
  private final Locals locals;
  private final Diagnostics diagnostics;

  public CodeNames(
      int thread,
      Declarations declarations,
      Registers registers,
      Locals locals,
      Diagnostics diagnostics) {
    this.thread = thread;
    this.declarations = declarations;
    this.registers = registers;
    this.locals = locals;
    this.diagnostics = diagnostics;
  }

  @Override
  public int copies(String thread) {
    return declarations.copies(thread);
  }

  @Override
  public boolean isClause() {
    return false;
  }

  @Override
  public Optional<Place> field(Span span, String name) {
    if (locals.find(name).isPresent()) {
      return Optional.empty();
    }
    Optional<Place> own =
        declarations
            .self()
            .flatMap(self ->
                declarations
                    .ownField(name)
                    .map(field -> new Place.Member(new Expression.Use(span, self.self()), field)));
    return own.or(() -> declarations.field(name).map(Place.Shared::new));
  }

  @Override
  public boolean isValue(String name) {
    return locals.find(name).isPresent()
        || declarations.ownField(name).isPresent()
        || declarations.field(name).isPresent()
        || (registers.contains(new Registers.Key(thread, name))
            && declarations.thread(name).isEmpty());
  }

  @Override
  public Optional<ClassTable.Entry> self() {
    return declarations.self();
  }

  @Override
  public ClassTable classes() {
    return declarations.classes();
  }

  @Override
  public boolean isJoin() {
    return thread == Column.Register.JOIN && declarations.registers();
  }

  @Override
  public Optional<Expression> named(Span span, String name) {
    Optional<Local> local = locals.find(name);
    if (local.isPresent()) {
      return Optional.of(new Expression.Use(span, local.get()));
    }
    Optional<Place> field = field(span, name);
    if (field.isPresent()) {
      Place place = field.get();
      return Optional.of(new Expression.Read(span, place, place.declaredMode(), true));
    }
    Registers.Key own = new Registers.Key(thread, name);
    if (registers.contains(own)) {
      return registers.get(own).map(register -> new Expression.Use(span, register));
    }
    return otherThreads(span, name);
  }

  @Override
  public Optional<Expression> threw(Expr.Call call) {
    diagnostics.add(Endings.misplaced(call.span()));
    return Optional.empty();
  }

  private Optional<Expression> otherThreads(Span span, String name) {
    if (name.equals(Endings.DEADLOCK)) {
      diagnostics.add(Endings.misplaced(span));
      return Optional.empty();
    }
    List<Registers.Key> others = registers.named(name);
    if (others.isEmpty()) {
      List<String> candidates = new ArrayList<>(declarations.fieldNames());
      candidates.addAll(registers.namesOf(thread));
      candidates.addAll(locals.names());
      declarations.self().ifPresent(self -> candidates.addAll(self.fields().keySet()));
      diagnostics.add(
          Diagnostic.of(Code.L101, span, "'" + name + "' is not declared", "not found in this test")
              .withHelp(
                  OtherNames.adviceOnClass(name)
                      .orElseGet(() -> Spelling.hint("field", name, candidates))));
      return Optional.empty();
    }
    if (thread != Column.Register.JOIN) {
      diagnostics.add(foreign(span, name, others.getFirst()));
      return Optional.empty();
    }
    if (others.size() > 1) {
      diagnostics.add(ambiguous(span, name, others, registers));
      return Optional.empty();
    }
    return registers.get(others.getFirst()).map(r -> new Expression.Use(span, r));
  }

  @Override
  public Optional<Expression> member(Span span, Name owner, Name name) {
    Optional<Integer> other = declarations.thread(owner.text());
    if (other.isEmpty()) {
      diagnostics.add(noMember(span, owner, name, declarations));
      return Optional.empty();
    }
    Registers.Key key = new Registers.Key(other.get(), name.text());
    if (name.text().equals(Endings.TERMINATED) && !registers.contains(key)) {
      diagnostics.add(Endings.misplaced(span));
      return Optional.empty();
    }
    if (thread != Column.Register.JOIN && other.get() != thread) {
      diagnostics.add(foreign(span, name.text(), key));
      return Optional.empty();
    }
    if (!registers.contains(key)) {
      diagnostics.add(noRegister(owner, name, registers.namesOf(other.get())));
      return Optional.empty();
    }
    return registers.get(key).map(register -> new Expression.Use(span, register));
  }

  private Diagnostic foreign(Span span, String name, Registers.Key key) {
    return Diagnostic.of(
            Code.L104,
            span,
            "'" + name + "' is a register of thread " + registers.threadName(key.thread()),
            "a thread sees its own registers only")
        .withHelp("share it through a field, or read it in 'join' or a clause");
  }

  static Diagnostic ambiguous(
      Span span, String name, List<Registers.Key> candidates, Registers registers) {
    List<String> full =
        candidates.stream()
            .map(key -> "'" + registers.threadName(key.thread()) + "." + name + "'")
            .toList();
    return Diagnostic.of(
            Code.L105, span, "several threads have a register '" + name + "'", "which?")
        .withHelp("write " + String.join(" or ", full));
  }

  static Diagnostic noMember(Span span, Name owner, Name name, Declarations declarations) {
    if (declarations.field(owner.text()).isEmpty()) {
      return Diagnostic.of(
              Code.L101,
              owner.span(),
              "there is no thread '" + owner.text() + "'",
              "only threads have members, their registers")
          .withHelp(Spelling.hint("thread", owner.text(), declarations.threads()));
    }
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.L101,
            span,
            "'" + owner.text() + "' has no member '" + name.text() + "'",
            "only threads have members, their registers");
    return AccessMethod.named(name.text()).isPresent()
        ? diagnostic.withHelp("a method is called with parentheses: " + span.text() + "(…)")
        : diagnostic;
  }

  static Diagnostic noRegister(Name owner, Name name, List<String> candidates) {
    return Diagnostic.of(
            Code.L101,
            name.span(),
            "thread " + owner.text() + " has no register '" + name.text() + "'",
            "it assigns no such name")
        .withHelp(Spelling.hint("register", name.text(), candidates));
  }
}
