package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.source.Span;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Function;

/** Statements in Java, each with its line of the test beside it. */
public final class BodyTranslator {
  private final FieldNames fields;
  private final Function<Column, CodeBlock> columns;

  /**
   * @param columns how a register is named
   */
  public BodyTranslator(FieldNames fields, Function<Column, CodeBlock> columns) {
    this.fields = fields;
    this.columns = columns;
  }

  public Body translate(List<Statement> statements) {
    Uses uses = new Uses();
    CodeBlock code = new Block(new Scope(fields.others()), uses).translate(statements);
    return new Body(code, uses.handles, uses.columns, uses.notInJava);
  }

  private final class Block {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Scope scope;
    private final Uses uses;
    private final ExpressionTranslator expressions;

    Block(Scope scope, Uses uses) {
      this.scope = scope;
      this.uses = uses;
      this.expressions = new ExpressionTranslator(fields, columns, scope, uses);
    }

    CodeBlock translate(List<Statement> statements) {
      statements.forEach(this::add);
      return code.build();
    }

    private void add(Statement statement) {
      Span span = statement.span();
      switch (statement) {
        case Statement.Declare declare -> line(span, declare(declare));
        case Statement.Assign assign ->
            line(
                span,
                CodeBlock.of(
                    "$L = $L",
                    expressions.variable(assign.target()),
                    expressions.assigned(assign.value(), assign.target().type())));
        case Statement.Write write -> line(span, write(write));
        case Statement.Evaluate evaluate -> line(span, evaluate(evaluate.expression()));
        case Statement.Fence fence ->
            line(span, CodeBlock.of("$T.$L()", VarHandle.class, fence.kind().methodName()));
        case Statement.If choice -> add(choice);
        case Statement.Block block -> {
          code.add("{\n");
          nested(block.statements());
          code.add("}\n");
        }
      }
    }

    private CodeBlock declare(Statement.Declare declare) {
      // The initializer does not see the local.
      CodeBlock value =
          declare
              .value()
              .map(v -> CodeBlock.of(" = $L", expressions.assigned(v, declare.local().type())))
              .orElse(CodeBlock.of(""));
      String type = declare.local().type().keyword();
      return CodeBlock.of("$L $L$L", type, scope.declare(declare.local()), value);
    }

    private CodeBlock write(Statement.Write write) {
      if (ExpressionTranslator.isFieldAccess(write.location(), write.mode(), write.direct())) {
        return CodeBlock.of(
            "$L = $L",
            fields.field(write.location()),
            expressions.assigned(write.value(), write.location().type()));
      }
      AccessMethod.Shape store = new AccessMethod.Shape.Store(write.mode());
      return expressions.call(write.span(), write.location(), store, List.of(write.value()));
    }

    /** Java has no statement of a bare value, and a call whose value is dropped is a store's. */
    private CodeBlock evaluate(Expression expression) {
      return switch (expression) {
        case Expression.Update update -> expressions.updateCall(update);
        case Expression.Constant constant -> ignored(constant);
        case Expression.Use use -> ignored(use);
        case Expression.Read read -> ignored(read);
        case Expression.Unary unary -> ignored(unary);
        case Expression.Binary binary -> ignored(binary);
        case Expression.Conditional conditional -> ignored(conditional);
        case Expression.Cast cast -> ignored(cast);
      };
    }

    private CodeBlock ignored(Expression expression) {
      CodeBlock value = expressions.translate(expression).code();
      return CodeBlock.of("$L $L = $L", expression.type().keyword(), scope.ignored(), value);
    }

    private void add(Statement.If choice) {
      CodeBlock condition = expressions.translate(choice.condition()).code();
      code.add("if ($L) {", condition);
      comment("if (" + condition + ")", "if (" + choice.condition().span().text() + ")");
      nested(choice.then());
      if (!choice.otherwise().isEmpty()) {
        code.add("} else {\n");
        nested(choice.otherwise());
      }
      code.add("}\n");
    }

    private void nested(List<Statement> statements) {
      code.indent().add(new Block(scope.inner(), uses).translate(statements)).unindent();
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
