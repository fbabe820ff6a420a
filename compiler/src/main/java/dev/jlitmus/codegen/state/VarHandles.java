package dev.jlitmus.codegen.state;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.Handle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The VarHandles of a generated class, constants that a static initialiser looks up. */
final class VarHandles {
  private VarHandles() {}

  static void add(TypeSpec.Builder type, Set<Handle> used, FieldNames fields, ClassName owner) {
    List<Handle> handles =
        used.stream().sorted(Comparator.comparing((Handle one) -> order(one, fields))).toList();
    for (Handle handle : handles) {
      type.addField(
          VarHandle.class,
          fields.handle(handle),
          Modifier.PRIVATE,
          Modifier.STATIC,
          Modifier.FINAL);
    }
    if (!handles.isEmpty()) {
      type.addStaticBlock(lookUp(handles, fields, owner));
    }
  }

  /** The test's fields in their order, then those of classes and arrays by name. */
  private static String order(Handle handle, FieldNames fields) {
    return switch (handle) {
      case Handle.OfShared shared -> "0%06d".formatted(fields.position(shared.field()));
      case Handle.OfMember ignored -> "1" + fields.handle(handle);
      case Handle.OfElements ignored -> "2" + fields.handle(handle);
    };
  }

  private static CodeBlock lookUp(List<Handle> handles, FieldNames fields, ClassName owner) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean finds = handles.stream().anyMatch(handle -> !(handle instanceof Handle.OfElements));
    if (finds) {
      code.beginControlFlow("try")
          .addStatement("$T lookup = $T.lookup()", MethodHandles.Lookup.class, MethodHandles.class);
    }
    for (Handle handle : handles) {
      switch (handle) {
        case Handle.OfShared shared ->
            find(code, handle, owner, fields.field(shared.field()), fields);
        case Handle.OfMember member ->
            find(
                code,
                handle,
                fields.types().classOf(member.field().owner()),
                member.field().name(),
                fields);
        case Handle.OfElements elements ->
            code.addStatement(
                "$L = $T.arrayElementVarHandle($T.class)",
                fields.handle(handle),
                MethodHandles.class,
                fields.types().of(elements.array()));
      }
    }
    if (finds) {
      code.nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
          .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
          .endControlFlow();
    }
    return code.build();
  }

  private static void find(
      CodeBlock.Builder code, Handle handle, ClassName owner, String field, FieldNames fields) {
    code.addStatement(
        "$L = lookup.findVarHandle($T.class, $S, $T.class)",
        fields.handle(handle),
        owner,
        field,
        fields.types().of(handle.type()));
  }
}
