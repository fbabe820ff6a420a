package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the corpus with random changes, given to {@code check} and {@code compile}: the exit
 * code says that they were judged or are wrong, no bug is reported, and what {@code compile} writes
 * compiles. {@code -Djlitmus.fuzz=10000} tries more.
 */
class MutatedCorpusTest {
  private static final int INPUTS = Integer.getInteger("jlitmus.fuzz", 60);
  private static final int LONGEST = 4_000;
  private static final Pattern TOKEN = Pattern.compile("//.*|/\\*(?s:.*?)\\*/|\\w+|\\s+|[^\\w\\s]");
  private static final List<String> MODELS = List.of("java", "sc", "x86", "jam", "rc11", "jls");
  private static final List<String> FORMATS = List.of("full", "json", "csv", "junit", "herd");

  @TempDir private Path folder;
  private final long seed = Long.getLong("jlitmus.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final CommandRunner runner = new CommandRunner(Map.of());

  @Test
  @Timeout(7_200)
  void everyFileIsJudgedOrRefused() throws IOException {
    System.out.println("MutatedCorpusTest: -Djlitmus.seed=" + seed);
    List<String> corpus = corpus();
    for (int i = 0; i < INPUTS; i++) {
      String text = mutate(pick(corpus), pick(corpus));
      Path file = Files.writeString(folder.resolve("mutant.litmus"), text);
      try {
        judge(file);
        translate(file, folder.resolve("java" + i));
      } catch (RuntimeException | Error failure) {
        throw new AssertionError(
            "-Djlitmus.seed=%d, input %d:%n%s".formatted(seed, i, text), failure);
      }
    }
  }

  private void judge(Path file) {
    ExitCode exit =
        runner.execute(
            "check",
            "--max-time",
            "500ms",
            "--model",
            "java," + pick(MODELS),
            "--format",
            pick(FORMATS),
            file.toString());
    assertThat(exit).as(runner.err()).isIn(ExitCode.OK, ExitCode.FINDINGS);
  }

  private void translate(Path file, Path project) throws IOException {
    ExitCode exit = runner.execute("compile", "-o", project.toString(), file.toString());
    assertThat(exit).as(runner.err()).isIn(ExitCode.OK, ExitCode.FINDINGS);
    if (!Files.exists(project)) {
      return;
    }
    try (Stream<Path> all = Files.walk(project)) {
      List<Path> written = all.sorted(Comparator.reverseOrder()).toList();
      compile(written.stream().filter(path -> path.toString().endsWith(".java")).toList());
      for (Path path : written) {
        Files.delete(path);
      }
    }
  }

  private void compile(List<Path> sources) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    Files.createDirectories(folder.resolve("classes"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  errors,
                  files,
                  null,
                  List.of("-proc:none", "-nowarn", "-d", folder.resolve("classes").toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(errors.toString()).isTrue();
    }
  }

  private static List<String> corpus() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../litmus"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".litmus")).sorted().toList()) {
        String text = Files.readString(file);
        if (text.length() <= LONGEST && !file.toString().contains("bench")) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** With a few of its tokens removed, doubled, exchanged, or taken from the other text. */
  private String mutate(String text, String other) {
    List<String> tokens = tokens(text);
    List<String> others = tokens(other);
    for (int changes = 1 + random.nextInt(4); changes > 0 && !tokens.isEmpty(); changes--) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(6)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, pick(tokens));
        case 2 -> tokens.set(at, pick(tokens));
        case 3 -> tokens.set(at, pick(others));
        case 4 -> tokens.set(at, Integer.toString(random.nextInt()));
        default -> {
          int from = random.nextInt(others.size());
          tokens.addAll(at, others.subList(from, Math.min(from + 12, others.size())));
        }
      }
    }
    return String.join("", tokens);
  }

  private static List<String> tokens(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
