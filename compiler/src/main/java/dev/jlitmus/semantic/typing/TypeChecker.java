package dev.jlitmus.semantic.typing;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.clause.ModelSet;
import dev.jlitmus.semantic.family.Axes;
import dev.jlitmus.semantic.family.AxisTyper;
import dev.jlitmus.semantic.family.MemberDiagnostics;
import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.semantic.family.ParameterSubstitution;
import dev.jlitmus.semantic.family.Settings;
import dev.jlitmus.semantic.family.Substituted;
import dev.jlitmus.semantic.typing.bench.BenchTyper;
import dev.jlitmus.semantic.typing.clause.GuardTyper;
import dev.jlitmus.semantic.typing.declaration.ClassTyper;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Axis;
import dev.jlitmus.syntax.BenchDeclaration;
import dev.jlitmus.syntax.Guard;
import dev.jlitmus.syntax.LitmusFile;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TestDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves the names of a file and types its tests, of a family each member; a test with an error
 * is left out.
 */
public final class TypeChecker {

  /** What is valid of a file, in source order; the members of a family by their settings. */
  public record TypedFile(List<LitmusTest> tests, List<Bench> benches) {
    public TypedFile {
      tests = List.copyOf(tests);
      benches = List.copyOf(benches);
    }
  }

  /** The valid tests and benches. */
  public TypedFile check(LitmusFile file, Diagnostics diagnostics) {
    NavigableSet<Integer> starts = starts(file);
    Map<String, Name> names = new HashMap<>();
    List<LitmusTest> tests = new ArrayList<>();
    Set<Member> used = new HashSet<>();
    ParameterSubstitution nothing = new ParameterSubstitution(Settings.NONE, diagnostics);
    List<Member.MethodMember> shared = file.methods().stream().map(nothing::substitute).toList();
    List<Member.ClassMember> classes = file.classes().stream().map(nothing::substitute).toList();
    for (TestDeclaration declaration : file.tests()) {
      boolean first = isFirst(declaration.name().text(), declaration.name(), names, diagnostics);
      List<LitmusTest> typed =
          new AxisTyper(diagnostics)
              .type(declaration.axes(), length(file, starts, declaration.span()))
              .map(axes -> type(declaration, axes, classes, shared, used, diagnostics))
              .orElse(List.of());
      for (LitmusTest test : typed) {
        boolean single = test.membership().isEmpty();
        if (single ? first : isFirst(test.name(), declaration.name(), names, diagnostics)) {
          tests.add(test);
        }
      }
    }
    List<Bench> benches = new ArrayList<>();
    for (BenchDeclaration declaration : file.benches()) {
      boolean first = isFirst(declaration.name().text(), declaration.name(), names, diagnostics);
      new AxisTyper(diagnostics)
          .type(declaration.axes(), length(file, starts, declaration.span()))
          .map(axes -> new BenchTyper(declaration, classes, shared, used, diagnostics).type(axes))
          .filter(typed -> first)
          .ifPresent(benches::addAll);
    }
    checkUnused(classes, used, diagnostics);
    if (!diagnostics.hasErrors()) {
      warnOfUncalled(shared, used, diagnostics);
    }
    return new TypedFile(tests, benches);
  }

  /** A class that no test uses has to make sense by itself. */
  private static void checkUnused(
      List<Member.ClassMember> classes, Set<Member> used, Diagnostics diagnostics) {
    if (classes.stream().anyMatch(member -> !used.contains(member))) {
      Map<String, Member.ClassMember> byName = new LinkedHashMap<>();
      classes.forEach(member -> byName.putIfAbsent(member.name().text(), member));
      ClassTyper typer = ClassTyper.outsideTests(byName, diagnostics);
      classes.stream().filter(member -> !used.contains(member)).forEach(typer::type);
    }
  }

  static void warnOfUncalled(
      List<Member.MethodMember> methods, Set<Member> used, Diagnostics diagnostics) {
    methods.stream()
        .filter(method -> !used.contains(method))
        .map(TestTyper::uncalled)
        .forEach(diagnostics::add);
  }

