package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.codegen.body.Body;
import dev.jlitmus.codegen.body.BodyTranslator;
import dev.jlitmus.codegen.body.FieldNames;
import dev.jlitmus.codegen.body.Handle;
import dev.jlitmus.codegen.body.JavaLiteral;
import dev.jlitmus.codegen.body.MethodTranslator;
import dev.jlitmus.codegen.body.TypeNames;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;

/**
 * The class that jcstress runs. Fields are package-private and uninitialised wherever that is what
 * the test says: jcstress reuses such states instead of making one a sample, which is several times
 * faster.
 */
final class StateClass {
  private static final String RESULT = "r";

  private final LitmusTest test;
  private final Expectations expectations;
  private final ClassName name;
  private final ResultType result;
  private final FieldNames fields;
  private final NestedClasses nested;
  private final List<Body> threads;
  private final Body join;
  private final NameAllocator methodNames = new NameAllocator();
  private final List<String> actors = new ArrayList<>();
  private final String arbiter;
  private final BodyTranslator translator;
  private final MethodTranslator methods;

  StateClass(LitmusTest test, Expectations expectations, ClassName name, ResultType result) {
    this.test = test;
    this.expectations = expectations;
    this.name = name;
    this.result = result;
    this.fields = new FieldNames(test, List.of(RESULT), new TypeNames(name, test.classes()));
    for (Method method : Object.class.getDeclaredMethods()) {
      methodNames.newName(method.getName(), method);
    }
    for (ThreadBody thread : test.threads()) {
      actors.add(methodNames.newName(actor(thread.name())));
    }
    this.arbiter = methodNames.newName("join");
    this.translator = new BodyTranslator(fields, this::column, RESULT, methodNames);
    this.methods = translator.methods();
    this.threads = test.threads().stream().map(t -> translator.translate(t.body())).toList();
    this.join = translator.translate(test.join());
    this.nested = new NestedClasses(test.classes(), fields.types(), translator);
  }

  /** {@code caller0} for {@code caller[0]}. */
  private String actor(String thread) {
    String name = thread.replaceFirst("\\[(\\d+)]$", "$1");
    return SourceVersion.isIdentifier(name) ? name : "actor" + (actors.size() + 1);
  }

  List<Diagnostic> notInJava() {
    return bodies().flatMap(b -> b.notInJava().stream()).toList();
  }

  TypeSpec build() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", documentation())
            .addAnnotation(JCStressTest.class);
    String description = QuotedText.constant(test.description());
    if (!description.isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(Description.class).addMember("value", "$S", description).build());
    }
    type.addAnnotations(OutcomeAnnotations.of(expectations, test.otherwise()))
        .addAnnotation(State.class);
    addFields(type);
    addActors(type);
    addArbiter(type);
    addMethods(type);
    nested.types().forEach(type::addType);
    return type.build();
  }

  private Stream<Body> bodies() {
    return Stream.of(threads.stream(), Stream.of(join), nested.bodies())
        .flatMap(Function.identity());
  }

  private CodeBlock column(Column column) {
    int index = test.columns().indexOf(column);
    if (index < 0) {
      throw new IllegalStateException(column.heading() + " is no column");
    }
    return CodeBlock.of("$L.$L", RESULT, ResultType.field(index));
  }

  private String documentation() {
    String path = test.span().file().name();
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    List<String> paragraphs = new ArrayList<>();
    if (!test.description().isBlank()) {
      paragraphs.add(test.description().strip());
    }
    paragraphs.add(
        "Generated by jlitmus from %s, line %d: test %s."
            .formatted(file, test.span().line(), test.name()));
    List<String> renamed = new ArrayList<>();
    for (int i = 0; i < test.columns().size(); i++) {
      String heading = test.columns().get(i).heading();
      if (!heading.equals(ResultType.field(i))) {
        renamed.add(ResultType.field(i) + " is " + heading);
      }
    }
    if (!renamed.isEmpty()) {
      paragraphs.add("In results, " + String.join(", ", renamed) + ".");
    }
    return String.join("\n\n<p>", paragraphs.stream().map(QuotedText::documentation).toList());
  }

  private void addFields(TypeSpec.Builder type) {
    Set<Handle> handles =
        bodies().flatMap(body -> body.handles().stream()).collect(Collectors.toSet());
    VarHandles.add(type, handles, fields, name);
    for (SharedField shared : test.locations()) {
      FieldSpec.Builder field =
          FieldSpec.builder(fields.types().of(shared.type()), fields.field(shared));
      switch (shared.modifier()) {
        case NONE -> {}
        case VOLATILE -> field.addModifiers(Modifier.VOLATILE);
        case FINAL -> field.addModifiers(Modifier.FINAL);
      }
      initializer(shared).ifPresent(field::initializer);
      type.addField(field.build());
    }
  }

  /** None where the default value will do: with one, jcstress makes a state for each sample. */
  private Optional<CodeBlock> initializer(SharedField shared) {
    Optional<CodeBlock> constructed =
        shared
            .constructed()
            .map(value -> translator.initializer(value, shared.type(), Optional.empty()));
    boolean isDefault =
        shared.initial().equals(Value.defaultOf(shared.type()))
            && shared.modifier() != FieldModifier.FINAL;
    return constructed.isPresent() || isDefault
        ? constructed
        : Optional.of(JavaLiteral.initializer(shared.initial()));
  }

  private void addActors(TypeSpec.Builder type) {
    for (int i = 0; i < threads.size(); i++) {
      String thread = test.threads().get(i).name();
      String actor = actors.get(i);
      MethodSpec.Builder method = method(actor, Actor.class, !threads.get(i).columns().isEmpty());
      if (!actor.equals(thread)) {
        method.addJavadoc("Thread $L.", QuotedText.documentation(QuotedText.oneLine(thread)));
      }
      type.addMethod(method.addCode(threads.get(i).code()).build());
    }
  }

  /** What {@code join} assigns, and the fields' final values. */
  private void addArbiter(TypeSpec.Builder type) {
    CodeBlock.Builder finalValues = CodeBlock.builder();
    for (Column column : test.columns()) {
      switch (column) {
        case Column.Register register -> {}
        case Column.FinalValue value ->
            finalValues.addStatement("$L = $L", column(value), fields.field(value.field()));
      }
    }
    if (test.join().isEmpty() && finalValues.isEmpty()) {
      return;
    }
    type.addMethod(
        method(arbiter, Arbiter.class, true)
            .addCode(join.code())
            .addCode(finalValues.build())
            .build());
  }

  /** The test's own, and those that pass time. */
  private void addMethods(TypeSpec.Builder type) {
    for (MethodTranslator.JavaMethod called : methods.methods()) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(called.name())
              .addModifiers(Modifier.PRIVATE)
              .returns(called.source().result().map(fields.types()::of).orElse(TypeName.VOID));
      for (int i = 0; i < called.body().parameters().size(); i++) {
        Type parameter = called.source().parameters().get(i).type();
        method.addParameter(fields.types().of(parameter), called.body().parameters().get(i));
      }
      called.result().ifPresent(r -> method.addParameter(result.name(), r));
      type.addMethod(method.addCode(called.body().code()).build());
    }
    methods.delays().forEach((kind, called) -> DelayMethods.add(type, kind, called, fields));
  }

  private MethodSpec.Builder method(
      String methodName, Class<? extends Annotation> annotation, boolean usesResult) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName)
            .addAnnotation(annotation)
            .addModifiers(Modifier.PUBLIC);
    return usesResult ? method.addParameter(result.name(), RESULT) : method;
  }
}
