package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.FlowCheck;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.CreationTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.semantic.typing.statement.StatementTyper;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Member.ClassMember;
import dev.jlitmus.syntax.Stmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Types the classes of a file or of a test, each when it is first needed. */
public final class ClassTyper implements CreationTyper.Constructors {
  private final Map<String, ClassMember> members = new HashMap<>();
  private final ClassTable table;
  private final Map<String, Typed> typed = new HashMap<>();
  private final Set<String> active = new LinkedHashSet<>();
  private final Diagnostics diagnostics;

  /** A class, and for each constructor what runs when an object is made. */
  private record Typed(ClassDeclaration declaration, List<Method> bodies) {}

  public ClassTyper(List<ClassMember> shared, List<ClassMember> own, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    List<ClassMember> all = new ArrayList<>(own);
    shared.stream()
        .filter(member ->
            own.stream().noneMatch(hides -> hides.name().text().equals(member.name().text())))
        .forEach(all::add);
    this.table = new ClassSignatures(diagnostics).of(all);
    all.forEach(member -> members.putIfAbsent(member.name().text(), member));
  }

  ClassTable table() {
    return table;
  }

  /** All classes, typed, in the order in which they were first needed. */
  public List<ClassDeclaration> declarations() {
    members.values().stream()
        .sorted(Comparator.comparingInt(member -> member.span().start()))
        .forEach(member -> table.named(member.name().text()).ifPresent(this::typed));
    return members.values().stream()
        .sorted(Comparator.comparingInt(member -> member.span().start()))
        .flatMap(member -> Optional.ofNullable(typed.get(member.name().text())).stream())
        .map(Typed::declaration)
        .toList();
  }

  @Override
  public Optional<Method> body(ClassTable.Entry made, int number, Span site) {
    String name = made.type().name();
    if (active.contains(name)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L231,
                  site,
                  "making '" + name + "' would make another one, and so on",
                  String.join(" → ", active) + " → " + name)
              .withHelp("make it where the object is used, or leave the field null"));
      return Optional.empty();
    }
    return Optional.of(typed(made).bodies().get(number));
  }

  private Typed typed(ClassTable.Entry entry) {
    String name = entry.type().name();
    Typed known = typed.get(name);
    if (known == null) {
      active.add(name);
      known = type(entry);
      active.remove(name);
      typed.put(name, known);
    }
    return known;
  }

  private Typed type(ClassTable.Entry entry) {
    ClassMember member = Objects.requireNonNull(members.get(entry.type().name()));
    List<ClassDeclaration.Field> fields = fields(member, entry);
    List<Statement> initial = new ArrayList<>();
    for (ClassDeclaration.Field field : fields) {
      field.initial().ifPresent(value -> initial.add(store(entry, field.field(), value)));
    }
    List<ClassDeclaration.Constructor> constructors = new ArrayList<>();
    List<Method> bodies = new ArrayList<>();
    for (int number = 0; number < entry.constructors().size(); number++) {
      ClassTable.Signature signature = entry.constructors().get(number);
      List<Statement> body = new ArrayList<>(initial);
      if (number < member.constructors().size()) {
        List<Statement> written =
            statements(entry, signature, member.constructors().get(number).body());
        constructors.add(
            new ClassDeclaration.Constructor(signature.span(), signature.parameters(), written));
        body.addAll(written);
      }
      bodies.add(method(entry, signature, body));
    }
    bodies.forEach(body -> new FinalFields(entry, fields, diagnostics).check(body));
    return new Typed(
        new ClassDeclaration(entry.span(), entry.type(), entry.self(), fields, constructors),
        bodies);
  }

  private static Method method(
      ClassTable.Entry entry, ClassTable.Signature signature, List<Statement> body) {
    List<Local> parameters = new ArrayList<>(List.of(entry.self()));
    parameters.addAll(signature.parameters());
    return new Method(signature.span(), entry.type().name(), parameters, Optional.empty(), body);
  }

  private static Statement store(ClassTable.Entry entry, ClassField field, Expression value) {
    Expression self = new Expression.Use(field.span(), entry.self());
    return new Statement.Write(
        value.span(), new Place.Member(self, field), field.modifier().declaredMode(), true, value);
  }

  private List<ClassDeclaration.Field> fields(ClassMember member, ClassTable.Entry entry) {
    List<ClassDeclaration.Field> fields = new ArrayList<>();
    for (var declaration : member.fields()) {
      for (Declarator declarator : declaration.declarators()) {
        ClassField field = entry.fields().get(declarator.name().text());
        if (field != null) {
          fields.add(
              new ClassDeclaration.Field(
                  field,
                  declarator
                      .value()
                      .flatMap(value -> assignments(entry, List.of()).initial(value, field.type()))
                      .map(value -> Holders.held(value, field.name(), field.type()))));
        }
      }
    }
    return fields;
  }

  private List<Statement> statements(
      ClassTable.Entry entry, ClassTable.Signature signature, List<Stmt> body) {
    List<Statement> typedBody = assignments(entry, signature.parameters()).type(body);
    if (diagnostics.errors() == 0) {
      new FlowCheck(diagnostics).check(method(entry, signature, typedBody));
    }
    return typedBody;
  }

  /** The statements of a constructor see its parameters and the members of its object. */
  private StatementTyper assignments(ClassTable.Entry entry, List<Local> parameters) {
    Declarations declarations = Declarations.of(table, entry);
    Locals locals = new Locals();
    locals.enter();
    locals.declare(entry.self());
    parameters.forEach(locals::declare);
    Registers none = new Registers(List.of());
    return new StatementTyper(
        Column.Register.JOIN,
        declarations,
        none,
        none,
        new MethodTyper(Column.Register.JOIN, declarations, none, none, this, diagnostics),
        new StatementTyper.Returns.Yields(Optional.empty()),
        locals,
        diagnostics);
  }
}
