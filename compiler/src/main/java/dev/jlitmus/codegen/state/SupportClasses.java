package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.lang.model.element.Modifier;

/** The synchronizers that Java does not have, in Java. */
final class SupportClasses {
  private static final TypeVariableName T = TypeVariableName.get("T");

  private SupportClasses() {}

  /** A monitor and a buffer. */
  static TypeSpec channel(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addTypeVariable(T)
        .addJavadoc(
            "What Go has as chan: at capacity 0 a sender waits until its value is received.\n")
        .addField(TypeName.INT, "capacity", Modifier.PRIVATE, Modifier.FINAL)
        .addField(T, "nothing", Modifier.PRIVATE, Modifier.FINAL)
        .addField(
            FieldSpec.builder(
                    ParameterizedTypeName.get(ClassName.get(Queue.class), T),
                    "buffer",
                    Modifier.PRIVATE,
                    Modifier.FINAL)
                .initializer("new $T<>()", ArrayDeque.class)
                .build())
        .addField(TypeName.LONG, "sent", Modifier.PRIVATE)
        .addField(TypeName.LONG, "received", Modifier.PRIVATE)
        .addField(TypeName.INT, "receivers", Modifier.PRIVATE)
        .addField(TypeName.LONG, "arrivals", Modifier.PRIVATE)
        .addField(TypeName.LONG, "promised", Modifier.PRIVATE)
        .addField(TypeName.BOOLEAN, "closed", Modifier.PRIVATE)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("@param nothing what is received from a closed channel\n")
                .addParameter(TypeName.INT, "capacity")
                .addParameter(T, "nothing")
                .addStatement("this.capacity = capacity")
                .addStatement("this.nothing = nothing")
                .build())
        .addMethod(
            waiting("send", TypeName.VOID)
                .addParameter(T, "value")
                .addCode(
                    """
                    while (!closed && buffer.size() >= Math.max(capacity, 1)) {
                      wait();
                    }
                    checkOpen();
                    put(value);
                    long own = sent;
                    while (capacity == 0 && received < own) {
                      checkOpen();
                      wait();
                    }
                    """)
                .build())
        .addMethod(
            waiting("receive", T)
                .addCode(
                    """
                    long own = ++arrivals;
                    receivers++;
                    try {
                      while (!isFor(own) && !closed) {
                        wait();
                      }
                    } finally {
                      receivers--;
                    }
                    return isFor(own) ? take() : nothing;
                    """)
                .build())
        .addMethod(
            atOnce("trySend", TypeName.BOOLEAN)
                .addParameter(T, "value")
                .addCode(
                    """
                    checkOpen();
                    if (buffer.size() >= (capacity == 0 ? Math.min(receivers, 1) : capacity)) {
                      return false;
                    }
                    put(value);
                    if (capacity == 0) {
                      promised = arrivals; // to a receiver that waits, and to none that comes later
                    }
                    return true;
                    """)
                .build())
        .addMethod(
            atOnce("tryReceive", T).addStatement("return promised > 0 ? nothing : take()").build())
        .addMethod(
            atOnce("close", TypeName.VOID)
                .addCode(
                    """
                    checkOpen();
                    closed = true;
                    if (capacity == 0 && promised == 0) {
                      buffer.clear(); // its sender finds out
                    }
                    notifyAll();
                    """)
                .build())
        .addMethod(atOnce("isClosed", TypeName.BOOLEAN).addStatement("return closed").build())
        .addMethod(
            inside("put", TypeName.VOID)
                .addParameter(T, "value")
                .addStatement("buffer.add(value)")
                .addStatement("sent++")
                .addStatement("notifyAll()")
                .build())
        .addMethod(
            inside("take", T)
                .addCode(
                    """
                    if (buffer.isEmpty()) {
                      return nothing;
                    }
                    promised = 0;
                    received++;
                    notifyAll();
                    return buffer.remove();
                    """)
                .build())
        .addMethod(
            inside("isFor", TypeName.BOOLEAN)
                .addParameter(TypeName.LONG, "receiver")
                .addStatement(
                    "return !buffer.isEmpty() && (promised == 0 || receiver <= promised)")
                .build())
        .addMethod(
            inside("checkOpen", TypeName.VOID)
                .beginControlFlow("if (closed)")
                .addStatement("throw new $T($S)", IllegalStateException.class, "closed")
                .endControlFlow()
                .build())
        .build();
  }

  /** A volatile flag and a monitor. */
  static TypeSpec once(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            "What Go has as sync.Once: the first caller runs the body, the others wait for it.\n")
        .addField(TypeName.BOOLEAN, "done", Modifier.PRIVATE, Modifier.VOLATILE)
        .addField(TypeName.BOOLEAN, "running", Modifier.PRIVATE)
        .addMethod(
            MethodSpec.methodBuilder("begins")
                .addJavadoc("Whether the caller is to run the body, and then {@link #ends}.\n")
                .returns(TypeName.BOOLEAN)
                .addException(InterruptedException.class)
                .addCode(
                    """
                    if (done) {
                      return false;
                    }
                    synchronized (this) {
                      while (running) {
                        wait();
                      }
                      running = !done;
                      return running;
                    }
                    """)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("ends")
                .addModifiers(Modifier.SYNCHRONIZED)
                .addStatement("done = true")
                .addStatement("running = false")
                .addStatement("notifyAll()")
                .build())
        .build();
  }

  private static MethodSpec.Builder waiting(String name, TypeName result) {
    return atOnce(name, result).addException(InterruptedException.class);
  }

  private static MethodSpec.Builder atOnce(String name, TypeName result) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.SYNCHRONIZED).returns(result);
  }

  private static MethodSpec.Builder inside(String name, TypeName result) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(result);
  }
}
