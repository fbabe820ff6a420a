package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;

import dev.jlitmus.result.Observation.Sighting;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.result.evidence.Doubt;
import dev.jlitmus.result.evidence.Evidence;
import dev.jlitmus.result.evidence.Overlap;
import dev.jlitmus.result.evidence.TwinObservation.Shown;
import dev.jlitmus.result.evidence.TwinScore;
import dev.jlitmus.result.evidence.Unseen;
import dev.jlitmus.result.evidence.Worth;
import java.util.List;
import java.util.Map;

/** What it is worth that outcomes were not seen, as JSON. */
final class EvidenceJson {
  private EvidenceJson() {}

  static Map<String, Object> evidence(Evidence evidence) {
    Map<String, Object> fields = fields("vacuous", evidence.isVacuous());
    evidence.overlap().ifPresent(overlap -> fields.put("overlap", overlap(overlap)));
    fields.put("doubts", evidence.doubts().stream().map(EvidenceJson::doubt).toList());
    fields.put("unseen", evidence.unseen().stream().map(EvidenceJson::unseen).toList());
    return fields;
  }

  static Map<String, Object> sighting(Sighting first) {
    return fields("samples", first.samples(), "timeSeconds", first.time().toNanos() / 1e9);
  }

  private static Map<String, Object> overlap(Overlap overlap) {
    return fields("racingSamples", overlap.racing(), "share", overlap.share());
  }

  private static Map<String, Object> doubt(Doubt doubt) {
    return switch (doubt) {
      case Doubt.Oversubscribed over -> fields("kind", "oversubscribed");
      case Doubt.FewSamples(List<String> jvms) -> fields("kind", "fewSamples", "jvms", jvms);
      case Doubt.NotOverlapping apart -> fields("kind", "notOverlapping");
      case Doubt.SilentCanary(List<String> jvms) -> fields("kind", "silentCanary", "jvms", jvms);
    };
  }

  private static Map<String, Object> unseen(Unseen unseen) {
    return fields(
        "outcome", unseen.outcome().toString(),
        "rateBelow", unseen.bound(),
        "worth", worth(unseen.worth()));
  }

  private static Map<String, Object> worth(Worth worth) {
    return switch (worth) {
      case Worth.CannotShow(String cpuModel, String model) ->
          fields("kind", "cannotShow", "forbiddenBy", cpuModel, "allowedBy", model);
      case Worth.TwinCannotShow(String cpuModel) ->
          fields("kind", "twinCannotShow", "forbiddenBy", cpuModel);
      case Worth.TwinSilent(long samples) ->
          fields("kind", "twinSilent", "twin", twin(new Shown(0, samples)));
      case Worth.TooFew(Shown shown) -> fields("kind", "tooFew", "twin", twin(shown));
      case Worth.WouldShow(Shown shown) -> fields("kind", "wouldShow", "twin", twin(shown));
      case Worth.Unknown unknown -> fields("kind", "unknown");
    };
  }

  private static Map<String, Object> twin(Shown shown) {
    return fields("seen", shown.seen(), "samples", shown.samples(), "rate", shown.rate());
  }

  static Map<String, Object> canary(Canary canary) {
    return fields(
        "jvm", canary.jvm(),
        "seen", canary.seen(),
        "samples", canary.samples(),
        "silent", canary.isSilent());
  }

  static Map<String, Object> score(TwinScore score) {
    return fields("run", score.run(), "caught", score.caught(), "hidden", score.hidden());
  }
}
