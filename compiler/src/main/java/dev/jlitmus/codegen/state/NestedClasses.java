package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.body.BodyTranslator;
import dev.jlitmus.codegen.body.MethodTranslator;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.TypeNames;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.codegen.need.NeedsTest;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ClassDeclaration.Constructor;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The classes of a test, as static classes within the generated one: an object of an inner class
 * would hold a further final field, and with it a barrier at the end of its constructor. Code that
 * needs the test is given it.
 */
final class NestedClasses {
  private final List<ClassDeclaration> classes;
  private final TypeNames names;
  private final FieldNames fields;
  private final ClassName owner;
  private final BodyTranslator translator;
  private final Map<ClassType, TypeSpec.Builder> types = new LinkedHashMap<>();
  private final List<Body> bodies = new ArrayList<>();

  /**
   * @param owner the generated class
   */
  NestedClasses(
      List<ClassDeclaration> classes,
      FieldNames fields,
      ClassName owner,
      BodyTranslator translator) {
    this.classes = classes;
    this.names = fields.types();
    this.fields = fields;
    this.owner = owner;
    this.translator = translator;
    classes.forEach(this::add);
  }

  /** With the methods that have been asked for. */
  List<TypeSpec> types() {
    return classes.stream().map(this::withMethods).toList();
  }

  /** Of their constructors and of their fields' initial values. */
  Stream<Body> bodies() {
    return bodies.stream();
  }

  private TypeSpec withMethods(ClassDeclaration declared) {
    TypeSpec.Builder type = Objects.requireNonNull(types.get(declared.type()));
    translator.methods().methods().stream()
        .filter(method -> method.source().owner().equals(Optional.of(declared.type())))
        .map(this::method)
        .forEach(type::addMethod);
    return type.build();
  }

  private void add(ClassDeclaration declared) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.classOf(declared.type())).addModifiers(Modifier.STATIC);
    boolean inConstructors =
        declared.fields().stream()
            .flatMap(field -> field.initial().stream())
            .anyMatch(NeedsTest::of);
    for (ClassDeclaration.Field field : declared.fields()) {
      type.addField(field(declared, field, !inConstructors));
    }
    List<Statement> first = inConstructors ? stores(declared) : List.of();
    List<Constructor> constructors =
        declared.constructors().isEmpty() && inConstructors
            ? List.of(new Constructor(declared.span(), List.of(), List.of()))
            : declared.constructors();
    for (Constructor constructor : constructors) {
      List<Statement> statements = new ArrayList<>(first);
      statements.addAll(constructor.body());
      type.addMethod(
          constructor(
              declared, new Constructor(constructor.span(), constructor.parameters(), statements)));
    }
    types.put(declared.type(), type);
  }

  /** Initial values that need the test, which a field's initialiser does not have. */
  private static List<Statement> stores(ClassDeclaration declared) {
    List<Statement> stores = new ArrayList<>();
    for (ClassDeclaration.Field field : declared.fields()) {
      Expression self = new Expression.Use(field.field().span(), declared.self());
      Place place = new Place.Member(self, field.field());
      field
          .initial()
          .ifPresent(value ->
              stores.add(
                  new Statement.Write(value.span(), place, place.declaredMode(), true, value)));
    }
    return stores;
  }

  private FieldSpec field(
      ClassDeclaration declared, ClassDeclaration.Field field, boolean initialized) {
    FieldSpec.Builder spec =
        FieldSpec.builder(names.of(field.field().type()), field.field().name());
    switch (field.field().modifier()) {
      case NONE -> {}
      case VOLATILE -> spec.addModifiers(Modifier.VOLATILE);
      case FINAL -> spec.addModifiers(Modifier.FINAL);
    }
    field
        .initial()
        .filter(value -> initialized)
        .map(value -> translator.initializer(value, field.field().type(), declared.self()))
        .ifPresent(body -> {
          bodies.add(body);
          spec.initializer(body.code());
        });
    return spec.build();
  }

  private MethodSpec constructor(ClassDeclaration declared, Constructor constructor) {
    Body body = translator.translate(declared.self(), constructor);
    bodies.add(body);
    return completed(MethodSpec.constructorBuilder(), body, constructor.parameters());
  }

  private MethodSpec method(MethodTranslator.JavaMethod method) {
    List<Local> parameters = method.source().parameters();
    return completed(
        MethodSpec.methodBuilder(method.name())
            .returns(method.source().result().map(names::of).orElse(TypeName.VOID)),
        method.body(),
        parameters.subList(1, parameters.size()));
  }

  private MethodSpec completed(MethodSpec.Builder method, Body body, List<Local> parameters) {
    if (body.usesTest()) {
      method.addParameter(owner, fields.test());
    }
    for (int i = 0; i < parameters.size(); i++) {
      method.addParameter(names.of(parameters.get(i).type()), body.parameters().get(i));
    }
    if (body.interruptible()) {
      method.addException(InterruptedException.class);
    }
    return method.addCode(body.code()).build();
  }
}
