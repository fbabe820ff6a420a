package dev.jlitmus.semantic.typing;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.ModelName;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.clause.RaceClause;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.semantic.family.Settings;
import dev.jlitmus.semantic.flow.FlowCheck;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.names.ClauseNames;
import dev.jlitmus.semantic.names.Declarations;
import dev.jlitmus.semantic.names.Locals;
import dev.jlitmus.semantic.names.Registers;
import dev.jlitmus.semantic.typing.clause.ClauseTyper;
import dev.jlitmus.semantic.typing.clause.ModelClauseTyper;
import dev.jlitmus.semantic.typing.declaration.ClassTyper;
import dev.jlitmus.semantic.typing.declaration.DeclarationTyper;
import dev.jlitmus.semantic.typing.declaration.NamelessObjects;
import dev.jlitmus.semantic.typing.declaration.TestMembers;
import dev.jlitmus.semantic.typing.statement.MethodTyper;
import dev.jlitmus.semantic.typing.statement.Returns;
import dev.jlitmus.semantic.typing.statement.StatementTyper;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Stmt;
import dev.jlitmus.syntax.TestDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types one test. */
public final class TestTyper {

  private final TestDeclaration test;
  private final Optional<Membership> membership;
  private final TestMembers members;
  private final List<Member.MethodMember> shared;
  private final List<Member.ClassMember> sharedClasses;
  private final Set<Member> used;
  private final Diagnostics diagnostics;
  private final int errorsBefore;

  /**
   * @param test without parameters, but in its guards
   * @param membership empty for a single test
   * @param sharedClasses those of the file
   * @param shared methods of the file
   * @param used takes the methods and classes of the file that the test uses
   */
  public TestTyper(
      TestDeclaration test,
      Optional<Membership> membership,
      List<Member.ClassMember> sharedClasses,
      List<Member.MethodMember> shared,
      Set<Member> used,
      Diagnostics diagnostics) {
    this.test = test;
    this.membership = membership;
    this.members = TestMembers.of(test.members());
    this.shared = shared;
    this.sharedClasses = sharedClasses;
    this.used = used;
    this.diagnostics = diagnostics;
    this.errorsBefore = diagnostics.errors();
  }

  /** The code of all threads and of {@code join}. */
  private record TypedCode(List<ThreadBody> threads, List<Statement> join) {}

  /** The typed test, empty after a diagnostic. */
  Optional<LitmusTest> type() {
    Optional<LitmusTest> typed = typeMeasure();
    typed.ifPresent(complete -> warnOfUncalled());
    if (typed.filter(complete -> complete.columns().isEmpty()).isPresent()) {
      diagnostics.add(
          Diagnostic.of(Code.L305, test.span(), "nothing of this test could be observed", "")
              .withHelp("assign what a thread reads to a register: r1 = x;"));
      return Optional.empty();
    }
    return typed;
  }

  /** The same, of what is there to be measured: nothing of it need be observed. */
  public Optional<LitmusTest> typeMeasure() {
    DeclarationTyper declared = new DeclarationTyper(diagnostics);
    List<Member.ThreadMember> threads =
        new ThreadCopies(declared.constants("the number of equal threads"), diagnostics)
            .of(members.threads());
    DeclarationTyper.Declared all = declared.type(members, threads, shared, sharedClasses);
    Declarations declarations = all.declarations();
    checkCounts(threads);
    Registers registers = registers(threads, all);
    TypedCode code =
        code(threads, all, registers, new Registers(declarations.threads()), diagnostics);
    List<ClassDeclaration> typedClasses = classes(all, code);
    if (diagnostics.errors() == errorsBefore) {
      new FlowCheck(diagnostics).check(code.threads(), joinPlace(), code.join());
    }
    ClauseNames names =
        new ClauseNames(declarations, registers, ThreadLocals.of(members.threads()), diagnostics);
    ClauseTyper said = new ClauseTyper(members, settings(), diagnostics);
    List<Clause> clauses = said.clauses(names);
    List<Column> columns = columns(declarations, registers, names);
    if (diagnostics.errors() == errorsBefore) {
      new NamelessObjects(diagnostics).check(test.span(), columns, typedClasses);
    }
    Otherwise otherwise = said.otherwise();
    ModelClauseTyper models = new ModelClauseTyper(diagnostics);
    List<ModelName> named = models.models(members.models());
    Optional<RaceClause> races = models.races(said.racesHere());
    if (diagnostics.errors() > errorsBefore) {
      return Optional.empty();
    }
    return Optional.of(
        new LitmusTest(
            test.span(),
            test.name().text(),
            test.description(),
            typedClasses,
            List.copyOf(declarations.fields().values()),
            code.threads(),
            code.join(),
            columns,
            clauses,
            otherwise,
            named,
            races,
            Optional.empty(),
            membership));
  }

  /** Those of the test itself are looked into even where nothing uses them. */
  private List<ClassDeclaration> classes(DeclarationTyper.Declared all, TypedCode code) {
    List<List<Statement>> bodies = new ArrayList<>(List.of(code.join()));
    code.threads().forEach(thread -> bodies.add(thread.body()));
    members.classes().forEach(all.classes()::type);
    List<ClassDeclaration> classes =
        all.classes().used(all.declarations().fields().values(), bodies);
    classes.forEach(one -> all.classes().member(one.type().name()).ifPresent(used::add));
    used.addAll(all.classes().called());
    return classes;
  }

