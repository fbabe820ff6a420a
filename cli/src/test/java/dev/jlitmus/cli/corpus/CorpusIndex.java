package dev.jlitmus.cli.corpus;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cli.render.family.FamilyGroup;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.semantic.bench.Bench;
import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.source.SourceFile;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes {@code litmus/README.md}: which file shows which pattern, and of each test what models say
 * of the outcome in question and whether a machine showed it.
 */
final class CorpusIndex {
  private static final List<String> MODELS = List.of("java", "x86", "arm64");

  private final SeenHere seen;
  private final ShownHere shown;
  private final Map<String, List<TestInQuestion>> tests = new TreeMap<>();
  private final Map<String, List<Bench>> benches = new TreeMap<>();

  CorpusIndex(SeenHere seen) {
    this.seen = seen;
    this.shown = new ShownHere(seen);
    Pipeline pipeline = new Pipeline();
    List<CheckedFile> files =
        CorpusFolder.litmusFiles().stream()
            .map(path -> pipeline.read(new SourceFile(path, CorpusFolder.read(path))))
            .toList();
    for (CheckedFile file : files) {
      if (file.tests().isEmpty()) {
        benches.put(file.file().name(), file.benches());
      }
    }
    List<CheckRecord> records =
        pipeline.check(
            new CheckRequest(
                files, name -> true, pipeline.models(MODELS), CheckRequest.Limits.DEFAULT, false),
            new Unwatched());
    for (FamilyGroup<CheckRecord> group :
        FamilyGroup.of(records, CheckRecord::member, CheckRecord::place)) {
      String file = group.results().getFirst().place().file().name();
      tests
          .computeIfAbsent(file, path -> new ArrayList<>())
          .add(new TestInQuestion(file, group.results()));
    }
  }

  String render() {
    StringBuilder text = new StringBuilder(CorpusText.head(seen.machine().description()));
    text.append("\n## Patterns\n\n").append(CorpusText.PATTERNS).append('\n');
    text.append("| id | what must come out | file | java | x86 | arm64 | seen here |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (PatternList.Row row : PatternList.rows()) {
      List<String> files =
          CorpusFolder.litmusFiles().stream()
              .filter(file -> PatternList.shownBy(file).contains(row.id()))
              .toList();
      text.append("| %s | %s | ".formatted(row.id(), cell(row.sentence())));
      text.append(column(files, file -> "[%s](%s)".formatted(file, file)));
      MODELS.forEach(model ->
          text.append(" | ")
              .append(column(files, file -> count(file, test -> test.allowed(model)))));
      text.append(" | ").append(column(files, file -> count(file, shown::shown))).append(" |\n");
    }
    text.append("\n## Tests\n\n").append(CorpusText.TESTS);
    String folder = "";
    for (String file : CorpusFolder.litmusFiles()) {
      String its = file.substring(0, file.indexOf('/'));
      if (!its.equals(folder)) {
        folder = its;
        text.append("\n### %s\n\n%s\n".formatted(folder, CorpusText.of(folder)));
      }
      text.append(file(file));
    }
    return text.toString();
  }

  private static String column(List<String> files, UnaryOperator<String> cell) {
    return files.stream().map(cell).collect(Collectors.joining("<br>"));
  }

  private String count(String file, ToLongFunction<TestInQuestion> allowed) {
    List<TestInQuestion> all = tests.getOrDefault(file, List.of());
    if (all.isEmpty()) {
      return "measured";
    }
    return all.stream().mapToLong(allowed).sum()
        + " of "
        + all.stream().mapToLong(test -> test.members().size()).sum();
  }

  private String file(String path) {
    List<String> ids = PatternList.shownBy(path);
    StringBuilder text = new StringBuilder("\n");
    text.append("**[%s](%s)**".formatted(path.substring(path.indexOf('/') + 1), path));
    if (!ids.isEmpty()) {
      text.append(" ").append(String.join(" ", ids));
    }
    text.append("\n\n").append(Opening.of(path)).append("\n\n");
    text.append(benches.containsKey(path) ? benches(path) : tests(path));
    return text.toString();
  }

  private String tests(String path) {
    StringBuilder text = new StringBuilder();
    text.append("| test | question | java | x86 | arm64 | seen here |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n");
    for (TestInQuestion test : tests.getOrDefault(path, List.of())) {
      text.append(start(test.name(), path, test.first().place(), test.first().description()));
      MODELS.forEach(model -> text.append(" | ").append(test.verdict(model)));
      text.append(" | ").append(shown.describe(test)).append(" |\n");
    }
    return text.toString();
  }

  /** Members of a family are measured together and have one line. */
  private String benches(String path) {
    StringBuilder text = new StringBuilder("| bench | question |\n| --- | --- |\n");
    benches.getOrDefault(path, List.of()).stream()
        .map(bench ->
            start(
                bench.membership().map(Membership::family).orElse(bench.name()),
                path,
                bench.span(),
                bench.description()))
        .distinct()
        .forEach(line -> text.append(line).append(" |\n"));
    return text.toString();
  }

  private static String start(String name, String path, Span place, String description) {
    return "| [%s](%s#L%d) | %s".formatted(cell(name), path, place.line(), cell(description));
  }

  /** A description of several lines on one, without what ends a cell. */
  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").strip().replace("|", "\\|");
  }
}
