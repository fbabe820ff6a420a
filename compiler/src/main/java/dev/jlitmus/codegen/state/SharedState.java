package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.body.BodyTranslator;
import dev.jlitmus.codegen.body.MethodTranslator;
import dev.jlitmus.codegen.expression.JavaLiteral;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The members that every harness needs of a test: its fields, the VarHandles on them and the
 * methods that its bodies call. Fields are package-private and uninitialised wherever that is what
 * the test says: jcstress reuses such states instead of making one a sample, which is several times
 * faster.
 */
public final class SharedState {
  private final ClassName owner;
  private final LitmusTest test;
  private final FieldNames fields;
  private final List<Body> bodies;
  private final BodyTranslator translator;
  private final NestedClasses classes;
  private final boolean renewed;
  private final Map<SharedField, Body> initial = new LinkedHashMap<>();

  /**
   * @param owner the class that the members go into
   * @param bodies all that the class runs, constructors excepted
   * @param translator of the bodies
   * @param renewed whether objects of the class are used again, their synchronizers made anew
   */
  public SharedState(
      ClassName owner,
      LitmusTest test,
      FieldNames fields,
      List<Body> bodies,
      BodyTranslator translator,
      boolean renewed) {
    this.owner = owner;
    this.test = test;
    this.fields = fields;
    this.translator = translator;
    this.renewed = renewed;
    this.classes = new NestedClasses(test.classes(), fields, owner, translator);
    for (SharedField field : test.locations()) {
      field
          .constructed()
          .ifPresent(value -> initial.put(field, translator.initializer(value, field.type())));
    }
    this.bodies =
        Stream.of(bodies.stream(), classes.bodies(), initial.values().stream())
            .flatMap(several -> several)
            .toList();
  }

  /** Adds the fields, and a constructor where an initial value takes locks. */
  public void addFields(TypeSpec.Builder type) {
    Map<SharedField, Body> late = lateValues();
    VarHandles.add(
        type,
        bodies.stream().flatMap(body -> body.handles().stream()).collect(Collectors.toSet()),
        fields,
        owner);
    for (SharedField shared : test.locations()) {
      FieldSpec.Builder field =
          FieldSpec.builder(fields.types().of(shared.type()), fields.field(shared));
      switch (shared.modifier()) {
        case NONE -> {
          if (!renewed && fields.isConstant(shared)) {
            field.addModifiers(Modifier.FINAL);
          }
        }
        case VOLATILE -> field.addModifiers(Modifier.VOLATILE);
        case FINAL -> field.addModifiers(Modifier.FINAL);
      }
      if (!late.containsKey(shared)) {
        initializer(shared).ifPresent(field::initializer);
      }
      type.addField(field.build());
    }
    if (!late.isEmpty()) {
      type.addMethod(constructor(late));
    }
  }

  /** The first initial value that can be interrupted, and those after it, in their order. */
  private Map<SharedField, Body> lateValues() {
    Map<SharedField, Body> late = new LinkedHashMap<>();
    initial.forEach((field, value) -> {
      if (value.interruptible() || !late.isEmpty()) {
        late.put(field, value);
      }
    });
    return late;
  }

  private MethodSpec constructor(Map<SharedField, Body> late) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("try");
    late.forEach((field, value) -> code.addStatement("$L = $L", fields.field(field), value.code()));
    code.nextControlFlow("catch ($T e)", InterruptedException.class)
        .addStatement("throw new $T(e)", IllegalStateException.class)
        .endControlFlow();
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addCode(code.build())
        .build();
  }

  private Optional<CodeBlock> initializer(SharedField shared) {
    Optional<CodeBlock> constructed = Optional.ofNullable(initial.get(shared)).map(Body::code);
    boolean isDefault =
        shared.initial().equals(Value.defaultOf(shared.type()))
            && shared.modifier() != FieldModifier.FINAL;
    return constructed.isPresent() || isDefault
        ? constructed
        : Optional.of(JavaLiteral.initializer(shared.initial()));
  }

  /** What of constructors and initial values has no Java. */
  public Stream<Diagnostic> notInJava() {
    return Stream.concat(classes.bodies(), initial.values().stream())
        .flatMap(body -> body.notInJava().stream());
  }

  /** The classes of the test. */
  public void addClasses(TypeSpec.Builder type) {
    Set<SyncType> used = UsedSynchronizers.of(test);
    if (used.contains(SyncType.CHANNEL)) {
      type.addType(SupportClasses.channel(name(SyncType.CHANNEL)));
    }
    if (used.contains(SyncType.ONCE)) {
      type.addType(SupportClasses.once(name(SyncType.ONCE)));
    }
    classes.types().forEach(type::addType);
  }

  private String name(SyncType kind) {
    return fields.types().synchronizer(kind).simpleName();
  }

  /**
   * The test's own, and those that pass time.
   *
   * @param result the type that holds the registers
   */
  public void addMethods(TypeSpec.Builder type, TypeName result) {
    for (MethodTranslator.JavaMethod called : translator.methods().methods()) {
      if (called.source().owner().isPresent()) {
        continue;
      }
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(called.name())
              .addModifiers(Modifier.PRIVATE)
              .returns(called.source().result().map(fields.types()::of).orElse(TypeName.VOID));
      for (int i = 0; i < called.body().parameters().size(); i++) {
        Type parameter = called.source().parameters().get(i).type();
        method.addParameter(fields.types().of(parameter), called.body().parameters().get(i));
      }
      if (called.body().interruptible()) {
        method.addException(InterruptedException.class);
      }
      called.result().ifPresent(r -> method.addParameter(result, r));
      type.addMethod(method.addCode(called.body().code()).build());
    }
    translator
        .methods()
        .delays()
        .forEach((kind, called) -> DelayMethods.add(type, kind, called, fields));
  }
}
