package dev.jlitmus.codegen.body;

import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.semantic.code.Local;
import java.util.HashMap;
import java.util.Map;

/** The Java names of the locals that a block sees. An inner block may reuse its sibling's. */
final class Scope {
  private final NameAllocator taken;
  private final Map<Local, String> locals;

  /**
   * @param taken gives no name that the method's fields and parameters have
   */
  Scope(NameAllocator taken) {
    this(taken, new HashMap<>());
  }

  private Scope(NameAllocator taken, Map<Local, String> locals) {
    this.taken = taken;
    this.locals = locals;
  }

  Scope inner() {
    return new Scope(taken.clone(), new HashMap<>(locals));
  }

  String declare(Local local) {
    String name = taken.newName(local.name());
    locals.put(local, name);
    return name;
  }

  /** A local that Java has a word for: {@code this}. */
  void bind(Local local, String name) {
    locals.put(local, name);
  }

  /** A name for a value that nothing reads. */
  String ignored() {
    return taken.newName("ignored");
  }

  String name(Local local) {
    String name = locals.get(local);
    if (name == null) {
      throw new IllegalStateException(local.name() + " is not declared here");
    }
    return name;
  }
}
