package dev.jlitmus.codegen.need;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.names.Handle;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.code.Column;
import java.util.List;
import java.util.Set;

/**
 * The Java statements of a thread, of {@code join} or of a method.
 *
 * @param parameters their names, without the one that holds the registers
 * @param handles the VarHandles that are used
 * @param columns the registers that are read or assigned
 * @param usesTest whether it is the code of a nested class and has to be given the test
 * @param interruptible whether something in it waits, so that it can throw InterruptedException
 * @param notInJava what Java cannot say; where there is any, {@code code} is no Java
 */
public record Body(
    CodeBlock code,
    List<String> parameters,
    Set<Handle> handles,
    Set<Column> columns,
    boolean usesTest,
    boolean interruptible,
    List<Diagnostic> notInJava) {

  public Body {
    parameters = List.copyOf(parameters);
    handles = Set.copyOf(handles);
    columns = Set.copyOf(columns);
    notInJava = List.copyOf(notInJava);
  }
}
