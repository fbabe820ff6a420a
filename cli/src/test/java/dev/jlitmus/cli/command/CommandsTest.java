package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.render.json.StrictSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands about jlitmus itself: their help, and what they do with the folder and the machine. */
class CommandsTest {
  @TempDir private Path folder;
  private final CommandRunner jlitmus = new CommandRunner(Map.of());

  @Test
  void everyCommandHasExamplesThatItsParserAccepts() {
    CommandLine all = jlitmus.jlitmus().commandLine();
    List<CommandLine> commands = new ArrayList<>(all.getSubcommands().values());
    commands.add(all);
    for (CommandLine command : commands) {
      List<List<String>> examples = examples(command.getUsageMessage());
      assertThat(examples).as(command.getCommandName()).isNotEmpty();
      for (List<String> words : examples) {
        CommandLine.ParseResult parsed = all.parseArgs(words.toArray(String[]::new));
        String parent = command.getParent() == null ? words.getFirst() : command.getCommandName();
        assertThat(parsed.subcommand().commandSpec().name()).as(words.toString()).isEqualTo(parent);
      }
    }
  }

  /** The words behind {@code jlitmus} in each line of the last section, as a shell reads them. */
  private static List<List<String>> examples(String help) {
    List<List<String>> examples = new ArrayList<>();
    assertThat(help.substring(help.indexOf("Examples:")).lines().skip(1))
        .as("examples, none of which is wrapped")
        .allMatch(line -> line.startsWith("  "));
    Pattern line = Pattern.compile("(?m)^  (?:source <\\()?(?:\\./)?jlitmus (.*)$");
    Matcher lines = line.matcher(help.substring(help.indexOf("Examples:")));
    while (lines.find()) {
      List<String> words = new ArrayList<>();
      Matcher word =
          Pattern.compile("'([^']*)'|([^\\s')]+)")
              .matcher(lines.group(1).replaceFirst("(\\s[#|>]|\\)).*", ""));
      while (word.find()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      examples.add(words);
    }
    return examples;
  }

  @Test
  void theVersionNamesWhatAReportNeeds() {
    assertThat(jlitmus.execute("--version")).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out())
        .matches(
            "jlitmus \\d+\\.\\d+\\.\\d+\\Rjcstress \\d+\\.\\d+\\RJMH \\d+\\.\\d+\\RJDK \\d+.*\\R.*"
                + " .* .*\\R.*CPU.*\\R");
  }

  @Test
  void cleaningSaysWhatItRemovedAndLeavesWhatItDoesNotKnow() throws IOException {
    Path gen = Files.createDirectories(folder.resolve("gen/0123456789abcdef"));
    Files.writeString(gen.resolve("MP.java"), "class MP {}");
    Files.writeString(folder.resolve("gen/notes.txt"), "mine");
    String out = folder.toString();

    assertThat(jlitmus.execute("clean", "--dry-run", "--out", out)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).contains("gen/", "1 test, 1 file, 11 B", "would remove 11 B");
    assertThat(jlitmus.execute("clean", "--out", out)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).contains("removed 11 B in " + out);
    assertThat(jlitmus.err()).contains("left alone").contains("notes.txt");
    assertThat(gen).doesNotExist();
    assertThat(jlitmus.execute("clean", "--out", out)).isEqualTo(ExitCode.OK);
    assertThat(jlitmus.out()).startsWith("nothing to remove");
  }

  @Test
  void aFolderThatIsNotOursIsTwo() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "years of work");
    assertThat(jlitmus.execute("clean", "--out", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(jlitmus.err()).contains("nothing was removed; it holds thesis.tex");
    assertThat(folder.resolve("thesis.tex")).exists();
  }

  @Test
  @Tag("stress")
  void theDoctorRunsTheCanaryHere() throws IOException {
    ExitCode exit =
        jlitmus.execute("doctor", "--format", "json", "--out", folder.resolve("out").toString());
    // What a busy machine shows is no matter of this test.
    assertThat(exit).isIn(ExitCode.OK, ExitCode.COULD_NOT_RUN);
    assertThat(new StrictSchema().errors(jlitmus.out())).as(jlitmus.out()).isEmpty();
    assertThat(jlitmus.out()).contains("\"name\" : \"canary\"", "store buffering of plain fields");
  }

  @Test
  void aDoctorWithoutAPlaceToWriteRunsNothingAndSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(jlitmus.execute("doctor", "--out", file.resolve("out").toString()))
        .isEqualTo(ExitCode.COULD_NOT_RUN);
    assertThat(jlitmus.out()).contains("cannot be written", "--out").doesNotContain("canary");
  }
}
