package dev.jlitmus.cli.option;

import dev.jlitmus.answer.RunResult;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.result.RunRecord;
import dev.jlitmus.result.evidence.Unseen;
import dev.jlitmus.result.grade.Finding;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What makes a run fail. A crash and a test that got stuck always do. */
public final class FailOptions {

  /** Kinds of findings. */
  public enum FailOn {
    FORBIDDEN,
    REQUIRED,
    CONTRADICTION,
    RACE,
    VACUOUS,
    UNDECIDED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of its word. */
  static final class KindConverter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String word) {
      return Arrays.stream(FailOn.values())
          .filter(kind -> kind.word().equalsIgnoreCase(word))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "a run does not fail on '%s'; there are %s"
                      .formatted(
                          word,
                          Arrays.stream(FailOn.values())
                              .map(FailOn::word)
                              .collect(Collectors.joining(", ")))));
    }
  }

  private static final Set<String> RACE_CODES = Set.of(Code.L423.name(), Code.L424.name());

  @Option(
      names = "--fail-on",
      paramLabel = "KIND",
      split = ",",
      converter = KindConverter.class,
      defaultValue = "forbidden,required,contradiction,race",
      description =
          "exit 1 where one of these is found, all but the last two by default: forbidden (an"
              + " outcome was seen), required (none was), contradiction (a clause against its"
              + " model), race (a claim does not hold), vacuous (a test proves nothing by what it"
              + " did not show), undecided (a model gives no verdict)")
  private Set<FailOn> kinds = EnumSet.range(FailOn.FORBIDDEN, FailOn.RACE);

  /** Adds findings of the kinds that else are none. */
  public RunResult demand(RunResult result) {
    return result.withRecords(result.records().stream().map(this::demand).toList());
  }

  private RunRecord demand(RunRecord test) {
    List<Finding> findings = new ArrayList<>(test.findings());
    if (kinds.contains(FailOn.VACUOUS) && test.evidence().isVacuous()) {
      findings.add(
          new Finding.Vacuous(test.evidence().unseen().stream().map(Unseen::outcome).toList()));
    }
    if (kinds.contains(FailOn.UNDECIDED)) {
      test.models().stream().flatMap(model -> undecided(model).stream()).forEach(findings::add);
    }
    return test.withFindings(findings);
  }

  private static Optional<Finding> undecided(ModelColumn model) {
    return Stream.concat(model.incomplete().stream(), model.verdicts().values().stream())
        .flatMap(verdict -> why(verdict).stream())
        .findFirst()
        .map(why -> new Finding.Undecided(model.model(), why));
  }

  private static Optional<String> why(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed allowed -> Optional.empty();
      case Verdict.Forbidden forbidden -> Optional.empty();
      case Verdict.Undecided undecided -> Optional.of(undecided.why());
      case Verdict.NotInModel notInModel ->
          Optional.of("it does not speak of " + notInModel.construct());
      case Verdict.LimitReached limit ->
          Optional.of("the search ended at its limit, " + limit.limit());
    };
  }

  /** Whether the run fails by it. */
  public boolean fails(Finding finding) {
    return switch (finding) {
      case Finding.ForbiddenSeen seen -> kinds.contains(FailOn.FORBIDDEN);
      case Finding.AgainstModel against -> kinds.contains(FailOn.FORBIDDEN);
      case Finding.Contradicted(String code, String headline) ->
          kinds.contains(RACE_CODES.contains(code) ? FailOn.RACE : FailOn.CONTRADICTION);
      case Finding.RequiredNotSeen missing -> kinds.contains(FailOn.REQUIRED);
      case Finding.Vacuous vacuous -> kinds.contains(FailOn.VACUOUS);
      case Finding.Undecided undecided -> kinds.contains(FailOn.UNDECIDED);
      case Finding.Stuck stuck -> true;
      case Finding.Crashed crashed -> true;
    };
  }
}
