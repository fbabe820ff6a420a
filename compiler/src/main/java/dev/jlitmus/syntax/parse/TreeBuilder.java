package dev.jlitmus.syntax.parse;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusLexer;
import dev.jlitmus.grammar.LitmusParser.BaselineMemberContext;
import dev.jlitmus.grammar.LitmusParser.BenchContext;
import dev.jlitmus.grammar.LitmusParser.BenchHeaderContext;
import dev.jlitmus.grammar.LitmusParser.BenchMemberContext;
import dev.jlitmus.grammar.LitmusParser.BlockContext;
import dev.jlitmus.grammar.LitmusParser.ClassDeclarationContext;
import dev.jlitmus.grammar.LitmusParser.ClassMemberContext;
import dev.jlitmus.grammar.LitmusParser.ClassPartContext;
import dev.jlitmus.grammar.LitmusParser.ClauseKindContext;
import dev.jlitmus.grammar.LitmusParser.ClauseMemberContext;
import dev.jlitmus.grammar.LitmusParser.ConstructorContext;
import dev.jlitmus.grammar.LitmusParser.DeclaratorContext;
import dev.jlitmus.grammar.LitmusParser.FieldRestContext;
import dev.jlitmus.grammar.LitmusParser.FieldsOfClassContext;
import dev.jlitmus.grammar.LitmusParser.FileContext;
import dev.jlitmus.grammar.LitmusParser.GuardContext;
import dev.jlitmus.grammar.LitmusParser.HeaderContext;
import dev.jlitmus.grammar.LitmusParser.InitializerContext;
import dev.jlitmus.grammar.LitmusParser.JoinMemberContext;
import dev.jlitmus.grammar.LitmusParser.MeasureContext;
import dev.jlitmus.grammar.LitmusParser.MeasureItemContext;
import dev.jlitmus.grammar.LitmusParser.MeasureMemberContext;
import dev.jlitmus.grammar.LitmusParser.MemberContext;
import dev.jlitmus.grammar.LitmusParser.MemberNameContext;
import dev.jlitmus.grammar.LitmusParser.MethodContext;
import dev.jlitmus.grammar.LitmusParser.MethodOfClassContext;
import dev.jlitmus.grammar.LitmusParser.MethodRestContext;
import dev.jlitmus.grammar.LitmusParser.ModelMemberContext;
import dev.jlitmus.grammar.LitmusParser.OtherwiseMemberContext;
import dev.jlitmus.grammar.LitmusParser.ParametersContext;
import dev.jlitmus.grammar.LitmusParser.RaceMemberContext;
import dev.jlitmus.grammar.LitmusParser.SharedMemberContext;
import dev.jlitmus.grammar.LitmusParser.TestContext;
import dev.jlitmus.grammar.LitmusParser.TestNameContext;
import dev.jlitmus.grammar.LitmusParser.ThreadBlockContext;
import dev.jlitmus.grammar.LitmusParser.ThreadMemberContext;
import dev.jlitmus.grammar.LitmusParser.TypedMemberContext;
import dev.jlitmus.grammar.LitmusParser.TypedPartContext;
import dev.jlitmus.grammar.LitmusParser.VoidMemberContext;
import dev.jlitmus.grammar.LitmusParser.VoidPartContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.BenchDeclaration;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Guard;
import dev.jlitmus.syntax.LitmusFile;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.TestDeclaration;
import dev.jlitmus.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes the syntax tree of a file from a parse tree without errors. */
final class TreeBuilder {
  private final Spans spans;
  private final CommonTokenStream tokens;
  private final StringLiterals strings;
  private final ExprBuilder expressions;
  private final Diagnostics diagnostics;
  private final StmtBuilder statements;
  private final FamilyBuilder families;

  TreeBuilder(Spans spans, CommonTokenStream tokens, Diagnostics diagnostics) {
    this.spans = spans;
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.strings = new StringLiterals(spans, diagnostics);
    this.expressions = new ExprBuilder(spans);
    this.statements = new StmtBuilder(spans, expressions);
    this.families = new FamilyBuilder(spans);
  }

