package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jlitmus.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, in a real bash. */
class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;
  private Path script = Path.of("");

  @BeforeEach
  void print() throws IOException {
    assumeTrue(Files.isExecutable(BASH), "needs bash");
    script = folder.resolve("completion");
    CommandRunner runner = new CommandRunner(Map.of());
    assertThat(runner.execute("completion")).isEqualTo(ExitCode.OK);
    Files.writeString(script, runner.out());
  }

  @Test
  void bashAcceptsIt() throws Exception {
    Process process = bash("-n", script.toString());
    assertThat(process.inputReader().readLine()).isNull();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void commandsAreCompleted() throws Exception {
    assertThat(completions("jlitmus", "jlitmus", "r")).containsExactly("run");
    assertThat(completions("./jlitmus", "./jlitmus", "c"))
        .containsExactlyInAnyOrder("check", "clean", "compare", "compile", "completion");
  }

  @Test
  void optionsAndTheirValuesAreCompleted() throws Exception {
    assertThat(completions("jlitmus", "jlitmus", "run", "--time")).containsExactly("--time-budget");
    assertThat(completions("jlitmus", "jlitmus", "check", "--format", "j"))
        .containsExactlyInAnyOrder("json", "jsonl", "junit");
    assertThat(completions("jlitmus", "jlitmus", "clean", "--d")).containsExactly("--dry-run");
  }

  /** What bash offers where the cursor stands behind the last word. */
  private List<String> completions(String command, String... words) throws Exception {
    String line =
        """
        compopt() { :; } # refuses to work outside of a completion
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        complete -p "$1" >/dev/null || exit 9
        read -r -a registered <<<"$(complete -p "$1")"
        for ((i = 0; i < ${#registered[@]}; i++)); do
          [[ ${registered[i]} == -F ]] && function=${registered[i + 1]}
        done
        "$function" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    String[] arguments = new String[words.length + 4];
    arguments[0] = "-c";
    arguments[1] = line;
    arguments[2] = "bash";
    arguments[3] = script.toString();
    System.arraycopy(words, 0, arguments, 4, words.length);
    Process process = bash(arguments);
    List<String> lines = process.inputReader().lines().map(String::strip).toList();
    assertThat(process.waitFor()).as(command + ": " + lines).isZero();
    return lines;
  }

  private static Process bash(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(BASH.toString(), "--norc");
    builder.command().addAll(List.of(arguments));
    return builder.redirectErrorStream(true).start();
  }
}
