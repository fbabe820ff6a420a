package dev.jlitmus.semantic.typing.declaration;

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
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.semantic.typing.statement.Returns;
import dev.jlitmus.semantic.typing.statement.StatementTyper;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Member.ClassMember;
import dev.jlitmus.syntax.Member.FieldMember;
import dev.jlitmus.syntax.Member.MethodMember;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types the code of one class: what runs when an object is made, and its methods. */
final class ClassBodyTyper {
  private final Declarations declarations;
  private final MethodTyper methods;
  private final Diagnostics diagnostics;

  /**
   * @param declarations of the test, which the code of a class sees
   * @param methods of the test, and the code of its classes
   */
  ClassBodyTyper(Declarations declarations, MethodTyper methods, Diagnostics diagnostics) {
    this.declarations = declarations;
    this.methods = methods;
    this.diagnostics = diagnostics;
  }

  /** A class, and for each constructor what runs when an object is made. */
  record Typed(ClassDeclaration declaration, List<Method> bodies) {}

  /** A class, of which the constructors can be run. */
  Typed type(ClassTable.Entry entry, ClassMember member) {
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
            code(entry, signature.parameters(), Optional.empty())
                .type(member.constructors().get(number).body());
        check(constructor(entry, signature, written));
        constructors.add(
            new ClassDeclaration.Constructor(signature.span(), signature.parameters(), written));
        body.addAll(written);
      }
      bodies.add(constructor(entry, signature, body));
    }
    bodies.forEach(body -> new FinalFields(entry, fields, diagnostics).check(body));
    return new Typed(
        new ClassDeclaration(entry.span(), entry.type(), entry.self(), fields, constructors),
        bodies);
  }

  private static Method constructor(
      ClassTable.Entry entry, ClassTable.Signature signature, List<Statement> body) {
    List<Local> parameters = new ArrayList<>(List.of(entry.self()));
    parameters.addAll(signature.parameters());
    return new Method(
        signature.span(),
        entry.type().name(),
        Optional.of(entry.type()),
        parameters,
        Optional.empty(),
        body);
  }

  private static Statement store(ClassTable.Entry entry, ClassField field, Expression value) {
    Expression self = new Expression.Use(field.span(), entry.self());
    return new Statement.Write(
        value.span(), new Place.Member(self, field), field.modifier().declaredMode(), true, value);
  }

  private List<ClassDeclaration.Field> fields(ClassMember member, ClassTable.Entry entry) {
    List<ClassDeclaration.Field> fields = new ArrayList<>();
    for (FieldMember declaration : member.fields()) {
      for (Declarator declarator : declaration.declarators()) {
        ClassField field = entry.fields().get(declarator.name().text());
        if (field != null) {
          fields.add(
              new ClassDeclaration.Field(
                  field,
                  declarator
                      .value()
                      .flatMap(value ->
                          code(entry, List.of(), Optional.empty()).initial(value, field.type()))
                      .map(value -> Holders.held(value, field.name(), field.type()))));
        }
      }
    }
    return fields;
  }

  /** Each method has a {@code this} of its own: another object's may run within it. */
  Method type(ClassTable.Entry owner, MethodMember member) {
    ClassTable.Entry entry =
        owner.in(new Local(member.name().span(), owner.self().name(), owner.type()));
    List<Local> parameters = new ArrayList<>();
    for (MethodMember.Parameter parameter : member.parameters()) {
      Name name = parameter.name();
      Type type =
          declarations.classes().type(parameter.type(), diagnostics).orElse(PrimitiveType.INT);
      if (parameters.stream().anyMatch(other -> other.name().equals(name.text()))) {
        diagnostics.add(ClassSignatures.twice(name, member.span()));
      }
      parameters.add(new Local(name.span(), name.text(), type, parameter.isFinal()));
    }
    Optional<Type> result =
        member
            .result()
            .map(type -> declarations.classes().type(type, diagnostics).orElse(PrimitiveType.INT));
    List<Statement> body = code(entry, parameters, result).type(member.body());
    parameters.addFirst(entry.self());
    Method method =
        new Method(
            member.span(),
            member.name().text(),
            Optional.of(owner.type()),
            parameters,
            result,
            body);
    check(method);
    return method;
  }

  private void check(Method code) {
    if (diagnostics.errors() == 0) {
      new FlowCheck(diagnostics).check(code);
    }
  }

  /** The code of a class sees its parameters, the members of its object, and then the test's. */
  private StatementTyper code(
      ClassTable.Entry entry, List<Local> parameters, Optional<Type> result) {
    Locals locals = new Locals();
    locals.enter();
    locals.declare(entry.self());
    parameters.forEach(locals::declare);
    Registers none = new Registers(List.of());
    return new StatementTyper(
        Column.Register.JOIN,
        declarations.in(entry),
        none,
        none,
        methods,
        new Returns.Yields(result),
        locals,
        diagnostics);
  }
}
