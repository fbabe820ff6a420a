package dev.jlitmus.codegen.state;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.semantic.code.Statement.Delay;
import javax.lang.model.element.Modifier;

/** Methods that pass time and touch nothing of the test's memory. */
final class DelayMethods {
  private static final String AMOUNT = "amount";

  private DelayMethods() {}

  static void add(TypeSpec.Builder type, Delay.Kind kind, String name, FieldNames fields) {
    switch (kind) {
      case SLEEP -> type.addMethod(sleep(name));
      case WORK -> addWork(type, name, fields.others().newName("workDone"));
      case YIELD, SPIN_WAIT -> {}
    }
  }

  private static MethodSpec sleep(String name) {
    return method(name)
        .beginControlFlow("try")
        .addStatement("$T.sleep($L)", Thread.class, AMOUNT)
        .nextControlFlow("catch ($T e)", InterruptedException.class)
        .addStatement("$T.currentThread().interrupt()", Thread.class)
        .endControlFlow()
        .build();
  }

  /** As JMH's {@code Blackhole.consumeCPU}: no compiler knows that the condition never holds. */
  private static void addWork(TypeSpec.Builder type, String name, String done) {
    type.addField(TypeName.LONG, done, Modifier.PRIVATE, Modifier.STATIC);
    type.addMethod(
        method(name)
            .addStatement("long mixed = $L", done)
            .beginControlFlow("for (long i = $L; i > 0; i--)", AMOUNT)
            .addStatement("mixed += (mixed * 0x5DEECE66DL + 0xBL + i) & 0xFFFFFFFFFFFFL")
            .endControlFlow()
            .beginControlFlow("if (mixed == 42)")
            .addStatement("$L += mixed", done)
            .endControlFlow()
            .build());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(TypeName.LONG, AMOUNT);
  }
}
