package dev.jlitmus.cli.render.json;

import static dev.jlitmus.cli.render.json.JsonFields.fields;
import static dev.jlitmus.cli.render.json.JsonFields.lower;
import static dev.jlitmus.cli.render.json.JsonFields.place;

import dev.jlitmus.cli.render.check.VerdictWord;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.Row;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.result.verdict.ModelColumn;
import dev.jlitmus.result.verdict.Race;
import dev.jlitmus.result.verdict.Refutation;
import dev.jlitmus.result.verdict.Verdict;
import dev.jlitmus.result.verdict.Witness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What models say, as JSON objects. */
public final class ModelJson {
  private ModelJson() {}

  /** A verdict is one of {@code allowed forbidden forbidden≤k ? n/a …}. */
  public static Map<String, Object> verdicts(List<ModelColumn> models, Outcome outcome) {
    Map<String, Object> verdicts = new LinkedHashMap<>();
    models.forEach(model -> verdicts.put(model.model(), VerdictWord.of(model, outcome)));
    return verdicts;
  }

  public static Map<String, Object> model(ModelColumn model) {
    Map<String, Object> fields =
        fields(
            "name", model.model(),
            "allowed", model.allowed(),
            "incomplete", model.incomplete().map(VerdictWord::why).orElse(""),
            "flags", model.flags());
    model.bound().ifPresent(bound -> fields.put("unrolled", bound));
    return fields;
  }

  public static Map<String, Object> test(CheckRecord test) {
    Map<String, Object> fields = fields("name", test.test(), "place", place(test.place()));
    fields.putAll(JsonFields.member(test.member()));
    fields.putAll(
        fields(
            "threads", test.threads(),
            "description", test.description(),
            "columns", test.columns(),
            "models", test.models().stream().map(ModelJson::model).toList(),
            "rows", test.rows().stream().map(row -> row(test.models(), row)).toList(),
            "findings", test.findings().stream().map(JsonFields::diagnostic).toList(),
            "races", test.races().stream().map(ModelJson::race).toList(),
            "raceLimit", test.raceLimit().orElse("")));
    return fields;
  }

  private static Map<String, Object> row(List<ModelColumn> models, Row row) {
    return fields(
        "outcome", row.outcome().toString(),
        "values", row.outcome().values().stream().map(String::valueOf).toList(),
        "expectation", lower(row.expected().expectation()),
        "description", row.expected().description(),
        "verdicts", verdicts(models, row.outcome()));
  }

  private static Map<String, Object> race(Race race) {
    return fields(
        "model", race.model(),
        "first", node(race.execution().nodes().get(race.first())),
        "second", node(race.execution().nodes().get(race.second())),
        "missing", race.missing());
  }

  /** Positions of edges are those in {@code nodes}. */
  public static Map<String, Object> witness(Witness witness) {
    return fields(
        "nodes", witness.nodes().stream().map(ModelJson::node).toList(),
        "edges", witness.edges().stream().map(ModelJson::edge).toList());
  }

  private static Map<String, Object> node(Witness.Node node) {
    return fields("label", node.label(), "thread", node.thread(), "place", place(node.span()));
  }

  private static Map<String, Object> edge(Witness.Edge edge) {
    return fields(
        "from", edge.from(), "to", edge.to(), "name", edge.name(), "reason", edge.reason());
  }

  /** With the execution that it allows, or the reason against it. */
  public static Map<String, Object> verdict(Verdict verdict) {
    Map<String, Object> fields = fields("verdict", VerdictWord.of(verdict));
    switch (verdict) {
      case Verdict.Allowed allowed -> fields.put("execution", witness(allowed.witness()));
      case Verdict.Forbidden forbidden ->
          forbidden.reason().ifPresent(reason -> fields.put("reason", refutation(reason)));
      case Verdict.Undecided undecided -> fields.put("why", VerdictWord.why(undecided));
      case Verdict.NotInModel notInModel -> fields.put("why", VerdictWord.why(notInModel));
      case Verdict.LimitReached limit -> fields.put("why", VerdictWord.why(limit));
    }
    return fields;
  }

  /** Why no execution is consistent. */
  public static Map<String, Object> refutation(Refutation refutation) {
    return switch (refutation) {
      case Refutation.NoExecution none -> fields("kind", "noExecution", "why", none.why());
      case Refutation.LeavesLoop leaves ->
          fields(
              "kind", "leavesLoop", "why", leaves.why(), "execution", witness(leaves.execution()));
      case Refutation.Violated violated ->
          fields(
              "kind", "violated",
              "model", violated.model(),
              "axiom", violated.axiom(),
              "cycle",
                  violated.cycle().map(Refutation.Cycle::edges).orElse(List.of()).stream()
                      .map(ModelJson::edge)
                      .toList(),
              "execution", witness(violated.execution()));
    };
  }
}
