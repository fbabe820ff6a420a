package dev.jlitmus.codegen.state;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.body.Body;
import dev.jlitmus.codegen.body.BodyTranslator;
import dev.jlitmus.codegen.names.TypeNames;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ClassDeclaration.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The classes of a test, as static classes within the generated one. */
final class NestedClasses {
  private final TypeNames names;
  private final BodyTranslator translator;
  private final List<TypeSpec> types = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();

  NestedClasses(List<ClassDeclaration> classes, TypeNames names, BodyTranslator translator) {
    this.names = names;
    this.translator = translator;
    classes.forEach(this::add);
  }

  List<TypeSpec> types() {
    return types;
  }

  /** Of their constructors. */
  Stream<Body> bodies() {
    return bodies.stream();
  }

  private void add(ClassDeclaration declared) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.classOf(declared.type())).addModifiers(Modifier.STATIC);
    for (ClassDeclaration.Field field : declared.fields()) {
      type.addField(field(declared, field));
    }
    for (Constructor constructor : declared.constructors()) {
      type.addMethod(constructor(declared, constructor));
    }
    types.add(type.build());
  }

  private FieldSpec field(ClassDeclaration declared, ClassDeclaration.Field field) {
    FieldSpec.Builder spec =
        FieldSpec.builder(names.of(field.field().type()), field.field().name());
    switch (field.field().modifier()) {
      case NONE -> {}
      case VOLATILE -> spec.addModifiers(Modifier.VOLATILE);
      case FINAL -> spec.addModifiers(Modifier.FINAL);
    }
    field
        .initial()
        .map(value ->
            translator.initializer(value, field.field().type(), Optional.of(declared.self())))
        .ifPresent(spec::initializer);
    return spec.build();
  }

  private MethodSpec constructor(ClassDeclaration declared, Constructor constructor) {
    Body body = translator.translate(declared.self(), constructor);
    bodies.add(body);
    MethodSpec.Builder method = MethodSpec.constructorBuilder().addCode(body.code());
    for (int i = 0; i < constructor.parameters().size(); i++) {
      method.addParameter(
          names.of(constructor.parameters().get(i).type()), body.parameters().get(i));
    }
    return method.build();
  }
}
