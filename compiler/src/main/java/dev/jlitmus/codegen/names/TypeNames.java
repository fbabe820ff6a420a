package dev.jlitmus.codegen.names;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The types of a test in Java: its classes become members of the generated one. */
public final class TypeNames {
  private final ClassName owner;
  private final Map<ClassType, ClassName> classes = new HashMap<>();

  /**
   * @param owner the generated class
   */
  public TypeNames(ClassName owner, List<ClassDeclaration> declared) {
    this.owner = owner;
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
      case ReferenceType.SyncClass made -> of(made);
      case ReferenceType.NullType ignored -> ClassName.get(Object.class);
    };
  }

  private TypeName of(SyncClass made) {
    ClassName name = synchronizer(made.kind());
    return made.elements().isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name,
            made.elements().stream().map(element -> of(element).box()).toArray(TypeName[]::new));
  }

  /**
   * The name of a synchronizer's class. Ours are nested, under another name than what is around.
   */
  public ClassName synchronizer(SyncType kind) {
    return switch (kind) {
      case MONITOR -> ClassName.get(Object.class);
      case REENTRANT_LOCK -> ClassName.get(ReentrantLock.class);
      case CONDITION -> ClassName.get(Condition.class);
      case READ_WRITE_LOCK -> ClassName.get(ReentrantReadWriteLock.class);
      case LATCH -> ClassName.get(CountDownLatch.class);
      case SEMAPHORE -> ClassName.get(Semaphore.class);
      case MAP -> ClassName.get(ConcurrentHashMap.class);
      case CHANNEL, ONCE -> {
        boolean taken = owner.simpleName().equals(kind.className());
        yield owner.nestedClass(taken ? kind.className() + "Class" : kind.className());
      }
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
