package dev.jlitmus.semantic.names;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Member.MethodMember;
import dev.jlitmus.syntax.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    Optional<Type> type = element(name.span(), element, diagnostics);
    if (dimensions > 0
        && type.filter(inner -> inner instanceof SyncClass made && made.kind().elements() > 0)
            .isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L262,
                  name.span(),
                  "Java makes no arrays of a class with type arguments",
                  "elements of type " + element)
              .withHelp("hold each in a field, or in a field of the objects in an array"));
      return Optional.empty();
    }
    for (int dimension = 0; dimension < dimensions; dimension++) {
      type = type.map(ArrayType::new);
    }
    return type;
  }

  /** What {@code new} makes that is no class of the file; empty after a diagnostic. */
  public Optional<SyncClass> made(TypeName name, Diagnostics diagnostics) {
    return name.text().endsWith("<>")
        ? SyncType.named(name.text().substring(0, name.text().length() - 2))
            .filter(kind -> kind.elements() > 0)
            .map(kind -> new SyncClass(kind, List.of()))
            .or(() -> type(name, diagnostics).flatMap(ClassTable::synchronizer))
        : type(name, diagnostics).flatMap(ClassTable::synchronizer);
  }

  private static Optional<SyncClass> synchronizer(Type type) {
    return type instanceof SyncClass made ? Optional.of(made) : Optional.empty();
  }

  private Optional<Type> element(Span span, String text, Diagnostics diagnostics) {
    int bracket = text.indexOf('<');
    String name = bracket < 0 ? text : text.substring(0, bracket);
    List<String> arguments =
        bracket < 0
            ? List.of()
            : List.of(text.substring(bracket + 1, text.length() - 1).split(","));
    Optional<Type> declared =
        Arrays.stream(PrimitiveType.values())
            .filter(type -> type.keyword().equals(name))
            .findFirst()
            .<Type>map(type -> type)
            .or(() -> named(name).map(Entry::type));
    if (declared.isPresent() && bracket < 0) {
      return declared;
    }
    Optional<SyncType> kind = declared.isPresent() ? Optional.empty() : SyncType.named(name);
    if (kind.isEmpty()) {
      diagnostics.add(declared.isPresent() ? noArguments(span, name) : undeclared(span, name));
      return Optional.empty();
    }
    return synchronizer(span, kind.get(), arguments, diagnostics);
  }

  private Optional<Type> synchronizer(
      Span span, SyncType kind, List<String> arguments, Diagnostics diagnostics) {
    if (kind.elements() == 0 && !arguments.isEmpty()) {
      diagnostics.add(noArguments(span, kind.className()));
      return Optional.empty();
    }
    List<Type> elements =
        arguments.stream()
            .flatMap(name ->
                PrimitiveType.unboxed(name)
                    .<Type>map(type -> type)
                    .or(() -> named(name).map(Entry::type))
                    .stream())
            .toList();
    if (elements.size() != kind.elements()) {
      String example = String.join(", ", Collections.nCopies(kind.elements(), "Integer"));
      diagnostics.add(
          Diagnostic.of(
              Code.L257,
              span,
              "what a %s holds is of a primitive type's class or a class of the file"
                  .formatted(kind.className()),
              "such as %s<%s>".formatted(kind.className(), example)));
      return Optional.empty();
    }
    return Optional.of(new SyncClass(kind, elements));
  }

  private static Diagnostic noArguments(Span span, String name) {
    return Diagnostic.of(Code.L257, span, name + " takes no type", "between angle brackets");
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
    known.addAll(SyncType.names());
    return Diagnostic.of(
            Code.L120, span, "there is no class '" + name + "'", "not found in this file")
        .withHelp(Spelling.question(name, known).orElseGet(() -> advice(name)));
  }
}
