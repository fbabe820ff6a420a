package dev.jlitmus.codegen.state;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.flow.Deep;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds which kinds of synchronizers the Java of a test names. */
final class UsedSynchronizers {
  private final Set<SyncType> found = EnumSet.noneOf(SyncType.class);

  private UsedSynchronizers() {}

  static Set<SyncType> of(LitmusTest test) {
    UsedSynchronizers used = new UsedSynchronizers();
    test.locations().stream().map(SharedField::type).forEach(used::add);
    for (ClassDeclaration declared : test.classes()) {
      for (ClassDeclaration.Field field : declared.fields()) {
        used.add(field.field().type());
      }
      for (ClassDeclaration.Constructor constructor : declared.constructors()) {
        constructor.parameters().forEach(parameter -> used.add(parameter.type()));
        used.visit(constructor.body());
      }
    }
    used.visit(test.initializers());
    test.threads().forEach(thread -> used.visit(thread.body()));
    used.visit(test.join());
    return used.found;
  }

  private void visit(List<Statement> statements) {
    Deep.statements(statements)
        .forEach(statement -> {
          if (statement instanceof Statement.Declare declare) {
            add(declare.local().type());
          }
          Deep.expressions(statement).map(Expression::type).forEach(this::add);
        });
  }

  private void add(Type type) {
    if (type instanceof SyncClass made) {
      found.add(made.kind());
    }
  }
}
