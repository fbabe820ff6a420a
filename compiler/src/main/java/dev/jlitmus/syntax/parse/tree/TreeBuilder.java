package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser.BaselineMemberContext;
import dev.jlitmus.grammar.LitmusParser.BenchContext;
import dev.jlitmus.grammar.LitmusParser.BenchHeaderContext;
import dev.jlitmus.grammar.LitmusParser.BenchMemberContext;
import dev.jlitmus.grammar.LitmusParser.ClassMemberContext;
import dev.jlitmus.grammar.LitmusParser.ClauseMemberContext;
import dev.jlitmus.grammar.LitmusParser.FileContext;
import dev.jlitmus.grammar.LitmusParser.HeaderContext;
import dev.jlitmus.grammar.LitmusParser.JoinMemberContext;
import dev.jlitmus.grammar.LitmusParser.MeasureContext;
import dev.jlitmus.grammar.LitmusParser.MeasureItemContext;
import dev.jlitmus.grammar.LitmusParser.MeasureMemberContext;
import dev.jlitmus.grammar.LitmusParser.MemberContext;
import dev.jlitmus.grammar.LitmusParser.ModelMemberContext;
import dev.jlitmus.grammar.LitmusParser.OtherwiseMemberContext;
import dev.jlitmus.grammar.LitmusParser.RaceMemberContext;
import dev.jlitmus.grammar.LitmusParser.SharedMemberContext;
import dev.jlitmus.grammar.LitmusParser.TestContext;
import dev.jlitmus.grammar.LitmusParser.TestNameContext;
import dev.jlitmus.grammar.LitmusParser.ThreadBlockContext;
import dev.jlitmus.grammar.LitmusParser.ThreadMemberContext;
import dev.jlitmus.grammar.LitmusParser.TypedMemberContext;
import dev.jlitmus.grammar.LitmusParser.VoidMemberContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.BenchDeclaration;
import dev.jlitmus.syntax.LitmusFile;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TestDeclaration;
import dev.jlitmus.syntax.parse.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes the syntax tree of a file from a parse tree without errors. */
public final class TreeBuilder {
  private final Spans spans;
  private final CommonTokenStream tokens;
  private final StringLiterals strings;
  private final ExprBuilder expressions;
  private final StmtBuilder statements;
  private final FamilyBuilder families;
  private final DeclarationBuilder declarations;
  private final ClauseBuilder clauses;

  /** Errors of what is inside tokens, such as strings, go to {@code diagnostics}. */
  public TreeBuilder(Spans spans, CommonTokenStream tokens, Diagnostics diagnostics) {
    this.spans = spans;
    this.tokens = tokens;
    this.strings = new StringLiterals(spans, diagnostics);
    this.expressions = new ExprBuilder(spans);
    this.statements = new StmtBuilder(spans, expressions);
    this.families = new FamilyBuilder(spans);
    this.declarations = new DeclarationBuilder(spans, diagnostics, statements);
    this.clauses = new ClauseBuilder(spans, expressions, families, strings);
  }

  public LitmusFile build(FileContext file) {
    Span all = spans.source().span(0, spans.source().length());
    return new LitmusFile(
        all,
        file.classDeclaration().stream().map(declarations::declared).toList(),
        file.method().stream().map(declarations::method).toList(),
        file.test().stream().map(this::test).toList(),
        file.bench().stream().map(this::bench).toList());
  }

  private TestDeclaration test(TestContext test) {
    HeaderContext header = test.header();
    Name name = name(header.testName());
    return new TestDeclaration(
        spans.of(header.TEST().getSymbol()).to(name.span()),
        name,
        description(test),
        header.axis().stream().map(families::axis).toList(),
        test.member().stream().map(this::member).toList());
  }

  private Name name(TestNameContext context) {
    Token name = context.getStart();
    String text = name.getType() == LitmusLexer.STRING ? strings.unescape(name) : name.getText();
    return new Name(spans.of(name), text);
  }

  private BenchDeclaration bench(BenchContext bench) {
    BenchHeaderContext header = bench.benchHeader();
    Name name = name(header.testName());
    List<Member> members = new ArrayList<>();
    List<BenchDeclaration.Measure> measures = new ArrayList<>();
    List<Name> baselines = new ArrayList<>();
    for (BenchMemberContext member : bench.benchMember()) {
      switch (member) {
        case MeasureMemberContext measure -> measures.add(measure(measure.measure()));
        case BaselineMemberContext baseline ->
            baselines.add(spans.name(baseline.IDENTIFIER().getSymbol()));
        case SharedMemberContext shared -> members.add(member(shared.member()));
        default -> throw unknown(member);
      }
    }
    return new BenchDeclaration(
        spans.of(header.BENCH().getSymbol()).to(name.span()),
        name,
        description(bench),
        header.axis().stream().map(families::axis).toList(),
        members,
        measures,
        baselines);
  }

  private BenchDeclaration.Measure measure(MeasureContext measure) {
    Name name = spans.name(measure.IDENTIFIER().getSymbol());
    return new BenchDeclaration.Measure(
        spans.of(measure.MEASURE().getSymbol()).to(name.span()),
        name,
        measure.measureItem().stream()
            .map(MeasureItemContext::statement)
            .filter(Objects::nonNull)
            .map(statements::build)
            .toList(),
        measure.measureItem().stream()
            .map(MeasureItemContext::threadBlock)
            .filter(Objects::nonNull)
            .map(this::thread)
            .toList());
  }

  /** The text of the last doc comment between a declaration and what stands before it. */
  private String description(ParserRuleContext declaration) {
    List<Token> hidden = tokens.getHiddenTokensToLeft(declaration.getStart().getTokenIndex());
    if (hidden == null) {
      return "";
    }
    return hidden.reversed().stream()
        .map(Token::getText)
        .filter(DocComments::isDocComment)
        .findFirst()
        .map(DocComments::text)
        .orElse("");
  }

  private Member member(MemberContext member) {
    return switch (member) {
      case TypedMemberContext typed -> declarations.typed(typed);
      case VoidMemberContext method ->
          declarations.method(
              method.VOID(), method.IDENTIFIER(), method.parameters(), method.block());
      case ClassMemberContext declared -> declarations.declared(declared.classDeclaration());
      case ThreadMemberContext thread -> thread(thread.threadBlock());
      case JoinMemberContext join ->
          new Member.JoinMember(spans.of(join.JOIN().getSymbol()), statements.block(join.block()));
      case ClauseMemberContext clause -> clauses.clause(clause);
      case RaceMemberContext race -> clauses.race(race);
      case OtherwiseMemberContext otherwise -> clauses.otherwise(otherwise);
      case ModelMemberContext models ->
          new Member.ModelMember(spans.of(models), families.names(models.IDENTIFIER()));
      default -> throw unknown(member);
    };
  }

  private Member.ThreadMember thread(ThreadBlockContext thread) {
    Span keyword = spans.of(thread.THREAD().getSymbol());
    Optional<Name> name =
        Optional.ofNullable(thread.IDENTIFIER()).map(node -> spans.name(node.getSymbol()));
    return new Member.ThreadMember(
        name.map(n -> keyword.to(n.span())).orElse(keyword),
        name,
        Optional.ofNullable(thread.expression()).map(expressions::build),
        statements.block(thread.block()));
  }

  static IllegalStateException unknown(ParserRuleContext tree) {
    return new IllegalStateException("the grammar has " + tree.getClass().getSimpleName());
  }
}