  private Settings settings() {
    return membership.map(Membership::settings).orElse(Settings.NONE);
  }

  private Span joinPlace() {
    return members.joins().stream().findFirst().map(Member.JoinMember::span).orElse(test.span());
  }

  private void warnOfUncalled() {
    members.methods().stream()
        .filter(method -> !used.contains(method))
        .map(TestTyper::uncalled)
        .forEach(diagnostics::add);
  }

  public static Diagnostic uncalled(Member.MethodMember method) {
    return Diagnostic.of(
        Code.L111,
        method.name().span(),
        "nothing calls '" + method.name().text() + "'",
        "not looked into");
  }

  private void checkCounts(List<Member.ThreadMember> threads) {
    if (threads.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.L306, test.span(), "the test has no thread", "")
              .withHelp("a thread is written: thread { x = 1; }"));
    }
    if (threads.size() > LitmusTest.MAX_THREADS) {
      diagnostics.add(
          Diagnostic.of(
              Code.L401,
              threads.get(LitmusTest.MAX_THREADS).span(),
              "a test has at most " + LitmusTest.MAX_THREADS + " threads",
              "one too many"));
    }
    for (Member.JoinMember second : members.joins().stream().skip(1).toList()) {
      diagnostics.add(
          Diagnostic.of(Code.L102, second.span(), "a test has one 'join'", "a second one")
              .withLabel(members.joins().getFirst().span(), "the first"));
    }
  }

  /**
   * The registers with their types: the test is typed until no type changes any more. Of too many
   * registers, which is an error, the types do not matter.
   */
  private Registers registers(
      List<Member.ThreadMember> threads, DeclarationTyper.Declared declared) {
    List<String> names = declared.declarations().threads();
    Registers known = new Registers(names);
    while (true) {
      Registers found = new Registers(names);
      code(threads, declared, known, found, new Diagnostics());
      found.keep(known);
      if (found.sameTypesAs(known) || found.size() > LitmusTest.MAX_COLUMNS) {
        return found;
      }
      known = found;
    }
  }

  private TypedCode code(
      List<Member.ThreadMember> threads,
      DeclarationTyper.Declared declared,
      Registers known,
      Registers assigned,
      Diagnostics sink) {
    Declarations declarations = declared.declarations();
    CodeTyper typer = new CodeTyper(declarations, known, assigned, used, declared.classes(), sink);
    List<ThreadBody> typed = new ArrayList<>();
    for (Member.ThreadMember thread : threads) {
      int index = typed.size();
      List<Statement> body = typer.type(index, new Returns.Ends(), thread.body());
      typed.add(new ThreadBody(thread.span(), declarations.threads().get(index), body));
    }
    List<Stmt> join = members.joins().stream().flatMap(j -> j.body().stream()).toList();
    return new TypedCode(typed, typer.type(Column.Register.JOIN, new Returns.Never(), join));
  }

  private record CodeTyper(
      Declarations declarations,
      Registers known,
      Registers assigned,
      Set<Member> used,
      ClassTyper classes,
      Diagnostics diagnostics) {

    List<Statement> type(int thread, Returns returns, List<Stmt> body) {
      MethodTyper methods =
          new MethodTyper(thread, declarations, known, assigned, classes, diagnostics);
      List<Statement> typed =
          new StatementTyper(
                  thread,
                  declarations,
                  known,
                  assigned,
                  methods,
                  returns,
                  new Locals(),
                  diagnostics)
              .type(body);
      used.addAll(methods.called());
      return typed;
    }
  }

  private List<Column> columns(Declarations declarations, Registers registers, ClauseNames names) {
    if (registers.size() > LitmusTest.MAX_COLUMNS) {
      tooMany(registers.size());
      return List.of();
    }
    List<Column> columns = new ArrayList<>(registers.all());
    List<Registers.Key> untyped =
        diagnostics.errors() == errorsBefore ? registers.untyped() : List.of();
    for (Registers.Key key : untyped) {
      diagnostics.add(
          Diagnostic.of(
              Code.L205,
              registers.place(key),
              "the type of register '" + key.name() + "' cannot be told",
              "assigned from itself only"));
    }
    declarations.fields().values().stream()
        .filter(names.finalValues()::contains)
        .map(Column.FinalValue::new)
        .forEach(columns::add);
    columns.addAll(names.finalMembers());
    columns.addAll(names.endings());
    if (columns.size() > LitmusTest.MAX_COLUMNS) {
      tooMany(columns.size());
    }
    return columns;
  }

  private void tooMany(int columns) {
    diagnostics.add(
        Diagnostic.of(
                Code.L402,
                test.span(),
                "an outcome has at most " + LitmusTest.MAX_COLUMNS + " columns",
                columns + " registers, final values and ends of threads")
            .withHelp("keep what nobody asks about in locals: int t = x;"));
  }
}
