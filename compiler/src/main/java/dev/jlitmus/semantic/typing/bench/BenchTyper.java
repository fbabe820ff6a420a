package dev.jlitmus.semantic.typing.bench;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.bench.Measure;
import dev.jlitmus.semantic.bench.Repetition;
import dev.jlitmus.semantic.family.Axes;
import dev.jlitmus.semantic.family.MemberDiagnostics;
import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.semantic.family.ParameterSubstitution;
import dev.jlitmus.semantic.family.Settings;
import dev.jlitmus.semantic.family.Substituted;
import dev.jlitmus.semantic.typing.TestTyper;
import dev.jlitmus.semantic.typing.UnusedParameters;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Axis;
import dev.jlitmus.syntax.BenchDeclaration;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TestDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types a bench, of a family each member. A measure is typed as a test of its own, with the fields
 * of the bench; nothing of it need be observed.
 */
public final class BenchTyper {
  private final BenchDeclaration bench;
  private final List<Member.ClassMember> classes;
  private final List<Member.MethodMember> shared;
  private final Set<Member> used;
  private final Diagnostics diagnostics;
  private final BenchShape shape;
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> measured = new HashSet<>();

  /**
   * @param classes those of the file
   * @param shared methods of the file
   * @param used takes the methods and classes of the file that the bench uses
   */
  public BenchTyper(
      BenchDeclaration bench,
      List<Member.ClassMember> classes,
      List<Member.MethodMember> shared,
      Set<Member> used,
      Diagnostics diagnostics) {
    this.bench = bench;
    this.classes = classes;
    this.shared = shared;
    this.used = used;
    this.diagnostics = diagnostics;
    this.shape = new BenchShape(bench, diagnostics);
  }

  /** The valid members; none after an error. */
  public List<Bench> type(Axes axes) {
    int errorsBefore = diagnostics.errors();
    shape.check();
    List<Bench> benches = new ArrayList<>();
    Span header = bench.axes().isEmpty() ? bench.span() : Axis.header(bench.axes());
    MemberDiagnostics said = new MemberDiagnostics(header);
    for (Settings settings : axes.members()) {
      Diagnostics own = new Diagnostics();
      member(settings, own).ifPresent(benches::add);
      said.add(bench.name().text() + settings.suffix(), own);
      if (said.isFull()) {
        break;
      }
    }
    said.report(diagnostics);
    if (diagnostics.errors() > errorsBefore) {
      return List.of();
    }
    UnusedParameters.warn(bench.axes(), parameters, diagnostics);
    warnOfUncalled();
    return benches;
  }

  private Optional<Bench> member(Settings settings, Diagnostics own) {
    Optional<Settings.Assigned> assigned = settings.of(Bench.THREADS);
    int threads = shape.threads(assigned, own);
    Optional<Membership> membership =
        settings.axes().isEmpty()
            ? Optional.empty()
            : Optional.of(new Membership(bench.name().text(), settings));
    List<Measure> measures = new ArrayList<>();
    for (BenchDeclaration.Measure measure : bench.measures()) {
      measure(measure, settings, membership, own).ifPresent(measures::add);
    }
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bench(
                bench.span(),
                bench.name().text() + settings.suffix(),
                bench.description(),
                measures,
                bench.baselines().stream().findFirst().map(Name::text),
                threads,
                assigned.map(Settings.Assigned::span).orElse(bench.span()),
                membership));
  }

  /** Empty also where it has threads of its own and was measured with another number already. */
  private Optional<Measure> measure(
      BenchDeclaration.Measure measure,
      Settings settings,
      Optional<Membership> membership,
      Diagnostics own) {
    boolean together = !measure.threads().isEmpty();
    Substituted member = new ParameterSubstitution(settings, own).substitute(asTest(measure));
    parameters.addAll(member.used());
    if (!together) {
      parameters.add(Bench.THREADS);
    }
    Optional<LitmusTest> typed =
        new TestTyper(member.test(), membership, classes, shared, used, own).typeMeasure();
    typed.ifPresent(test -> Repetition.check(test.threads()).forEach(own::add));
    boolean alike =
        together
            && !member.used().contains(Bench.THREADS)
            && !measured.add(measure.name().text() + settings.without(Bench.THREADS).suffix());
    return alike
        ? Optional.empty()
        : typed.map(test -> new Measure(measure.name().text(), test, together));
  }

  private TestDeclaration asTest(BenchDeclaration.Measure measure) {
    Stream<Member> threads =
        measure.threads().isEmpty()
            ? Stream.of(
                new Member.ThreadMember(
                    measure.span(), Optional.of(measure.name()), Optional.empty(), measure.body()))
            : measure.threads().stream().map(thread -> thread);
    return new TestDeclaration(
        measure.span(),
        measure.name(),
        "",
        List.of(),
        Stream.concat(shape.members(), threads).toList());
  }

  private void warnOfUncalled() {
    Set<Span> places = new HashSet<>();
    used.forEach(method -> places.add(method.span()));
    shape
        .methods()
        .filter(method -> !places.contains(method.span()))
        .map(TestTyper::uncalled)
        .forEach(diagnostics::add);
  }
}