  LitmusFile build(FileContext file) {
    Span all = spans.source().span(0, spans.source().length());
    return new LitmusFile(
        all,
        file.classDeclaration().stream().map(this::declaration).toList(),
        file.method().stream().map(this::method).toList(),
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
      case TypedMemberContext typed -> typed(typed);
      case VoidMemberContext method ->
          method(
              spans.of(method.VOID().getSymbol()),
              Optional.empty(),
              method.IDENTIFIER(),
              method.parameters(),
              method.block());
      case ClassMemberContext declared -> declaration(declared.classDeclaration());
      case ThreadMemberContext thread -> thread(thread.threadBlock());
      case JoinMemberContext join ->
          new Member.JoinMember(spans.of(join.JOIN().getSymbol()), block(join.block()));
      case ClauseMemberContext clause -> clause(clause);
      case RaceMemberContext race ->
          new Member.RaceMember(
              spans.of(race),
              kind(race.clauseKind()),
              guard(race.guard()),
              description(race.STRING()));
      case OtherwiseMemberContext otherwise -> otherwise(otherwise);
      case ModelMemberContext models ->
          new Member.ModelMember(spans.of(models), families.names(models.IDENTIFIER()));
      default -> throw unknown(member);
    };
  }

  private Member typed(TypedMemberContext typed) {
    TypeName type = statements.type(typed.type());
    return switch (typed.typedRest()) {
      case FieldRestContext fields -> fields(typed, type, fields);
      case MethodRestContext method -> {
        refuse(typed.VOLATILE() != null ? typed.VOLATILE() : typed.FINAL());
        yield method(
            type.span(),
            Optional.of(type),
            typed.memberName().IDENTIFIER(),
            method.parameters(),
            method.block());
      }
      default -> throw unknown(typed.typedRest());
    };
  }

  private Member.FieldMember fields(
      TypedMemberContext typed, TypeName type, FieldRestContext fields) {
    return new Member.FieldMember(
        spans.of(typed),
        typed.VOLATILE() != null,
        typed.FINAL() != null,
        type,
        declarators(typed.memberName(), fields.initializer(), fields.declarator()));
  }

  /** The first has its name in front of what tells fields from a method. */
  private List<Declarator> declarators(
      MemberNameContext first, @Nullable InitializerContext value, List<DeclaratorContext> others) {
    List<Declarator> declarators = new ArrayList<>();
    declarators.add(
        new Declarator(
            spans.name(first.IDENTIFIER().getSymbol()),
            Optional.ofNullable(value).map(statements::initializer)));
    others.forEach(other -> declarators.add(statements.declarator(other)));
    return declarators;
  }

  private void refuse(@Nullable TerminalNode modifier) {
    if (modifier != null) {
      diagnostics.add(
          Diagnostic.of(
              Code.L001,
              spans.of(modifier.getSymbol()),
              "a method is not " + modifier.getText(),
              "not expected here"));
    }
  }

  private Member.ThreadMember thread(ThreadBlockContext thread) {
    Span keyword = spans.of(thread.THREAD().getSymbol());
    Optional<Name> name =
        Optional.ofNullable(thread.IDENTIFIER()).map(node -> spans.name(node.getSymbol()));
    return new Member.ThreadMember(
        name.map(n -> keyword.to(n.span())).orElse(keyword),
        name,
        Optional.ofNullable(thread.expression()).map(expressions::build),
        block(thread.block()));
  }

  private Member.MethodMember method(MethodContext method) {
    return method(
        spans.of(method.getStart()),
        Optional.ofNullable(method.type()).map(statements::type),
        method.IDENTIFIER(),
        method.parameters(),
        method.block());
  }

  private Member.MethodMember method(
      Span start,
      Optional<TypeName> result,
      TerminalNode name,
      ParametersContext parameters,
      BlockContext body) {
    return new Member.MethodMember(
        start.to(spans.of(parameters)),
        spans.name(name.getSymbol()),
        result,
        parameters(parameters),
        block(body));
  }

  private List<Member.MethodMember.Parameter> parameters(ParametersContext parameters) {
    return parameters.parameter().stream()
        .map(parameter ->
            new Member.MethodMember.Parameter(
                parameter.FINAL() != null,
                statements.type(parameter.type()),
                spans.name(parameter.IDENTIFIER().getSymbol())))
        .toList();
  }

