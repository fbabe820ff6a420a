package dev.jlitmus.codegen.jmh;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.semantic.code.Parts;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import javax.lang.model.element.Modifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A method that JMH calls again and again: what a thread does once.
 *
 * @param group empty for a benchmark of its own
 */
record Repeated(
    ThreadBody thread, Body body, String method, String group, GeneratedBench.Part part) {

  /** Whether the other does the same in the same group, so that one method serves both. */
  boolean isAlike(ThreadBody other, Body otherBody, String otherGroup) {
    return group.equals(otherGroup)
        && thread.span().equals(other.span())
        && body.code().equals(otherBody.code());
  }

  /** The same for one thread more. */
  Repeated byOneMore(Body latest) {
    GeneratedBench.Part more =
        new GeneratedBench.Part(part.thread(), part.method(), part.threads() + 1);
    return new Repeated(thread, latest, method, group, more);
  }

  MethodSpec java(Registers registers) {
    MethodSpec.Builder java =
        MethodSpec.methodBuilder(method)
            .addAnnotation(Benchmark.class)
            .addModifiers(Modifier.PUBLIC);
    if (!group.isEmpty()) {
      java.addAnnotation(
              AnnotationSpec.builder(Group.class).addMember("value", "$S", group).build())
          .addAnnotation(
              AnnotationSpec.builder(GroupThreads.class)
                  .addMember("value", "$L", part.threads())
                  .build());
    }
    CodeBlock code = body.interruptible() ? untilInterrupted(body.code()) : body.code();
    if (body.columns().isEmpty()) {
      return java.addCode(code).build();
    }
    java.addParameter(Blackhole.class, Registers.blackhole()).addCode(registers.declared(body));
    CodeBlock consumed = registers.consumed(body);
    return returnsEarly()
        ? java.beginControlFlow("try")
            .addCode(code)
            .nextControlFlow("finally")
            .addCode(consumed)
            .endControlFlow()
            .build()
        : java.addCode(code).addCode(consumed).build();
  }

  private boolean returnsEarly() {
    return thread.body().stream().anyMatch(Repeated::returns);
  }

  private static boolean returns(Statement statement) {
    return statement instanceof Statement.Return
        || Parts.statements(statement).stream().anyMatch(Repeated::returns);
  }

  /**
   * JMH interrupts a thread that still waits when the iteration is over: the one that would let it
   * go on has ended.
   */
  private static CodeBlock untilInterrupted(CodeBlock code) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(code)
        .nextControlFlow("catch ($T iterationIsOver)", InterruptedException.class)
        .add("// by JMH, while it waited for a thread that had ended\n")
        .endControlFlow()
        .build();
  }
}
