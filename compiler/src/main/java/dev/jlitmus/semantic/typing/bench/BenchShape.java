package dev.jlitmus.semantic.typing.bench;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.family.Setting;
import dev.jlitmus.semantic.family.Settings;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.BenchDeclaration;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a bench must have and cannot have, whatever its parameters stand for. */
final class BenchShape {
  private final BenchDeclaration bench;
  private final Diagnostics diagnostics;

  BenchShape(BenchDeclaration bench, Diagnostics diagnostics) {
    this.bench = bench;
    this.diagnostics = diagnostics;
  }

  void check() {
    bench.members().forEach(this::checkMember);
    checkMeasures();
    checkBaselines();
  }

  /** The members that measures share. */
  Stream<Member> members() {
    return bench.members().stream().filter(member -> alien(member).isEmpty());
  }

  Stream<Member.MethodMember> methods() {
    return bench.members().stream()
        .filter(Member.MethodMember.class::isInstance)
        .map(Member.MethodMember.class::cast);
  }

  /** How many threads are meant; one where it is not said. */
  int threads(Optional<Settings.Assigned> assigned, Diagnostics own) {
    if (assigned.isEmpty()) {
      return 1;
    }
    long count =
        assigned.get().setting() instanceof Setting.Constant constant
                && constant.value().type() == PrimitiveType.INT
            ? constant.value().asLong()
            : 0;
    if (count < 1 || count > Bench.MAX_THREADS) {
      own.add(
          Diagnostic.of(
                  Code.L283,
                  assigned.get().span(),
                  "a measure runs in 1 to %d threads".formatted(Bench.MAX_THREADS),
                  "not such a number")
              .withLabel(assigned.get().parameter().span(), "the number of threads"));
      return 1;
    }
    return (int) count;
  }

  private void checkMember(Member member) {
    alien(member)
        .ifPresent(what ->
            diagnostics.add(
                Diagnostic.of(
                        Code.L284,
                        member.span(),
                        "a bench has no " + what,
                        "it only says what to repeat")
                    .withHelp(
                        "a test has them: jlitmus bench measures its threads as they stand")));
  }

  /** What the member is, where a bench has no use for it. */
  private static Optional<String> alien(Member member) {
    return switch (member) {
      case Member.FieldMember ignored -> Optional.empty();
      case Member.ClassMember ignored -> Optional.empty();
      case Member.MethodMember ignored -> Optional.empty();
      case Member.ThreadMember ignored -> Optional.of("threads outside its measures");
      case Member.JoinMember ignored -> Optional.of("'join'");
      case Member.ClauseMember ignored -> Optional.of("clauses");
      case Member.RaceMember ignored -> Optional.of("clauses");
      case Member.OtherwiseMember ignored -> Optional.of("'otherwise'");
      case Member.ModelMember ignored -> Optional.of("models");
    };
  }

  private void checkMeasures() {
    if (bench.measures().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.L282, bench.span(), "the bench measures nothing", "")
              .withHelp("a measure is written: measure read { r1 = x; }"));
    }
    Map<String, Span> places = new HashMap<>();
    for (BenchDeclaration.Measure measure : bench.measures()) {
      Name name = measure.name();
      Span first = places.putIfAbsent(name.text(), name.span());
      if (first != null) {
        diagnostics.add(
            Diagnostic.of(
                    Code.L102,
                    name.span(),
                    "there are two measures '" + name.text() + "'",
                    "declared again")
                .withLabel(first, "first declared here"));
      }
      checkContent(measure);
    }
  }

  private void checkContent(BenchDeclaration.Measure measure) {
    if (measure.body().isEmpty() && measure.threads().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L280,
                  measure.span(),
                  "the measure '" + measure.name().text() + "' is empty",
                  "nothing to repeat")
              .withHelp("what JMH itself costs is not part of its figures"));
    }
    if (!measure.body().isEmpty() && !measure.threads().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L281,
                  measure.body().getFirst().span(),
                  "a measure has statements or threads, not both",
                  "in which thread?")
              .withLabel(measure.threads().getFirst().span(), "it has a thread")
              .withHelp("put the statements into a thread of their own"));
    }
  }

  private void checkBaselines() {
    List<String> names = bench.measures().stream().map(measure -> measure.name().text()).toList();
    for (Name baseline : bench.baselines()) {
      if (!names.contains(baseline.text())) {
        Diagnostic unknown =
            Diagnostic.of(
                Code.L101,
                baseline.span(),
                "there is no measure '" + baseline.text() + "'",
                "not found in this bench");
        diagnostics.add(
            Spelling.question(baseline.text(), names).map(unknown::withHelp).orElse(unknown));
      }
    }
    for (Name second : bench.baselines().stream().skip(1).toList()) {
      diagnostics.add(
          Diagnostic.of(Code.L102, second.span(), "a bench has one 'baseline'", "a second one")
              .withLabel(bench.baselines().getFirst().span(), "the first"));
    }
  }
}