  private Member.ClassMember declaration(ClassDeclarationContext declared) {
    List<Member.FieldMember> fields = new ArrayList<>();
    List<Member.ClassMember.Constructor> constructors = new ArrayList<>();
    List<Member.MethodMember> methods = new ArrayList<>();
    for (ClassPartContext part : declared.classPart()) {
      switch (part) {
        case TypedPartContext typed -> {
          switch (typed.classRest()) {
            case FieldsOfClassContext rest -> fields.add(fields(typed, rest));
            case MethodOfClassContext rest -> methods.add(method(typed, rest));
            default -> throw unknown(typed.classRest());
          }
        }
        case VoidPartContext method ->
            methods.add(
                method(
                    spans.of(method.VOID().getSymbol()),
                    Optional.empty(),
                    method.IDENTIFIER(),
                    method.parameters(),
                    method.block()));
        case ConstructorContext constructor -> {
          Name name = spans.name(constructor.IDENTIFIER().getSymbol());
          constructors.add(
              new Member.ClassMember.Constructor(
                  name.span().to(spans.of(constructor.parameters())),
                  name,
                  parameters(constructor.parameters()),
                  block(constructor.block())));
        }
        default -> throw unknown(part);
      }
    }
    Name name = spans.name(declared.IDENTIFIER().getSymbol());
    return new Member.ClassMember(
        spans.of(declared.CLASS().getSymbol()).to(name.span()),
        name,
        fields,
        constructors,
        methods);
  }

  private Member.FieldMember fields(TypedPartContext typed, FieldsOfClassContext fields) {
    return new Member.FieldMember(
        spans.of(typed),
        typed.VOLATILE() != null,
        typed.FINAL() != null,
        statements.type(typed.type()),
        declarators(typed.memberName(), fields.initializer(), fields.declarator()));
  }

  private Member.MethodMember method(TypedPartContext typed, MethodOfClassContext method) {
    TypeName type = statements.type(typed.type());
    refuse(typed.VOLATILE() != null ? typed.VOLATILE() : typed.FINAL());
    return method(
        type.span(),
        Optional.of(type),
        typed.memberName().IDENTIFIER(),
        method.parameters(),
        method.block());
  }

  private List<Stmt> block(BlockContext block) {
    return block.statement().stream().map(statements::build).toList();
  }

  private Member.ClauseMember clause(ClauseMemberContext clause) {
    return new Member.ClauseMember(
        spans.of(clause),
        kind(clause.clauseKind()),
        expressions.build(clause.condition()),
        guard(clause.guard()),
        description(clause.STRING()));
  }

  private static Member.ClauseMember.Kind kind(ClauseKindContext kind) {
    return switch (kind.getStart().getType()) {
      case LitmusLexer.FORBIDDEN -> Member.ClauseMember.Kind.FORBIDDEN;
      case LitmusLexer.ALLOWED -> Member.ClauseMember.Kind.ALLOWED;
      case LitmusLexer.INTERESTING -> Member.ClauseMember.Kind.INTERESTING;
      case LitmusLexer.REQUIRED -> Member.ClauseMember.Kind.REQUIRED;
      default -> throw unknown(kind);
    };
  }

  private String description(@Nullable TerminalNode string) {
    return string == null ? "" : strings.unescape(string.getSymbol());
  }

  private Optional<Guard> guard(@Nullable GuardContext guard) {
    return Optional.ofNullable(guard).map(families::guard);
  }

  private Member.OtherwiseMember otherwise(OtherwiseMemberContext otherwise) {
    Member.OtherwiseMember.Grade grade =
        otherwise.FORBIDDEN() != null
            ? Member.OtherwiseMember.Grade.FORBIDDEN
            : otherwise.ALLOWED() != null
                ? Member.OtherwiseMember.Grade.ALLOWED
                : Member.OtherwiseMember.Grade.MODEL;
    return new Member.OtherwiseMember(spans.of(otherwise), grade);
  }

  static IllegalStateException unknown(ParserRuleContext tree) {
    return new IllegalStateException("the grammar has " + tree.getClass().getSimpleName());
  }
}
