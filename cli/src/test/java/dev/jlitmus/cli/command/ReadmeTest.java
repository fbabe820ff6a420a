package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the README shows works as it stands. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");

  @TempDir private Path folder;
  private final CommandRunner jlitmus = new CommandRunner(Map.of());

  @Test
  void everyTestIsValidAndAsItsModelSays() throws IOException {
    List<String> tests =
        blocks().stream()
            .filter(block -> block.matches("(?s)(/\\*\\*.*?\\*/\\s*)?test .*"))
            .toList();
    assertThat(tests).hasSizeGreaterThanOrEqualTo(2);
    for (String test : tests) {
      Path file = Files.writeString(folder.resolve("readme.litmus"), test);
      assertThat(jlitmus.execute("check", file.toString()))
          .as(jlitmus.out())
          .isEqualTo(ExitCode.OK);
      assertThat(jlitmus.out()).doesNotContain("warning").contains("no findings");
    }
  }

  @Test
  void everyBenchIsValid() throws IOException {
    List<String> benches = blocks().stream().filter(block -> block.startsWith("bench ")).toList();
    assertThat(benches).isNotEmpty();
    for (String bench : benches) {
      CheckedFile file = new Pipeline().read(new SourceFile("readme.litmus", bench));
      assertThat(file.diagnostics()).isEmpty();
      assertThat(file.benches()).isNotEmpty();
    }
  }

  @Test
  void everyCommandLineIsOneThatTheParserTakes() throws IOException {
    CommandLine all = jlitmus.jlitmus().commandLine();
    Matcher commands =
        Pattern.compile("\\./jlitmus ([a-z][^`&#|)\n]*)").matcher(Files.readString(README));
    int count = 0;
    while (commands.find()) {
      String[] words = words(commands.group(1));
      assertThat(all.getSubcommands()).containsKey(words[0]);
      if (words.length > 1) {
        assertThat(all.parseArgs(words)).as(commands.group()).isNotNull();
        count++;
      }
    }
    assertThat(count).isGreaterThan(8);
  }

  private static String[] words(String commandLine) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("'([^']*)'|([^\\s']+)").matcher(commandLine);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }

  /** The indented parts. */
  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : Files.readAllLines(README)) {
      if (line.startsWith("    ") || (line.isBlank() && !block.isEmpty())) {
        block.append(line.isBlank() ? "" : line.substring(4)).append('\n');
      } else if (!block.isEmpty()) {
        blocks.add(block.toString().strip());
        block.setLength(0);
      }
    }
    return blocks;
  }
}
