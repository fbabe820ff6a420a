package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.ClassBodies;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Member.ClassMember;
import dev.jlitmus.syntax.Member.MethodMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Types the code of the classes that a test can name, each piece when it is first needed. */
public final class ClassTyper implements ClassBodies {
  private static final int MAX_DEPTH = 32;

  private final Map<String, ClassMember> members;
  private final Declarations declarations;
  private final MethodTyper methods;
  private final ClassBodyTyper bodies;
  private final Map<String, ClassBodyTyper.Typed> typed = new HashMap<>();
  private final Map<Span, Optional<Method>> typedMethods = new HashMap<>();
  private final Set<String> active = new LinkedHashSet<>();
  private final Diagnostics diagnostics;

  /**
   * @param members by name
   * @param declarations of the test, which the code of a class sees
   */
  ClassTyper(Map<String, ClassMember> members, Declarations declarations, Diagnostics diagnostics) {
    this.members = members;
    this.declarations = declarations.withoutRegisters();
    this.diagnostics = diagnostics;
    Registers none = new Registers(List.of());
    this.methods =
        new MethodTyper(Column.Register.JOIN, this.declarations, none, none, this, diagnostics);
    this.bodies = new ClassBodyTyper(this.declarations, methods, diagnostics);
  }

  /** Of the classes of a file, which see nothing but each other. */
  public static ClassTyper outsideTests(Map<String, ClassMember> members, Diagnostics diagnostics) {
    ClassTable table = new ClassSignatures(diagnostics).of(List.copyOf(members.values()));
    return new ClassTyper(members, Declarations.of(table), diagnostics);
  }

  /** The methods of the test as the code of a class calls them. */
  MethodTyper methods() {
    return methods;
  }

  /** The methods of the test that the code of classes calls, as far as it is typed. */
  public Set<MethodMember> called() {
    return methods.called();
  }

  /**
   * The classes that the test has to do with, in source order. A file may hold those of other
   * tests, which may name what this one does not have.
   */
  public List<ClassDeclaration> used(Iterable<SharedField> fields, List<List<Statement>> code) {
    return UsedClasses.of(this::declaration, fields, code);
  }

  /** The class of this name as it is declared. */
  public Optional<ClassMember> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** Types a class whether it is used or not. */
  public void type(ClassMember member) {
    declarations
        .classes()
        .named(member.name().text())
        .filter(entry -> entry.span().equals(member.name().span()))
        .ifPresent(entry -> declaration(entry.type()));
  }

  private Optional<ClassDeclaration> declaration(ClassType type) {
    Optional<ClassTable.Entry> entry = declarations.classes().named(type.name());
    Optional<ClassDeclaration> declaration =
        entry.map(this::typed).map(found -> found.declaration());
    entry.ifPresent(
        owner -> owner.methods().forEach((name, method) -> method(owner, name, method.span())));
    return declaration;
  }

  @Override
  public Optional<Method> constructor(ClassTable.Entry made, int number, Span site) {
    String name = made.type().name();
    ClassBodyTyper.Typed known = typed.get(name);
    if (known != null) {
      return Optional.of(known.bodies().get(number));
    }
    if (active.contains(name)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L231,
                  site,
                  "making '" + name + "' would make another one, and so on",
                  circle(name))
              .withHelp("make it where the object is used, or leave the field null"));
      return Optional.empty();
    }
    return isDeep(site) ? Optional.empty() : Optional.of(typed(made).bodies().get(number));
  }

  @Override
  public Optional<Method> method(ClassTable.Entry owner, String name, Span site) {
    MethodMember member = Objects.requireNonNull(owner.methods().get(name));
    Optional<Method> known = typedMethods.get(member.span());
    if (known != null) {
      return known;
    }
    String full = owner.type().name() + "." + name;
    if (active.contains(full)) {
      diagnostics.add(
          Diagnostic.of(Code.L110, site, "'" + name + "' would call itself", circle(full))
              .withHelp("a method of a test is put in the place of its calls; use a loop"));
      return Optional.empty();
    }
    if (isDeep(site)) {
      return Optional.empty();
    }
    active.add(full);
    Method method = bodies.type(owner, member);
    active.remove(full);
    typedMethods.put(member.span(), Optional.of(method));
    return Optional.of(method);
  }

  private String circle(String again) {
    List<String> names = new ArrayList<>(active);
    return String.join(" → ", names.subList(names.indexOf(again), names.size())) + " → " + again;
  }

  private boolean isDeep(Span site) {
    boolean deep = active.size() == MAX_DEPTH;
    if (deep) {
      diagnostics.add(
          Diagnostic.of(
              Code.L003, site, "calls nest too deeply", "more than " + MAX_DEPTH + " levels"));
    }
    return deep;
  }

  private ClassBodyTyper.Typed typed(ClassTable.Entry entry) {
    String name = entry.type().name();
    ClassBodyTyper.Typed known = typed.get(name);
    if (known == null) {
      active.add(name);
      known = bodies.type(entry, Objects.requireNonNull(members.get(name)));
      active.remove(name);
      typed.put(name, known);
    }
    return known;
  }
}
