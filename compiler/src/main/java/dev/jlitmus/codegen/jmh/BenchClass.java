package dev.jlitmus.codegen.jmh;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.codegen.body.BodyTranslator;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.codegen.names.TypeNames;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.codegen.need.Locking;
import dev.jlitmus.codegen.state.SharedState;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.bench.Measure;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.SharedField;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The class that JMH runs. All threads share its fields, which every iteration begins with anew;
 * what a repetition leaves in them the next one finds.
 */
final class BenchClass {
  private final Bench bench;
  private final ClassName name;
  private final LitmusTest state;
  private final Registers registers;
  private final FieldNames fields;
  private final NameAllocator methodNames = new NameAllocator();
  private final BodyTranslator translator;
  private final SharedState shared;
  private final List<Repeated> repeated = new ArrayList<>();
  private final List<GeneratedBench.Benchmark> benchmarks = new ArrayList<>();

  BenchClass(Bench bench, ClassName name) {
    this.bench = bench;
    this.name = name;
    this.state = state(bench.measures());
    TypeNames types = new TypeNames(name, state.classes());
    this.registers =
        new Registers(
            bench.measures().stream()
                .flatMap(m -> m.code().columns().stream())
                .filter(Column.Register.class::isInstance),
            name,
            types);
    this.fields = new FieldNames(state, registers.variables(), types);
    for (Method method : Object.class.getDeclaredMethods()) {
      methodNames.newName(method.getName(), method);
    }
    if (assignsInMethods()) {
      registers.hold();
    }
    bench.measures().forEach(measure -> methodNames.newName(word(measure.name()), measure));
    this.translator = translator();
    bench.measures().forEach(this::add);
    this.shared =
        new SharedState(
            name, state, fields, repeated.stream().map(Repeated::body).toList(), translator, true);
  }

  /** The measures' common state, with the threads of all of them. */
  private static LitmusTest state(List<Measure> measures) {
    return measures
        .getFirst()
        .code()
        .withThreads(measures.stream().flatMap(m -> m.code().threads().stream()).toList());
  }

  private BodyTranslator translator() {
    return new BodyTranslator(
        fields, registers::use, Registers.holder(), KeptObjects.NONE, Locking.LOCK, methodNames);
  }

  private boolean assignsInMethods() {
    BodyTranslator trial =
        new BodyTranslator(
            fields,
            registers::use,
            Registers.holder(),
            KeptObjects.NONE,
            Locking.LOCK,
            methodNames.clone());
    bench.measures().stream()
        .flatMap(measure -> measure.code().threads().stream())
        .forEach(thread -> trial.translate(thread.body()));
    return trial.methods().methods().stream().anyMatch(called -> called.result().isPresent());
  }

  private void add(Measure measure) {
    String method = methodNames.get(measure);
    List<GeneratedBench.Part> parts = new ArrayList<>();
    for (ThreadBody thread : measure.code().threads()) {
      Body body = translator.translate(thread.body());
      String group = measure.together() ? method : "";
      int alike = indexOfAlike(thread, body, group);
      if (alike >= 0) {
        Repeated first = repeated.get(alike);
        Repeated more = first.byOneMore(body);
        repeated.set(alike, more);
        parts.set(parts.indexOf(first.part()), more.part());
      } else {
        String own = measure.together() ? methodNames.newName(partName(method, thread)) : method;
        GeneratedBench.Part part = new GeneratedBench.Part(baseName(thread), own, 1);
        parts.add(part);
        repeated.add(new Repeated(thread, body, own, group, part));
      }
    }
    benchmarks.add(
        new GeneratedBench.Benchmark(measure, method, measure.together() ? parts : List.of()));
  }

  private int indexOfAlike(ThreadBody thread, Body body, String group) {
    for (int i = 0; i < repeated.size(); i++) {
      if (!group.isEmpty() && repeated.get(i).isAlike(thread, body, group)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code reader} of {@code reader[0]}. */
  private static String baseName(ThreadBody thread) {
    return thread.name().replaceFirst("\\[\\d+]$", "");
  }

  private static String partName(String group, ThreadBody thread) {
    String part = baseName(thread);
    return group + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
  }

  /** Names of threads and measures are words, but {@code caller[0]}. */
  private static String word(String text) {
    return text.replaceAll("\\W+", "_");
  }

  List<GeneratedBench.Benchmark> benchmarks() {
    return List.copyOf(benchmarks);
  }

  List<Diagnostic> notInJava() {
    return Stream.concat(
            repeated.stream().flatMap(method -> method.body().notInJava().stream()),
            shared.notInJava())
        .toList();
  }

  TypeSpec build() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", documentation())
            .addAnnotation(constant(State.class, Scope.Benchmark))
            .addAnnotation(constant(BenchmarkMode.class, Mode.AverageTime))
            .addAnnotation(constant(OutputTimeUnit.class, TimeUnit.NANOSECONDS));
    shared.addFields(type);
    addReset(type);
    repeated.forEach(method -> type.addMethod(method.java(registers)));
    shared.addMethods(type, registers.type());
    shared.addClasses(type);
    registers.addTo(type);
    return type.build();
  }

  private static AnnotationSpec constant(Class<?> annotation, Enum<?> value) {
    return AnnotationSpec.builder(annotation)
        .addMember("value", "$T.$L", value.getDeclaringClass(), value.name())
        .build();
  }

  private String documentation() {
    String path = bench.span().file().name();
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    List<String> paragraphs = new ArrayList<>();
    if (!bench.description().isBlank()) {
      paragraphs.add(bench.description().strip());
    }
    paragraphs.add("Generated by jlitmus from %s, line %d.".formatted(file, bench.span().line()));
    return String.join("\n\n<p>", paragraphs.stream().map(QuotedText::documentation).toList());
  }

  /** Final fields keep what they have. */
  private void addReset(TypeSpec.Builder type) {
    CodeBlock.Builder reset = CodeBlock.builder();
    boolean waits = false;
    for (SharedField field : state.locations()) {
      if (field.modifier() != FieldModifier.FINAL) {
        Optional<Body> built =
            field.constructed().map(value -> translator.initializer(value, field.type()));
        waits |= built.filter(Body::interruptible).isPresent();
        reset.addStatement(
            "$L = $L",
            fields.field(field),
            built.map(Body::code).orElseGet(() -> JavaLiteral.initializer(field.initial())));
      }
    }
    if (!reset.isEmpty()) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(methodNames.newName("reset"))
              .addAnnotation(constant(Setup.class, Level.Iteration))
              .addModifiers(Modifier.PUBLIC)
              .addCode(reset.build());
      if (waits) {
        method.addException(InterruptedException.class);
      }
      type.addMethod(method.build());
    }
  }
}
