package dev.jlitmus.codegen.body;

import dev.jlitmus.codegen.names.Handle;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.code.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a body turns out to need while it is translated. */
final class Uses {
  final Set<Handle> handles = new LinkedHashSet<>();
  final Set<Column> columns = new LinkedHashSet<>();
  boolean interruptible;

  /** Whether the code of a nested class uses the test. */
  boolean test;

  final List<Diagnostic> notInJava = new ArrayList<>();

  /** A body that calls another needs what that needs. */
  void add(Body called) {
    handles.addAll(called.handles());
    columns.addAll(called.columns());
    interruptible |= called.interruptible();
    notInJava.addAll(called.notInJava());
  }
}
