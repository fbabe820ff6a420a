package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the classes that a test has to do with: a file may hold those of other tests. */
final class UsedClasses {
  private final Function<ClassType, Optional<ClassDeclaration>> declared;
  private final Set<String> seenNames = new HashSet<>();
  private final List<ClassDeclaration> used = new ArrayList<>();
  private final Set<Method> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private UsedClasses(Function<ClassType, Optional<ClassDeclaration>> declared) {
    this.declared = declared;
  }

  /**
   * Those that the code or the fields name, or that these name in turn, in source order.
   *
   * @param declared asked for each that is used
   */
  static List<ClassDeclaration> of(
      Function<ClassType, Optional<ClassDeclaration>> declared,
      Iterable<SharedField> fields,
      List<List<Statement>> code) {
    UsedClasses classes = new UsedClasses(declared);
    for (SharedField field : fields) {
      classes.use(field.type());
      field.constructed().ifPresent(classes::visit);
    }
    code.forEach(classes::visit);
    return classes.used.stream()
        .sorted(Comparator.comparingInt(one -> one.span().start()))
        .toList();
  }

  private void use(Type type) {
    switch (type) {
      case PrimitiveType ignored -> {}
      case ReferenceType.NullType ignored -> {}
      case ReferenceType.ArrayType array -> use(array.element());
      case ReferenceType.SyncClass made -> made.elements().forEach(this::use);
      case ReferenceType.ClassType named -> {
        if (seenNames.add(named.name())) {
          declared.apply(named).ifPresent(this::use);
        }
      }
    }
  }

  private void use(ClassDeclaration found) {
    used.add(found);
    for (ClassDeclaration.Field field : found.fields()) {
      use(field.field().type());
      field.initial().ifPresent(this::visit);
    }
    for (ClassDeclaration.Constructor constructor : found.constructors()) {
      constructor.parameters().stream().map(Local::type).forEach(this::use);
      visit(constructor.body());
    }
  }

  private void visit(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declare declare) {
        use(declare.local().type());
      }
      if (statement instanceof Statement.Call call) {
        enter(call.invocation().method());
      }
      Parts.expressions(statement).forEach(this::visit);
      visit(Parts.statements(statement));
    }
  }

  private void visit(Expression expression) {
    use(expression.type());
    Parts.called(expression).ifPresent(this::enter);
    Parts.of(expression).forEach(this::visit);
  }

  private void enter(Method method) {
    if (seen.add(method)) {
      method.parameters().stream().map(Local::type).forEach(this::use);
      method.result().ifPresent(this::use);
      visit(method.body());
    }
  }
}
