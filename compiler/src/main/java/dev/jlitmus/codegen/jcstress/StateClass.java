package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.codegen.body.BodyTranslator;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.codegen.names.TypeNames;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.codegen.need.Locking;
import dev.jlitmus.codegen.state.ReferenceNames;
import dev.jlitmus.codegen.state.SharedState;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Value;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** The class that jcstress runs: the shared state, an actor for each thread, the arbiter. */
final class StateClass {
  private static final String RESULT = "r";

  private final LitmusTest test;
  private final Expectations expectations;
  private final Optional<Termination> termination;
  private final ClassName name;
  private final ResultType result;
  private final FieldNames fields;
  private final List<Body> threads;
  private final Body join;
  private final NameAllocator methodNames = new NameAllocator();
  private final List<String> actors = new ArrayList<>();
  private final String arbiter;
  private final KeptObjects kept;
  private final String nameMethod;
  private final SharedState shared;
  private final EndingCode endings;

  /**
   * @param termination the form of a test of whether a thread ends, if it is to have that
   */
  StateClass(
      LitmusTest test,
      Expectations expectations,
      Optional<Termination> termination,
      ClassName name,
      ResultType result) {
    this.test = test;
    this.expectations = expectations;
    this.termination = termination;
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
    this.kept = fields.keep(test);
    this.nameMethod = methodNames.newName("name");
    BodyTranslator translator =
        new BodyTranslator(fields, this::column, RESULT, kept, Locking.INTERRUPTIBLY, methodNames);
    this.threads =
        IntStream.range(0, test.threads().size())
            .mapToObj(i -> translator.translate(i, test.threads().get(i).body()))
            .toList();
    this.join = translator.translate(test.threads().size(), test.join());
    this.shared = new SharedState(name, test, fields, bodies().toList(), translator, false);
    this.endings = new EndingCode(test, actors, fields, this::column);
  }

  /** {@code caller0} for {@code caller[0]}. */
  private String actor(String thread) {
    String name = thread.replaceFirst("\\[(\\d+)]$", "$1");
    return SourceVersion.isIdentifier(name) ? name : "actor" + (actors.size() + 1);
  }

  List<Diagnostic> notInJava() {
    return Stream.concat(bodies().flatMap(b -> b.notInJava().stream()), shared.notInJava())
        .toList();
  }

  TypeSpec build() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", documentation())
            .addAnnotation(kind());
    String description = QuotedText.constant(test.description());
    if (!description.isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(Description.class).addMember("value", "$S", description).build());
    }
    type.addAnnotations(
            termination
                .map(Termination::outcomes)
                .orElseGet(() -> OutcomeAnnotations.of(expectations, test.otherwise())))
        .addAnnotation(State.class);
    shared.addFields(type);
    endings.flags().forEach(flag -> type.addField(TypeName.BOOLEAN, flag));
    addActors(type);
    addArbiter(type);
    shared.addMethods(type, result.name());
    if (test.columns().stream().anyMatch(StateClass::isReference)) {
      ReferenceNames.add(type, kept, fields.types(), nameMethod);
    }
    shared.addClasses(type);
    return type.build();
  }

  private AnnotationSpec kind() {
    AnnotationSpec.Builder kind = AnnotationSpec.builder(JCStressTest.class);
    return termination.isPresent()
        ? kind.addMember("value", "$T.Termination", Mode.class).build()
        : kind.build();
  }

  private Stream<Body> bodies() {
    return Stream.concat(threads.stream(), Stream.of(join));
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
    for (int i = 0; i < test.columns().size() && termination.isEmpty(); i++) {
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

  private void addActors(TypeSpec.Builder type) {
    for (int i = 0; i < threads.size(); i++) {
      String thread = test.threads().get(i).name();
      String actor = actors.get(i);
      int position = i;
      Body body = threads.get(i);
      boolean signals = termination.filter(form -> form.waiting() != position).isPresent();
      boolean usesResult =
          termination.isEmpty() && (!body.columns().isEmpty() || endings.usesResult(i));
      MethodSpec.Builder method = method(actor, signals ? Signal.class : Actor.class, usesResult);
      if (!actor.equals(thread)) {
        method.addJavadoc("Thread $L.", QuotedText.documentation(QuotedText.oneLine(thread)));
      }
      CodeBlock code = termination.isPresent() ? body.code() : endings.around(i, body);
      type.addMethod(method.addCode(code).build());
    }
  }

  /** What {@code join} assigns, and the fields' final values. */
  private void addArbiter(TypeSpec.Builder type) {
    CodeBlock.Builder finalValues = CodeBlock.builder();
    CodeBlock.Builder named = CodeBlock.builder();
    for (Column column : test.columns()) {
      switch (column) {
        case Column.Register register -> {
          if (isReference(register)) {
            named.addStatement("$L = $L($L)", column(register), nameMethod, column(register));
          }
        }
        case Column.FinalMember member -> finalValues.addStatement(lookedAt(member));
        case Column.Ending ending -> {}
        case Column.FinalValue value ->
            finalValues.addStatement(
                isReference(value) ? "$L = $L($L)" : "$L = $L$L",
                column(value),
                isReference(value) ? nameMethod : "",
                fields.field(value.field()));
      }
    }
    finalValues.add(named.build()).add(endings.atEnd());
    if (test.join().isEmpty() && finalValues.isEmpty()) {
      return;
    }
    type.addMethod(
        method(arbiter, Arbiter.class, true)
            .addCode(join.code())
            .addCode(finalValues.build())
            .build());
  }

  /** Before any object gives way to its name. */
  private CodeBlock lookedAt(Column.FinalMember member) {
    CodeBlock value = objectIn(member);
    return CodeBlock.of(
        "$L = $L ? $L : $L",
        column(member),
        isNull(member.holder()),
        JavaLiteral.initializer(Value.defaultOf(member.type())),
        isReference(member) ? CodeBlock.of("$L($L)", nameMethod, value) : value);
  }

  private CodeBlock isNull(Column holder) {
    CodeBlock here = CodeBlock.of("$L == null", objectIn(holder));
    return holder instanceof Column.FinalMember member
        ? CodeBlock.of("$L || $L", isNull(member.holder()), here)
        : here;
  }

  private CodeBlock objectIn(Column column) {
    return switch (column) {
      case Column.Register register ->
          CodeBlock.of("(($T) $L)", fields.types().of(register.type()), column(register));
      case Column.FinalValue value -> CodeBlock.of("$L", fields.field(value.field()));
      case Column.FinalMember member ->
          CodeBlock.of("$L.$L", objectIn(member.holder()), member.field().name());
      case Column.Ending ending -> throw new IllegalStateException(ending.heading());
    };
  }

  private static boolean isReference(Column column) {
    return switch (column.type()) {
      case PrimitiveType ignored -> false;
      case ReferenceType ignored -> true;
    };
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
