package dev.jlitmus.codegen.body;

import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of a block in Java, each with its line of the test beside it. */
final class BlockTranslator {
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final Surroundings around;
  private final EffectTranslator effects;
  private final ExpressionTranslator expressions;

  BlockTranslator(Surroundings around) {
    this.around = around;
    this.effects = new EffectTranslator(around);
    this.expressions = effects.expressions();
  }

  CodeBlock translate(List<Statement> statements) {
    statements.forEach(this::add);
    return code.build();
  }

  private void add(Statement statement) {
    switch (statement) {
      case Statement.Declare declare -> line(declare);
      case Statement.Assign assign -> line(assign);
      case Statement.Write write -> line(write);
      case Statement.Evaluate evaluate -> line(evaluate);
      case Statement.Fence fence -> line(fence);
      case Statement.Call call -> line(call);
      case Statement.Delay delay -> line(delay);
      case Statement.Break jump -> code.add("break;\n");
      case Statement.Continue jump -> code.add("continue;\n");
      case Statement.Return jump -> line(jump);
      case Statement.Loop loop -> add(loop);
      case Statement.Await await -> add(await);
      case Statement.Operate operate -> line(operate);
      case Statement.Section section -> add(section);
      case Statement.If choice -> add(choice);
      case Statement.Block block -> {
        code.add("{\n");
        nested(block.statements());
        code.add("}\n");
      }
    }
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

  private void add(Statement.Section section) {
    if (!section.isOnce()) {
      CodeBlock monitor = expressions.translate(section.guard()).code();
      head("synchronized (" + section.guard().span().text() + ")", "synchronized ($L)", monitor);
      nested(section.body());
      code.add("}\n");
      return;
    }
    around.uses().interruptible = true;
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
            && around.fields().isConstant(shared.field());
    if (stays) {
      return once;
    }
    String name = around.scope().ignored();
    code.add("$T $L = $L;\n", around.fields().types().of(guard.type()), name, once);
    return CodeBlock.of("$L", name);
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

  private void add(Statement.Await await) {
    Expression condition = await.condition();
    Expression other =
        new Expression.Unary(condition.span(), UnaryOperator.NOT, condition, PrimitiveType.BOOLEAN);
    code.add("while ($L) {", expressions.translate(other).code());
    code.add(" // $L\n", QuotedText.lineComment("await (" + condition.span().text() + ");"));
    code.add("  Thread.onSpinWait();\n}\n");
  }

  /** Locals of several types, which Java does not declare in a head, stand before the loop. */
  private void add(Statement.For loop) {
    BlockTranslator inner = new BlockTranslator(around.inner());
    if (loop.init().stream().flatMap(BlockTranslator::declared).distinct().count() > 1) {
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
              ? effects.declarator(declare)
              : effects.translate(statement));
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
    CodeBlock update =
        loop.update().stream().map(effects::translate).collect(CodeBlock.joining(", "));
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
    code.indent().add(new BlockTranslator(around.inner()).translate(statements)).unindent();
  }

  private void line(Statement statement) {
    CodeBlock effect = effects.translate(statement);
    code.add("$L;", effect);
    String source = statement.span().text().strip();
    comment(effect + ";", source.endsWith(";") ? source : source + ";");
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
