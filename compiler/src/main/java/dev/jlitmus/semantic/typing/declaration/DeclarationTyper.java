package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.CodeNames;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.expression.CallTyper;
import dev.jlitmus.semantic.typing.expression.ExpressionTyper;
import dev.jlitmus.semantic.typing.expression.Holders;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the fields and the threads of a test. */
public final class DeclarationTyper {
  private final Diagnostics diagnostics;

  public DeclarationTyper(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Collects.
   *
   * @param shared methods of the file, which the test's own hide
   */
  public Declarations type(
      List<Member.FieldMember> fields,
      List<Member.ThreadMember> threads,
      List<Member.MethodMember> own,
      List<Member.MethodMember> shared,
      ClassTyper classes) {
    Map<String, SharedField> locations = new LinkedHashMap<>();
    for (Member.FieldMember field : fields) {
      Optional<Type> type = classes.table().type(field.type(), diagnostics);
      for (Declarator declarator : field.declarators()) {
        SharedField location =
            type.map(known -> location(field, declarator, known, locations, classes))
                .orElseGet(() -> ofUnknownType(field, declarator));
        SharedField first = locations.putIfAbsent(location.name(), location);
        if (first != null) {
          diagnostics.add(twice(declarator.name(), first.span()));
        }
      }
    }
    Map<String, Member.MethodMember> methods = methods(shared);
    methods.putAll(methods(own));
    return new Declarations(
        locations, threadNames(threads), methods, classes.table(), Optional.empty());
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
        diagnostics.add(
            Diagnostic.of(
                Code.L102,
                name.span(),
                "'" + name.text() + "' is a method of the language",
                "choose another name"));
      }
    }
    return methods;
  }

  /** A reference may be to what an earlier field holds, or to a new object. */
  private SharedField location(
      Member.FieldMember field,
      Declarator declarator,
      Type type,
      Map<String, SharedField> earlier,
      ClassTyper classes) {
    Name name = declarator.name();
    Value initial = Value.defaultOf(type);
    Optional<Expression> constructed = Optional.empty();
    switch (type) {
      case PrimitiveType primitive ->
          initial = declarator.value().map(value -> initial(value, primitive)).orElse(initial);
      case ReferenceType reference ->
          constructed =
              declarator
                  .value()
                  .flatMap(value -> before(earlier, classes).initial(value, reference))
                  .map(value -> Holders.held(value, name.text(), reference));
    }
    return new SharedField(
        name.span(), name.text(), type, ClassSignatures.modifier(field), initial, constructed);
  }

  /** What names it is told no more than that. */
  private static SharedField ofUnknownType(Member.FieldMember field, Declarator declarator) {
    return new SharedField(
        declarator.name().span(),
        declarator.name().text(),
        PrimitiveType.INT,
        ClassSignatures.modifier(field),
        Value.defaultOf(PrimitiveType.INT),
        Optional.empty());
  }

  private ExpressionTyper before(Map<String, SharedField> earlier, ClassTyper classes) {
    Declarations declarations =
        new Declarations(earlier, List.of(), Map.of(), classes.table(), Optional.empty());
    Registers none = new Registers(List.of());
    int thread = Column.Register.JOIN;
    return new ExpressionTyper(
        new CodeNames(thread, declarations, none, new Locals(), diagnostics),
        new MethodTyper(thread, declarations, none, none, classes, diagnostics),
        diagnostics);
  }

  /**
   * Types expressions where nothing has a name.
   *
   * @param what they are, for whoever names something in one
   */
  public ExpressionTyper constants(String what) {
    return new ExpressionTyper(new NoNames(what), diagnostics);
  }

  private Value initial(Expr value, PrimitiveType type) {
    return constants("a field's initial value")
        .assignable(value, type)
        .flatMap(ConstantExpression::value)
        .map(constant -> constant.to(type))
        .orElse(Value.defaultOf(type));
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
