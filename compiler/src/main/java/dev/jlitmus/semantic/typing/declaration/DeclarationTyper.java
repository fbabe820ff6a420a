package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.typing.call.CallTyper;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the fields, the threads, the methods and the classes of a test. */
public final class DeclarationTyper {
  private final Diagnostics diagnostics;

  public DeclarationTyper(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What a test declares, and the code of its classes. */
  public record Declared(Declarations declarations, ClassTyper classes) {}

  /**
   * Collects. Of a name that is declared twice the first counts.
   *
   * @param threads in the order of their positions
   * @param sharedMethods methods of the file, which the test's own hide
   * @param sharedClasses classes of the file, which the test's own hide
   */
  public Declared type(
      TestMembers members,
      List<Member.ThreadMember> threads,
      List<Member.MethodMember> sharedMethods,
      List<Member.ClassMember> sharedClasses) {
    Map<String, Member.ClassMember> classMembers = new LinkedHashMap<>();
    List<Member.ClassMember> visible = visible(sharedClasses, members.classes());
    visible.forEach(member -> classMembers.putIfAbsent(member.name().text(), member));
    ClassTable classes = new ClassSignatures(diagnostics).of(visible);
    Map<String, SharedField> fields = fields(members.fields(), classes);
    Map<String, Member.MethodMember> methods = methods(sharedMethods);
    methods.putAll(methods(members.methods()));
    Declarations declarations =
        new Declarations(fields, threadNames(threads), methods, classes, Optional.empty(), true);
    ClassTyper bodies = new ClassTyper(classMembers, declarations, diagnostics);
    return new Declared(
        declarations.with(
            new InitialValues(declarations, bodies, diagnostics).of(members.fields())),
        bodies);
  }

  /** In source order. */
  private static List<Member.ClassMember> visible(
      List<Member.ClassMember> shared, List<Member.ClassMember> own) {
    List<Member.ClassMember> all = new ArrayList<>(own);
    shared.stream()
        .filter(member ->
            own.stream().noneMatch(hides -> hides.name().text().equals(member.name().text())))
        .forEach(all::add);
    return all.stream().sorted(Comparator.comparingInt(member -> member.span().start())).toList();
  }

  /** The fields, as yet with default values. */
  private Map<String, SharedField> fields(List<Member.FieldMember> members, ClassTable classes) {
    Map<String, SharedField> fields = new LinkedHashMap<>();
    for (Member.FieldMember member : members) {
      Type type = classes.type(member.type(), diagnostics).orElse(PrimitiveType.INT);
      for (Declarator declarator : member.declarators()) {
        Name name = declarator.name();
        SharedField first =
            fields.putIfAbsent(
                name.text(),
                new SharedField(
                    name.span(),
                    name.text(),
                    type,
                    ClassSignatures.modifier(member),
                    Value.defaultOf(type),
                    Optional.empty()));
        if (first != null) {
          diagnostics.add(twice(name, first.span()));
        }
      }
    }
    return fields;
  }

  private Map<String, Member.MethodMember> methods(List<Member.MethodMember> members) {
    Map<String, Member.MethodMember> methods = new LinkedHashMap<>();
    for (Member.MethodMember method : members) {
      Name name = method.name();
      Member.MethodMember first = methods.putIfAbsent(name.text(), method);
      if (first != null) {
        diagnostics.add(twice(name, first.name().span()));
      }
      if (CallTyper.isBuiltIn(name.text())) {
        diagnostics.add(builtIn(name));
      }
    }
    return methods;
  }

  static Diagnostic builtIn(Name name) {
    return Diagnostic.of(
        Code.L102,
        name.span(),
        "'" + name.text() + "' is a method of the language",
        "choose another name");
  }

  /**
   * Types expressions where nothing has a name.
   *
   * @param what they are, for whoever names something in one
   */
  public ExpressionTyper constants(String what) {
    return new ExpressionTyper(new NoNames(what), diagnostics);
  }

  private List<String> threadNames(List<Member.ThreadMember> threads) {
    List<String> names = new ArrayList<>();
    Map<String, Span> places = new HashMap<>();
    for (Member.ThreadMember thread : threads) {
      String name = thread.name().map(Name::text).orElse("P" + names.size());
      Span first = places.putIfAbsent(name, thread.span());
      if (first != null) {
        diagnostics.add(twice(new Name(thread.span(), name), first));
      }
      names.add(name);
    }
    return names;
  }

  private static Diagnostic twice(Name name, Span first) {
    return Diagnostic.of(
            Code.L102, name.span(), "'" + name.text() + "' is declared twice", "declared again")
        .withLabel(first, "first declared here");
  }

  /** An initial value, like the number of equal threads, is a constant: it names nothing. */
  private final class NoNames implements Names {
    private final String what;

    NoNames(String what) {
      this.what = what;
    }

    @Override
    public Optional<Expression> named(Span span, String name) {
      diagnostics.add(Diagnostic.of(Code.L201, span, what + " is a constant", "not a constant"));
      return Optional.empty();
    }

    @Override
    public Optional<Expression> member(Span span, Name owner, Name name) {
      return named(span, name.text());
    }

    @Override
    public Optional<Expression> threw(Expr.Call call) {
      return named(call.span(), call.method().text());
    }

    @Override
    public Optional<Place> field(Span span, String name) {
      return Optional.empty();
    }

    @Override
    public boolean isValue(String name) {
      return false;
    }

    @Override
    public ClassTable classes() {
      return ClassTable.EMPTY;
    }

    @Override
    public int copies(String thread) {
      return 0;
    }

    @Override
    public boolean isClause() {
      return false;
    }
  }
}
