package dev.jlitmus.semantic.names;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Member.MethodMember;
import dev.jlitmus.syntax.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes that a test can name, with what their declarations say of their members. */
public final class ClassTable {
  /** Where there are none. */
  public static final ClassTable EMPTY = new ClassTable(Map.of());

  private static final Set<String> BOXES =
      Set.of(
          "Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double", "String");

  private final Map<String, Entry> entries;

  /**
   * A class.
   *
   * @param span of its name
   * @param self what {@code this} is in it
   * @param constructors at least one: the default one where none is written
   * @param methods by name
   */
  public record Entry(
      Span span,
      ClassType type,
      Local self,
      Map<String, ClassField> fields,
      List<Signature> constructors,
      Map<String, MethodMember> methods) {

    /** As one of its methods sees it, whose {@code this} is another variable. */
    public Entry in(Local self) {
      return new Entry(span, type, self, fields, constructors, methods);
    }
  }

  /**
   * A constructor from without.
   *
   * @param span of its header; of the class's name where it is the default one
   */
  public record Signature(Span span, List<Local> parameters) {}

  public ClassTable(Map<String, Entry> entries) {
    this.entries = new LinkedHashMap<>(entries);
  }

  public Optional<Entry> named(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Whether some class has a method of this name. */
  public boolean hasMethod(String name) {
    return entries.values().stream().anyMatch(entry -> entry.methods().containsKey(name));
  }

  /** The class of this type if it has a method of this name. */
  public Optional<Entry> withMethod(Type type, String name) {
    return type instanceof ClassType named
        ? named(named.name()).filter(entry -> entry.methods().containsKey(name))
        : Optional.empty();
  }

  /** The field of this name, if the class has one. */
  public Optional<ClassField> field(ClassType type, String name) {
    return named(type.name()).map(entry -> entry.fields().get(name));
  }

  /** The type of this name; empty after a diagnostic. */
  public Optional<Type> type(TypeName name, Diagnostics diagnostics) {
    String element = name.text().replace("[]", "");
    int dimensions = (name.text().length() - element.length()) / 2;
    Optional<Type> type = element(element);
    if (type.isEmpty()) {
      diagnostics.add(undeclared(name.span(), element));
    }
    for (int dimension = 0; dimension < dimensions; dimension++) {
      type = type.map(ArrayType::new);
    }
    return type;
  }

  private Optional<Type> element(String name) {
    return Arrays.stream(PrimitiveType.values())
        .filter(type -> type.keyword().equals(name))
        .findFirst()
        .<Type>map(type -> type)
        .or(() -> named(name).map(Entry::type));
  }

  private static String advice(String name) {
    if (name.equals("bool")) {
      return "a truth value is a boolean: boolean x;";
    }
    boolean ofJava = BOXES.contains(name) || name.startsWith("Atomic");
    return ofJava || !Character.isUpperCase(name.charAt(0))
        ? "a field has a primitive type or a class of the file, and every one can be updated:"
            + " x.getAndAdd(1)"
        : "declare it: class " + name + " { int value; }";
  }

  private Diagnostic undeclared(Span span, String name) {
    List<String> known = new ArrayList<>(entries.keySet());
    Arrays.stream(PrimitiveType.values()).map(PrimitiveType::keyword).forEach(known::add);
    return Diagnostic.of(
            Code.L120, span, "there is no class '" + name + "'", "not found in this file")
        .withHelp(Spelling.question(name, known).orElseGet(() -> advice(name)));
  }
}
