package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.sync.Synchronizer;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.lang.model.element.Modifier;

/**
 * Synchronizers as fields, and the classes of those that are not Java's. They cannot be put back:
 * where an object is used again they are made anew, and are final where it is not.
 *
 * @param owner the class that the fields go into
 * @param renewed whether its objects are used again
 */
public record SynchronizerFields(
    ClassName owner, List<Synchronizer> synchronizers, FieldNames fields, boolean renewed) {

  public SynchronizerFields {
    synchronizers = List.copyOf(synchronizers);
  }

  public void addFields(TypeSpec.Builder type) {
    for (Synchronizer synchronizer : synchronizers) {
      FieldSpec.Builder field =
          FieldSpec.builder(typeOf(synchronizer), fields.synchronizer(synchronizer))
              .initializer(created(synchronizer));
      type.addField((renewed ? field : field.addModifiers(Modifier.FINAL)).build());
    }
  }

  /** Statements that make all of them anew. */
  public CodeBlock renewal() {
    return synchronizers.stream()
        .map(synchronizer ->
            CodeBlock.of("$L = $L;\n", fields.synchronizer(synchronizer), created(synchronizer)))
        .collect(CodeBlock.joining(""));
  }

  /** Behind everything else. */
  public void addClasses(TypeSpec.Builder type) {
    if (has(SyncType.CHANNEL)) {
      type.addType(SupportClasses.channel(nested(SyncType.CHANNEL).simpleName()));
    }
    if (has(SyncType.ONCE)) {
      type.addType(SupportClasses.once(nested(SyncType.ONCE).simpleName()));
    }
  }

  private boolean has(SyncType wanted) {
    return synchronizers.stream().anyMatch(synchronizer -> synchronizer.type() == wanted);
  }

  /** A nested class has another name than the one around it. */
  private ClassName nested(SyncType type) {
    boolean taken = owner.simpleName().equals(type.className());
    return owner.nestedClass(taken ? type.className() + "Class" : type.className());
  }

  private TypeName typeOf(Synchronizer synchronizer) {
    return switch (synchronizer.type()) {
      case MONITOR -> ClassName.get(Object.class);
      case REENTRANT_LOCK -> ClassName.get(ReentrantLock.class);
      case CONDITION -> ClassName.get(Condition.class);
      case READ_WRITE_LOCK -> ClassName.get(ReentrantReadWriteLock.class);
      case LATCH -> ClassName.get(CountDownLatch.class);
      case SEMAPHORE -> ClassName.get(Semaphore.class);
      case CHANNEL ->
          ParameterizedTypeName.get(
              nested(SyncType.CHANNEL), JavaLiteral.typeName(element(synchronizer)).box());
      case ONCE -> nested(SyncType.ONCE);
    };
  }

  private CodeBlock created(Synchronizer synchronizer) {
    TypeName type = typeOf(synchronizer);
    return switch (synchronizer.type()) {
      case MONITOR, REENTRANT_LOCK, READ_WRITE_LOCK, ONCE -> CodeBlock.of("new $T()", type);
      case CONDITION ->
          CodeBlock.of("$L.newCondition()", fields.synchronizer(synchronizer.lock().orElseThrow()));
      case LATCH, SEMAPHORE -> CodeBlock.of("new $T($L)", type, synchronizer.number());
      case CHANNEL ->
          CodeBlock.of(
              "new $T<>($L, $L)",
              nested(SyncType.CHANNEL),
              synchronizer.number(),
              JavaLiteral.exactly(Value.defaultOf(element(synchronizer))));
    };
  }

  private static PrimitiveType element(Synchronizer channel) {
    return channel.element().orElseThrow();
  }
}
