package dev.jlitmus.codegen.names;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types of a test in Java: its classes become members of the generated one. */
public final class TypeNames {
  private final Map<ClassType, ClassName> classes = new HashMap<>();

  /**
   * @param owner the generated class
   */
  public TypeNames(ClassName owner, List<ClassDeclaration> declared) {
    NameAllocator names = new NameAllocator();
    names.newName(owner.simpleName());
    FieldNames.TYPES.forEach(names::newName);
    declared.forEach(
        type -> classes.put(type.type(), owner.nestedClass(names.newName(type.type().name()))));
  }

  public TypeName of(Type type) {
    return switch (type) {
      case PrimitiveType primitive -> JavaLiteral.typeName(primitive);
      case ReferenceType.ClassType declared -> classOf(declared);
      case ReferenceType.ArrayType array -> ArrayTypeName.of(of(array.element()));
      case ReferenceType.NullType ignored -> ClassName.get(Object.class);
    };
  }

  /** The name of a class that the test declares. */
  public ClassName classOf(ClassType type) {
    ClassName name = classes.get(type);
    if (name == null) {
      throw new IllegalStateException(type.name() + " is not declared");
    }
    return name;
  }
}
