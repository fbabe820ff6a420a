package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.typing.call.CallTyper;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Member.ClassMember;
import dev.jlitmus.syntax.Member.FieldMember;
import dev.jlitmus.syntax.Member.MethodMember;
import dev.jlitmus.syntax.Member.MethodMember.Parameter;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What classes look like from without: fields and constructors, whose types may be each other. */
final class ClassSignatures {
  /** What generated code, or the language, means by these names. */
  private static final Set<String> TAKEN = Set.of("Thread", "Object", "String");

  private final Diagnostics diagnostics;

  ClassSignatures(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  ClassTable of(List<ClassMember> members) {
    Map<String, ClassTable.Entry> names = new LinkedHashMap<>();
    for (ClassMember member : members) {
      Name name = member.name();
      ClassTable.Entry first = names.get(name.text());
      if (first != null) {
        diagnostics.add(twice(name, first.span()));
      } else {
        names.put(name.text(), empty(member));
      }
      if (TAKEN.contains(name.text())) {
        diagnostics.add(
            Diagnostic.of(
                Code.L102,
                name.span(),
                "'" + name.text() + "' is a class of Java that tests use",
                "choose another name"));
      }
    }
    ClassTable types = new ClassTable(names);
    members.forEach(member ->
        names.computeIfPresent(
            member.name().text(),
            (name, known) ->
                known.span().equals(member.name().span()) ? entry(member, known, types) : known));
    return new ClassTable(names);
  }

  private static ClassTable.Entry empty(ClassMember member) {
    Name name = member.name();
    ClassType type = new ClassType(name.text());
    return new ClassTable.Entry(
        name.span(), type, new Local(name.span(), "this", type), Map.of(), List.of(), Map.of());
  }

  private ClassTable.Entry entry(ClassMember member, ClassTable.Entry known, ClassTable types) {
    Map<String, ClassField> fields = new LinkedHashMap<>();
    for (FieldMember declaration : member.fields()) {
      types
          .type(declaration.type(), diagnostics)
          .ifPresent(type -> {
            for (Declarator declarator : declaration.declarators()) {
              Name name = declarator.name();
              ClassField field =
                  new ClassField(
                      name.span(), known.type(), name.text(), type, modifier(declaration));
              ClassField first = fields.putIfAbsent(name.text(), field);
              if (first != null) {
                diagnostics.add(twice(name, first.span()));
              }
            }
          });
    }
    List<ClassTable.Signature> constructors = new ArrayList<>();
    for (ClassMember.Constructor constructor : member.constructors()) {
      if (!constructor.name().text().equals(known.type().name())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L121,
                    constructor.name().span(),
                    "a constructor is called like its class, '" + known.type().name() + "'",
                    "no other name")
                .withHelp("a method has the type of its result before its name, or void"));
      }
      ClassTable.Signature signature = signature(constructor, types);
      constructors.stream()
          .filter(other -> other.parameters().size() == signature.parameters().size())
          .findFirst()
          .ifPresent(other ->
              diagnostics.add(
                  Diagnostic.of(
                          Code.L121,
                          signature.span(),
                          "two constructors of '%s' take as many arguments"
                              .formatted(known.type().name()),
                          "which one is meant is told by their number")
                      .withLabel(other.span(), "the first")));
      constructors.add(signature);
    }
    if (constructors.isEmpty()) {
      constructors.add(new ClassTable.Signature(known.span(), List.of()));
    }
    return new ClassTable.Entry(
        known.span(), known.type(), known.self(), fields, constructors, methods(member));
  }

  private Map<String, MethodMember> methods(ClassMember member) {
    Map<String, MethodMember> methods = new LinkedHashMap<>();
    for (MethodMember method : member.methods()) {
      MethodMember first = methods.putIfAbsent(method.name().text(), method);
      if (first != null) {
        diagnostics.add(twice(method.name(), first.name().span()));
      }
      if (CallTyper.isBuiltIn(method.name().text())) {
        diagnostics.add(DeclarationTyper.builtIn(method.name()));
      }
    }
    return methods;
  }

  private ClassTable.Signature signature(ClassMember.Constructor constructor, ClassTable types) {
    Map<String, Local> parameters = new LinkedHashMap<>();
    for (Parameter parameter : constructor.parameters()) {
      Name name = parameter.name();
      types
          .type(parameter.type(), diagnostics)
          .map(type ->
              parameters.putIfAbsent(
                  name.text(), new Local(name.span(), name.text(), type, parameter.isFinal())))
          .ifPresent(first -> diagnostics.add(twice(name, first.span())));
    }
    return new ClassTable.Signature(constructor.span(), List.copyOf(parameters.values()));
  }

  static FieldModifier modifier(FieldMember field) {
    return field.isVolatile()
        ? FieldModifier.VOLATILE
        : field.isFinal() ? FieldModifier.FINAL : FieldModifier.NONE;
  }

  static Diagnostic twice(Name name, Span first) {
    return Diagnostic.of(
            Code.L102, name.span(), "'" + name.text() + "' is declared twice", "declared again")
        .withLabel(first, "first declared here");
  }
}
