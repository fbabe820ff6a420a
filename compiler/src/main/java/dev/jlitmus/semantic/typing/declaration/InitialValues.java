package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.names.CodeNames;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types the initial values of a test's fields. They are evaluated one after the other before the
 * threads start; a constant is there from the beginning, as nothing could tell.
 */
final class InitialValues {
  private final Declarations declarations;
  private final ClassTyper classes;
  private final Diagnostics diagnostics;

  /**
   * @param declarations with fields that have default values
   */
  InitialValues(Declarations declarations, ClassTyper classes, Diagnostics diagnostics) {
    this.declarations = declarations;
    this.classes = classes;
    this.diagnostics = diagnostics;
  }

  /** The fields with their initial values. */
  Map<String, SharedField> of(List<Member.FieldMember> members) {
    Map<String, SharedField> fields = new LinkedHashMap<>();
    for (Member.FieldMember member : members) {
      // What is wrong with the type was said where the field was declared.
      boolean typed = declarations.classes().type(member.type(), new Diagnostics()).isPresent();
      for (Declarator declarator : member.declarators()) {
        SharedField field = declarations.fields().get(declarator.name().text());
        if (field != null && field.span().equals(declarator.name().span())) {
          fields.put(
              field.name(), typed ? initialized(field, declarator, fields) : field);
        }
      }
    }
    return fields;
  }

  /** A value names earlier fields only, while the methods that it calls see all (JLS 8.3.3). */
  private SharedField initialized(
      SharedField field, Declarator declarator, Map<String, SharedField> earlier) {
    Names names =
        new CodeNames(
            Column.Register.JOIN,
            declarations.with(earlier),
            new Registers(List.of()),
            new Locals(),
            diagnostics);
    Optional<Expression> value =
        declarator
            .value()
            .flatMap(written ->
                new ExpressionTyper(names, classes.methods(), diagnostics)
                    .initial(written, field.type()))
            .map(typed -> Holders.held(typed, field.name(), field.type()));
    Optional<Value> constant =
        value.flatMap(ConstantExpression::value).map(known -> known.to(field.type()));
    return new SharedField(
        field.span(),
        field.name(),
        field.type(),
        field.modifier(),
        constant.orElse(field.initial()),
        constant.isPresent() ? Optional.empty() : value);
  }
}
