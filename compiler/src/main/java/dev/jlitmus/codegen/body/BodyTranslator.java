package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.codegen.names.FieldNames;
import dev.jlitmus.codegen.names.KeptObjects;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ObjectNames;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.UnaryOperator;
import dev.jlitmus.source.Span;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return body(names, scope, Outer.HERE, block -> block.translate(statements));
  }

  /** The body of a class's method, with the names of its parameters but {@code this}. */
  Body translateOfClass(List<Local> parameters, List<Statement> statements) {
    Scope scope = new Scope(fields.othersInClasses());
    scope.bind(parameters.getFirst(), "this");
    List<String> names =
        parameters.subList(1, parameters.size()).stream().map(scope::declare).toList();
    return body(names, scope, inClass(), block -> block.translate(statements));
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
    return body(List.of(), scope, Outer.HERE, block -> block.expressions.assigned(value, type));
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
    Body body = body(List.of(), scope, inClass(), block -> block.expressions.assigned(value, type));
    thread = around;
    return body;
  }

  private Outer inClass() {
    return new Outer(Optional.of(fields.test()));
  }

  private Body body(
      List<String> parameters, Scope scope, Outer outer, Function<Block, CodeBlock> translation) {
    Uses uses = new Uses();
    CodeBlock code = translation.apply(new Block(scope, outer, uses));
    return new Body(
        code,
        parameters,
        uses.handles,
        uses.columns,
        uses.test,
        uses.interruptible,
        uses.notInJava);
  }

  private final class Block {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Scope scope;
    private final Outer outer;
    private final Uses uses;
    private final ExpressionTranslator expressions;

    Block(Scope scope, Outer outer, Uses uses) {
      this.scope = scope;
      this.outer = outer;
      this.uses = uses;
      this.expressions =
          new ExpressionTranslator(
              fields, columns, methods, site -> kept.at(thread, site), locking, scope, outer, uses);
    }

    CodeBlock translate(List<Statement> statements) {
      statements.forEach(this::add);
      return code.build();
    }

    private void add(Statement statement) {
      switch (statement) {
        case Statement.Declare declare -> line(declare.span(), declare(declare));
        case Statement.Assign assign -> line(assign.span(), effect(assign));
        case Statement.Write write -> line(write.span(), effect(write));
        case Statement.Evaluate evaluate -> line(evaluate.span(), effect(evaluate));
        case Statement.Fence fence -> line(fence.span(), effect(fence));
        case Statement.Call call -> line(call.span(), effect(call));
        case Statement.Delay delay -> line(delay.span(), effect(delay));
        case Statement.Break jump -> code.add("break;\n");
        case Statement.Continue jump -> code.add("continue;\n");
        case Statement.Return jump -> line(jump.span(), leave(jump));
        case Statement.Loop loop -> add(loop);
        case Statement.Await await -> add(await);
        case Statement.Operate operate -> line(operate.span(), effect(operate));
        case Statement.Section section -> add(section);
        case Statement.If choice -> add(choice);
        case Statement.Block block -> {
          code.add("{\n");
          nested(block.statements());
          code.add("}\n");
        }
      }
    }

    /** What a statement does, without a semicolon. */
    private CodeBlock effect(Statement statement) {
      return switch (statement) {
        case Statement.Declare declare -> declare(declare);
        case Statement.Assign assign ->
            CodeBlock.of(
                "$L = $L",
                expressions.variable(assign.target()),
                expressions.assigned(assign.value(), assign.target().type()));
        case Statement.Write write -> write(write);
        case Statement.Evaluate evaluate -> evaluate(evaluate.expression());
        case Statement.Fence fence ->
            CodeBlock.of("$T.$L()", VarHandle.class, fence.kind().methodName());
        case Statement.Call call -> expressions.call(call.invocation());
        case Statement.Delay delay -> delay(delay);
        case Statement.If choice -> throw new IllegalStateException(choice.toString());
        case Statement.Block block -> throw new IllegalStateException(block.toString());
        case Statement.Operate operate -> expressions.call(operate.call());
        case Statement.Section section -> throw new IllegalStateException(section.toString());
        case Statement.Await await -> throw new IllegalStateException(await.toString());
        case Statement.Loop loop -> throw new IllegalStateException(loop.toString());
        case Statement.Jump jump -> throw new IllegalStateException(jump.toString());
      };
    }

    private CodeBlock delay(Statement.Delay delay) {
      CodeBlock amount =
          delay
              .amount()
              .map(value -> expressions.argument(value, PrimitiveType.LONG))
              .orElseGet(() -> CodeBlock.of(""));
      return switch (delay.kind()) {
        case YIELD -> CodeBlock.of("Thread.yield()");
        case SPIN_WAIT -> CodeBlock.of("Thread.onSpinWait()");
        case SLEEP, WORK -> CodeBlock.of("$L($L)", methods.delay(delay.kind()), amount);
      };
    }

    private CodeBlock leave(Statement.Return jump) {
      return jump.value()
          .map(value -> CodeBlock.of("return $L", expressions.translate(value).code()))
          .orElseGet(() -> CodeBlock.of("return"));
    }

    private CodeBlock declare(Statement.Declare declare) {
      return CodeBlock.of(
          "$L$T $L",
          declare.local().isFinal() ? "final " : "",
          fields.types().of(declare.local().type()),
          declarator(declare));
    }

    private CodeBlock declarator(Statement.Declare declare) {
      // The initializer does not see the local.
      CodeBlock value =
          declare
              .value()
              .map(v -> CodeBlock.of(" = $L", expressions.assigned(v, declare.local().type())))
              .orElse(CodeBlock.of(""));
      return CodeBlock.of("$L$L", scope.declare(declare.local()), value);
    }

    private CodeBlock write(Statement.Write write) {
      Place place = write.place();
      if (ExpressionTranslator.isFieldAccess(place, write.mode(), write.direct())) {
        return CodeBlock.of(
            "$L = $L",
            expressions.variable(place),
            expressions.assigned(write.value(), place.type()));
      }
      AccessMethod.Shape store = new AccessMethod.Shape.Store(write.mode());
      return expressions.call(write.span(), place, store, List.of(write.value()));
    }

    /** Java has no statement of a bare value, and a call whose value is dropped is a store's. */
    private CodeBlock evaluate(Expression expression) {
      return switch (expression) {
        case Expression.Update update -> expressions.updateCall(update);
        case Expression.Call call -> expressions.call(call.invocation());
        case Expression.Operate operate -> expressions.call(operate.call());
        case Expression.Constant constant -> ignored(constant);
        case Expression.Use use -> ignored(use);
        case Expression.Read read -> ignored(read);
        case Expression.New created -> expressions.translate(created).code();
        case Expression.NewArray created -> ignored(created);
        case Expression.NewSynchronizer created -> expressions.translate(created).code();
        case Expression.Length length -> ignored(length);
        case Expression.Unary unary -> ignored(unary);
        case Expression.Binary binary -> ignored(binary);
        case Expression.Conditional conditional -> ignored(conditional);
        case Expression.Cast cast -> ignored(cast);
      };
    }

    private CodeBlock ignored(Expression expression) {
      CodeBlock value = expressions.translate(expression).code();
      return CodeBlock.of(
          "$T $L = $L", fields.types().of(expression.type()), scope.ignored(), value);
    }

    private void add(Statement.If choice) {
      CodeBlock condition = expressions.translate(choice.condition()).code();
      head("if (" + choice.condition().span().text() + ")", "if ($L)", condition);
      nested(choice.then());
      if (!choice.otherwise().isEmpty()) {
        code.add("} else {\n");
        nested(choice.otherwise());
      }
      code.add("}\n");
    }

    private void add(Statement.Loop loop) {
      switch (loop) {
        case Statement.While first -> {
          CodeBlock condition = expressions.translate(first.condition()).code();
          head("while (" + first.condition().span().text() + ")", "while ($L)", condition);
          nested(first.body());
          code.add("}\n");
        }
        case Statement.DoWhile once -> {
          code.add("do {\n");
          nested(once.body());
          CodeBlock condition = expressions.translate(once.condition()).code();
          code.add("} while ($L);", condition);
          comment("while (" + condition + ")", "while (" + once.condition().span().text() + ")");
        }
        case Statement.For counting -> add(counting);
      }
    }

    private void add(Statement.Section section) {
      if (!section.isOnce()) {
        CodeBlock monitor = expressions.translate(section.guard()).code();
        head("synchronized (" + section.guard().span().text() + ")", "synchronized ($L)", monitor);
        nested(section.body());
        code.add("}\n");
        return;
      }
      uses.interruptible = true;
      CodeBlock once = once(section.guard());
      code.add("if ($L.begins()) {", once);
      code.add(" // $L\n", QuotedText.lineComment(section.guard().span().text() + ".run"));
      code.indent().add("try {\n");
      nested(section.body());
      code.add("} finally {\n").indent().add("$L.ends();\n", once).unindent();
      code.add("}\n").unindent().add("}\n");
    }

    /** The Once, found a single time: before its body, which may put another one in its place. */
    private CodeBlock once(Expression guard) {
      CodeBlock once = expressions.translate(guard).code();
      boolean stays =
          guard instanceof Expression.Read read
              && read.place() instanceof Place.Shared shared
              && fields.isConstant(shared.field());
      if (stays) {
        return once;
      }
      String name = scope.ignored();
      code.add("$T $L = $L;\n", fields.types().of(guard.type()), name, once);
      return CodeBlock.of("$L", name);
    }

    private void add(Statement.Await await) {
      Expression condition = await.condition();
      Expression other =
          new Expression.Unary(
              condition.span(), UnaryOperator.NOT, condition, PrimitiveType.BOOLEAN);
      code.add("while ($L) {", expressions.translate(other).code());
      code.add(" // $L\n", QuotedText.lineComment("await (" + condition.span().text() + ");"));
      code.add("  Thread.onSpinWait();\n}\n");
    }

    /** Locals of several types, which Java does not declare in a head, stand before the loop. */
    private void add(Statement.For loop) {
      Block inner = new Block(scope.inner(), outer, uses);
      if (loop.init().stream().flatMap(Block::declared).distinct().count() > 1) {
        code.add("{\n").indent();
        loop.init().forEach(inner::add);
        inner.add(loop, List.of());
        code.add(inner.code.build()).unindent().add("}\n");
      } else {
        inner.add(loop, loop.init());
        code.add(inner.code.build());
      }
    }

    private static Stream<Type> declared(Statement statement) {
      return statement instanceof Statement.Declare declare
          ? Stream.of(declare.local().type())
          : Stream.empty();
    }

    private void add(Statement.For loop, List<Statement> init) {
      List<CodeBlock> first = new ArrayList<>();
      for (Statement statement : init) {
        first.add(
            statement instanceof Statement.Declare declare && !first.isEmpty()
                ? declarator(declare)
                : effect(statement));
      }
      CodeBlock test =
          loop.test()
              .map(condition -> CodeBlock.of(" $L", expressions.translate(condition).code()))
              .orElseGet(() -> CodeBlock.of(""));
      String source =
          "for (%s;%s;%s)"
              .formatted(
                  texts(loop.init()),
                  loop.test().map(condition -> " " + condition.span().text()).orElse(""),
                  loop.update().isEmpty() ? "" : " " + texts(loop.update()));
      CodeBlock update = loop.update().stream().map(this::effect).collect(CodeBlock.joining(", "));
      head(
          source,
          loop.update().isEmpty() ? "for ($L;$L;$L)" : "for ($L;$L; $L)",
          CodeBlock.join(first, ", "),
          test,
          update);
      nested(loop.body());
      code.add("}\n");
    }

    private static String texts(List<Statement> statements) {
      return statements.stream()
          .map(statement -> statement.span().text())
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private void head(String source, String format, Object... parts) {
      CodeBlock head = CodeBlock.of(format, parts);
      code.add("$L {", head);
      comment(head.toString(), source);
    }

    private void nested(List<Statement> statements) {
      code.indent().add(new Block(scope.inner(), outer, uses).translate(statements)).unindent();
    }

    private void line(Span span, CodeBlock statement) {
      code.add("$L;", statement);
      String source = span.text().strip();
      comment(statement + ";", source.endsWith(";") ? source : source + ";");
    }

    /** The test's own words, unless the Java is the same. */
    private void comment(String java, String source) {
      String comment = QuotedText.lineComment(source);
      if (!comment.equals(java)) {
        code.add(" // $L", comment);
      }
      code.add("\n");
    }
  }
}