  private static NavigableSet<Integer> starts(LitmusFile file) {
    return Stream.concat(
            file.tests().stream().map(TestDeclaration::span),
            file.benches().stream().map(BenchDeclaration::span))
        .map(Span::start)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** From a header to the next test or bench, or to the end of the file. */
  private static int length(LitmusFile file, NavigableSet<Integer> starts, Span header) {
    Integer next = starts.higher(header.start());
    return (next == null ? file.span().end() : next) - header.start();
  }

  /** Of two with one name the second is in error, and left out: results go by names. */
  private static boolean isFirst(
      String text, Name name, Map<String, Name> names, Diagnostics diagnostics) {
    Name first = names.putIfAbsent(text, name);
    if (first != null) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L102,
                  name.span(),
                  "there are two tests '" + text + "' in this file",
                  "declared again")
              .withLabel(first.span(), "first declared here"));
    }
    return first == null;
  }

  private static List<LitmusTest> type(
      TestDeclaration declaration,
      Axes axes,
      List<Member.ClassMember> classes,
      List<Member.MethodMember> shared,
      Set<Member> used,
      Diagnostics diagnostics) {
    if (declaration.axes().isEmpty()) {
      TestDeclaration test =
          new ParameterSubstitution(Settings.NONE, diagnostics).substitute(declaration).test();
      warnOfGuards(declaration, List.of(Settings.NONE), diagnostics);
      return new TestTyper(test, Optional.empty(), classes, shared, used, diagnostics)
          .type().stream().toList();
    }
    List<LitmusTest> tests = new ArrayList<>();
    Set<String> parameters = new HashSet<>();
    MemberDiagnostics said = new MemberDiagnostics(Axis.header(declaration.axes()));
    for (Settings settings : axes.members()) {
      Diagnostics own = new Diagnostics();
      Substituted member = new ParameterSubstitution(settings, own).substitute(declaration);
      Membership membership = new Membership(declaration.name().text(), settings);
      new TestTyper(member.test(), Optional.of(membership), classes, shared, used, own)
          .type()
          .ifPresent(tests::add);
      parameters.addAll(member.used());
      said.add(member.test().name().text(), own);
      if (said.isFull()) {
        break;
      }
    }
    UnusedParameters.warn(declaration.axes(), parameters, diagnostics);
    warnOfGuards(declaration, axes.members(), diagnostics);
    said.report(diagnostics);
    return tests;
  }

  /** A guard is judged over the whole family: some member has to satisfy it. */
  private static void warnOfGuards(
      TestDeclaration declaration, List<Settings> members, Diagnostics diagnostics) {
    for (Guard guard : guards(declaration)) {
      boolean never =
          members.stream()
              .map(settings -> new GuardTyper(settings, new Diagnostics()).models(guard))
              .allMatch(models -> models.filter(ModelSet::isEmpty).isPresent());
      if (never) {
        diagnostics.add(
            Diagnostic.of(
                Code.L313,
                guard.span(),
                declaration.axes().isEmpty()
                    ? "this guard never holds"
                    : "this guard holds for no member of the family",
                "the clause says nothing"));
      }
    }
  }

  private static List<Guard> guards(TestDeclaration declaration) {
    List<Guard> guards = new ArrayList<>();
    for (Member member : declaration.members()) {
      switch (member) {
        case Member.ClauseMember clause -> clause.guard().ifPresent(guards::add);
        case Member.RaceMember race -> race.guard().ifPresent(guards::add);
        case Member.FieldMember ignored -> {}
        case Member.ClassMember ignored -> {}
        case Member.MethodMember ignored -> {}
        case Member.ThreadMember ignored -> {}
        case Member.JoinMember ignored -> {}
        case Member.OtherwiseMember ignored -> {}
        case Member.ModelMember ignored -> {}
      }
    }
    return guards;
  }
}
