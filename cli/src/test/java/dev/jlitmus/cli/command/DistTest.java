package dev.jlitmus.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.ExitCode;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1JobSpec;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files for other people's schedulers, without these; {@code SlurmTest} runs one. */
class DistTest {
  private static final Path DIST = Path.of("src/dist");
  private static final Pattern COMMAND =
      Pattern.compile("jlitmus(?:\\}\")? (run|merge)((?: |\\\\\n).*)+");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

  @Test
  void theJobOfKubernetesHasNoFieldThatItsSchemaLacksAndAsManyPodsAsShards() throws IOException {
    V1Job job = V1Job.fromJson(yaml("kubernetes/shards.yaml").toString());
    assertThat(job.getApiVersion()).isEqualTo("batch/v1");
    assertThat(job.getKind()).isEqualTo("Job");
    V1JobSpec spec = job.getSpec();
    assertThat(spec.getCompletionMode()).isEqualTo("Indexed");
    assertThat(spec.getParallelism()).isEqualTo(spec.getCompletions());
    V1PodSpec pod = spec.getTemplate().getSpec();
    V1Container container = pod.getContainers().getFirst();
    assertThat(container.getArgs().getFirst())
        .contains("--shard \"$((JOB_COMPLETION_INDEX + 1))/%d\"".formatted(spec.getCompletions()));
    assertThat(container.getVolumeMounts().stream().map(V1VolumeMount::getName))
        .containsExactlyElementsOf(pod.getVolumes().stream().map(V1Volume::getName).toList());
  }

  @Test
  void theWorkflowOfActionsRunsEachShardOnceAndMergesWhatTheyUpload() throws IOException {
    JsonNode jobs = yaml("github/shards.yml").path("jobs");
    Set<String> names = new HashSet<>(jobs.propertyNames());
    for (JsonNode job : jobs) {
      assertThat(job.path("runs-on").asString()).isNotEmpty();
      assertThat(names).contains(job.path("needs").asString(names.iterator().next()));
      for (JsonNode step : job.path("steps")) {
        assertThat(step.has("uses")).as(step.toString()).isNotEqualTo(step.has("run"));
      }
    }
    List<Integer> shards =
        jobs.at("/shard/strategy/matrix/shard").valueStream().map(JsonNode::asInt).toList();
    assertThat(shards).containsExactly(1, 2, 3, 4);
    String shard = jobs.path("shard").toString();
    assertThat(shard).contains("--shard ${{ matrix.shard }}/%d ".formatted(shards.size()));
    assertThat(shard).contains("\"name\":\"shard-${{ matrix.shard }}\"");
    assertThat(jobs.path("merge").toString()).contains("\"pattern\":\"shard-*\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes/shards.yaml", "github/shards.yml", "slurm/shards.sbatch"})
  void theOptionsInThemExist(String file) throws IOException {
    List<MatchResult> commands = COMMAND.matcher(text(file)).results().toList();
    assertThat(commands).isNotEmpty();
    CommandRunner jlitmus = new CommandRunner(Map.of());
    for (MatchResult command : commands) {
      assertThat(jlitmus.execute(command.group(1), "--help")).isEqualTo(ExitCode.OK);
      String help = jlitmus.out();
      assertThat(OPTION.matcher(command.group()).results().map(MatchResult::group))
          .as(command.group())
          .allMatch(option -> help.contains(option));
    }
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(text(file));
  }

  private static String text(String file) throws IOException {
    return Files.readString(DIST.resolve(file));
  }
}
