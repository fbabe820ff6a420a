package dev.jlitmus.codegen.names;

import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.flow.ConstantSynchronizers;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.SharedField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The Java names of a test's shared fields, and of the VarHandles on all that it accesses. */
public final class FieldNames {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** A variable of the name would hide the class where its members are named (JLS 6.4.2). */
  static final List<String> TYPES =
      List.of("Double", "Float", "Integer", "Long", "MethodHandles", "Thread", "VarHandle");

  private final NameAllocator taken = new NameAllocator();
  private final Map<SharedField, String> fields = new LinkedHashMap<>();
  private final Map<Handle, String> handles = new HashMap<>();
  private final TypeNames types;
  private final Set<SharedField> constants;
  private final String test;

  /** For names of variables that are none of the test's own; it gives none that hides a class. */
  public static NameAllocator variables() {
    NameAllocator names = new NameAllocator();
    TYPES.forEach(names::newName);
    return names;
  }

  /**
   * @param parameters of the methods; in those they would hide a field of their name
   */
  public FieldNames(LitmusTest test, List<String> parameters, TypeNames types) {
    this.types = types;
    this.constants = ConstantSynchronizers.of(test);
    TYPES.forEach(taken::newName);
    this.test = taken.newName("test");
    parameters.forEach(taken::newName);
    for (SharedField field : test.locations()) {
      fields.put(field, taken.newName(field.name()));
    }
    for (SharedField field : test.locations()) {
      handles.put(new Handle.OfShared(field), taken.newName(constant(field.name())));
    }
    for (ClassDeclaration declared : test.classes()) {
      for (ClassDeclaration.Field field : declared.fields()) {
        String name = constant(declared.type().name()) + "_" + constant(field.field().name());
        handles.put(new Handle.OfMember(field.field()), taken.newName(name));
      }
    }
  }

  private static String constant(String name) {
    return HUMP.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  public String field(SharedField field) {
    String name = fields.get(field);
    if (name == null) {
      throw new IllegalStateException(field.name() + " is no field of the test");
    }
    return name;
  }

  /** Whether it holds one synchronizer from the start to the end. */
  public boolean isConstant(SharedField field) {
    return constants.contains(field);
  }

  /** Its position among the fields of the test. */
  public int position(SharedField field) {
    return List.copyOf(fields.keySet()).indexOf(field);
  }

  public String handle(Handle handle) {
    return handles.computeIfAbsent(handle, this::newHandle);
  }

  /** Which arrays are accessed through handles only the code tells. */
  private String newHandle(Handle handle) {
    String element = handle.type().text().replace("[]", "_ARRAY");
    return taken.newName(constant(element) + "_ELEMENT");
  }

  public TypeNames types() {
    return types;
  }

  /** The fields for objects that outcomes show; their names are taken from here on. */
  public KeptObjects keep(LitmusTest test) {
    return KeptObjects.of(test, taken);
  }

  /** The parameter that holds the test in the code of its classes. */
  public String test() {
    return test;
  }

  /** An allocator that gives none of the names that the code of the test's classes sees. */
  public NameAllocator othersInClasses() {
    NameAllocator names = variables();
    names.newName(test);
    handles.values().forEach(names::newName);
    return names;
  }

  /** An allocator that gives none of these names. */
  public NameAllocator others() {
    return taken.clone();
  }
}
