package dev.jlitmus.syntax.herd.parse;

import dev.jlitmus.grammar.HerdParser.BindingContext;
import dev.jlitmus.grammar.HerdParser.ConditionContext;
import dev.jlitmus.grammar.HerdParser.FileContext;
import dev.jlitmus.grammar.HerdParser.ObservedContext;
import dev.jlitmus.grammar.HerdParser.ParameterContext;
import dev.jlitmus.grammar.HerdParser.ThreadContext;
import dev.jlitmus.grammar.HerdParser.ValueContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.herd.Binding;
import dev.jlitmus.syntax.herd.Dialect;
import dev.jlitmus.syntax.herd.FinalCondition;
import dev.jlitmus.syntax.herd.HerdTest;
import dev.jlitmus.syntax.herd.HerdThread;
import dev.jlitmus.syntax.herd.Place;
import dev.jlitmus.syntax.parse.Spans;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes the syntax tree of a file of herdtools from a parse tree without errors. */
final class HerdTreeBuilder {
  private final Spans spans;
  private final HerdCodeBuilder code;
  private final PropositionBuilder propositions;

  HerdTreeBuilder(Spans spans) {
    this.spans = spans;
    this.code = new HerdCodeBuilder(spans);
    this.propositions = new PropositionBuilder(spans);
  }

  HerdTest build(FileContext file, Dialect dialect) {
    Name name = title(file.TEST_NAME().getSymbol());
    return new HerdTest(
        spans.of(file.DIALECT().getSymbol()).to(name.span()),
        dialect,
        name,
        file.STRING().stream()
            .map(node -> node.getText().substring(1, node.getText().length() - 1).strip())
            .collect(Collectors.joining(" ")),
        file.initial().binding().stream().map(this::binding).toList(),
        file.thread().stream().map(this::thread).toList(),
        Optional.ofNullable(file.observed()).map(this::observed).orElse(List.of()),
        Optional.ofNullable(file.filter()).map(f -> propositions.build(f.proposition())),
        Optional.ofNullable(file.condition()).map(this::condition));
  }

  /** The rest of the first line, without the blanks at its end. */
  private Name title(Token token) {
    String text = token.getText().stripTrailing();
    Span all = spans.of(token);
    int length = text.codePointCount(0, text.length());
    return new Name(spans.source().span(all.start(), all.start() + length), text);
  }

  private Binding binding(BindingContext binding) {
    return new Binding(
        spans.of(binding),
        Optional.ofNullable(binding.type()).map(code::type),
        propositions.place(binding.place()),
        Optional.ofNullable(binding.value()).map(this::value));
  }

  private Binding.Value value(ValueContext value) {
    Span span = spans.of(value);
    return value.NUMBER() != null
        ? new Binding.Value.Numeral(span)
        : new Binding.Value.Address(span, value.getText());
  }

  private HerdThread thread(ThreadContext thread) {
    Name name = spans.name(thread.IDENTIFIER().getSymbol());
    List<ParameterContext> parameters =
        thread.parameters() == null ? List.of() : thread.parameters().parameter();
    return new HerdThread(
        thread.parameters() == null ? name.span() : name.span().to(spans.of(thread.parameters())),
        name,
        parameters.stream()
            .map(p ->
                new HerdThread.Parameter(
                    code.type(p.type()), spans.name(p.IDENTIFIER().getSymbol())))
            .toList(),
        code.block(thread.block()));
  }

  private List<Place> observed(ObservedContext observed) {
    return observed.item().stream().map(item -> propositions.place(item.place())).toList();
  }

  private FinalCondition condition(ConditionContext condition) {
    var quantifier = condition.quantifier();
    return new FinalCondition(
        spans.of(condition),
        quantifier.FORALL() != null
            ? FinalCondition.Quantifier.FORALL
            : quantifier.NOT() != null
                ? FinalCondition.Quantifier.NOT_EXISTS
                : FinalCondition.Quantifier.EXISTS,
        propositions.build(condition.proposition()));
  }

  static IllegalStateException unknown(ParserRuleContext tree) {
    return new IllegalStateException("the grammar has " + tree.getClass().getSimpleName());
  }
}
