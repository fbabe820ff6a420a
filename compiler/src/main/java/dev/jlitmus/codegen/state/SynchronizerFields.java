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
 * The synchronizers of a test as final fields, and the classes of those that are not Java's. As
 * they cannot be put back, each sample has new ones.
 *
 * @param owner the class that the fields go into
 */
public record SynchronizerFields(
    ClassName owner, List<Synchronizer> synchronizers, FieldNames fields) {

  public SynchronizerFields {
    synchronizers = List.copyOf(synchronizers);
  }

  public void addFields(TypeSpec.Builder type) {
    for (Synchronizer synchronizer : synchronizers) {
      type.addField(
          FieldSpec.builder(typeOf(synchronizer), fields.synchronizer(synchronizer), Modifier.FINAL)
              .initializer(created(synchronizer))
              .build());
    }
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
