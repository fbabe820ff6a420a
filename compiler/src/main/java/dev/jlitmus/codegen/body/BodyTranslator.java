package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.codegen.need.Locking;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ObjectNames;
import dev.jlitmus.semantic.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Statements in Java, each with its line of the test beside it. */
public final class BodyTranslator {
  /** What constructors make is named after the object, whichever thread it is that makes it. */
  private static final int IN_CONSTRUCTOR = Integer.MIN_VALUE;

  private final FieldNames fields;
  private final Function<Column, CodeBlock> columns;
  private final MethodTranslator methods;
  private final KeptObjects kept;
  private final Locking locking;
  private int thread = ObjectNames.BEFORE_START;

  /**
   * @param columns how a register is named
   * @param result the parameter that holds all registers
   * @param kept the objects that are kept for their names
   * @param locking how bodies take locks
   * @param methodNames takes the names of the methods that the bodies call
   */
  public BodyTranslator(
      FieldNames fields,
      Function<Column, CodeBlock> columns,
      String result,
      KeptObjects kept,
      Locking locking,
      NameAllocator methodNames) {
    this.fields = fields;
    this.locking = locking;
    this.kept = kept;
    this.columns = columns;
    this.methods = new MethodTranslator(this, result, methodNames);
  }

  /** The code of a thread, by its position. */
  public Body translate(int position, List<Statement> statements) {
    thread = position;
    Body body = translate(statements);
    thread = ObjectNames.BEFORE_START;
    return body;
  }

  public Body translate(List<Statement> statements) {
    return translate(List.of(), statements);
  }

  /** The methods that the bodies translated so far call. */
  public MethodTranslator methods() {
    return methods;
  }

  /** The position of the thread whose code is being translated. */
  int thread() {
    return thread;
  }

  /** A method's body, with the names of its parameters declared first. */
  Body translate(List<Local> parameters, List<Statement> statements) {
    Scope scope = new Scope(fields.others());
    List<String> names = parameters.stream().map(scope::declare).toList();
    return body(names, scope, Outer.HERE, code -> new BlockTranslator(code).translate(statements));
  }

  /** The body of a class's method, with the names of its parameters but {@code this}. */
  Body translateOfClass(List<Local> parameters, List<Statement> statements) {
    Scope scope = new Scope(fields.othersInClasses());
    scope.bind(parameters.getFirst(), "this");
    List<String> names =
        parameters.subList(1, parameters.size()).stream().map(scope::declare).toList();
    return body(names, scope, inClass(), code -> new BlockTranslator(code).translate(statements));
  }

  /** A constructor's body. */
  public Body translate(Local self, ClassDeclaration.Constructor constructor) {
    int around = thread;
    thread = IN_CONSTRUCTOR;
    List<Local> parameters = new ArrayList<>(List.of(self));
    parameters.addAll(constructor.parameters());
    Body body = translateOfClass(parameters, constructor.body());
    thread = around;
    return body;
  }

  /** A field's initial value, an expression. */
  public Body initializer(Expression value, Type type) {
    Scope scope = new Scope(fields.others());
    return body(
        List.of(), scope, Outer.HERE, code -> new ExpressionTranslator(code).assigned(value, type));
  }

  /**
   * The initial value of a field of a class, an expression.
   *
   * @param self what {@code this} is in it
   */
  public Body initializer(Expression value, Type type, Local self) {
    int around = thread;
    thread = IN_CONSTRUCTOR;
    Scope scope = new Scope(fields.othersInClasses());
    scope.bind(self, "this");
    Body body =
        body(
            List.of(),
            scope,
            inClass(),
            code -> new ExpressionTranslator(code).assigned(value, type));
    thread = around;
    return body;
  }

  private Outer inClass() {
    return new Outer(Optional.of(fields.test()));
  }

  private Body body(
      List<String> parameters,
      Scope scope,
      Outer outer,
      Function<Surroundings, CodeBlock> translation) {
    Uses uses = new Uses();
    CodeBlock code =
        translation.apply(
            new Surroundings(
                fields,
                columns,
                methods,
                site -> kept.at(thread, site),
                locking,
                scope,
                outer,
                uses));
    return new Body(
        code,
        parameters,
        uses.handles,
        uses.columns,
        uses.test,
        uses.interruptible,
        uses.notInJava);
  }
}
