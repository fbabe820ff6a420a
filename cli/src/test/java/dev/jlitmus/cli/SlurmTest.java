package dev.jlitmus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Slurm array of {@code src/dist}, on a cluster of this one machine that the test starts: its
 * own configuration, ports and folders, and no authentication, so that it needs no right but to run
 * programs.
 */
@Tag("stress")
class SlurmTest {
  private static final List<String> PROGRAMS = List.of("slurmctld", "slurmd", "sbatch");
  private static final int ATTEMPTS = 50;

  @TempDir private Path folder;
  private final List<Process> daemons = new ArrayList<>();

  @AfterEach
  void endTheCluster() throws InterruptedException {
    for (Process daemon : daemons.reversed()) {
      daemon.destroy();
      daemon.waitFor();
    }
  }

  @Test
  void anArrayOfFourTasksRunsAndMerges() throws Exception {
    assumeTrue(
        PROGRAMS.stream().allMatch(SlurmTest::isInstalled),
        "Slurm is not installed: apt-get install slurm-wlm");
    startCluster();
    Path tests =
        Files.writeString(
            folder.resolve("four.litmus"),
            Program.TESTS + "test Fourth { int x; thread { x = 1; } thread { r1 = x; } }\n");
    Path launcher = folder.resolve("jlitmus");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec %s/bin/java -cp '%s' %s \"$@\"\n"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Main.class.getName()));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();

    // The controller answers a moment after it has started.
    Program.Ended submitted = submit(launcher, tests);
    for (int i = 0; i < ATTEMPTS && !submitted.out().contains("Submitted"); i++) {
      submitted = submit(launcher, tests);
    }
    assertThat(submitted.out()).as(submitted.err() + logs()).contains("Submitted batch job");
    assertThat(submitted.status()).as(logs()).isZero();
    assertThat(folder.resolve("shards/runs")).isDirectoryContaining(Files::isDirectory);
    Program.Ended merged =
        Program.end(
            new ProcessBuilder(launcher.toString(), "merge", "--format", "concise", shards())
                .start());
    assertThat(merged.status()).as(merged.err() + logs()).isZero();
    assertThat(merged.out()).contains(": First:", ": Second:", ": Third:", ": Fourth:");
    assertThat(merged.out()).doesNotContain("Not run");
  }

  private String shards() {
    return folder.resolve("shards").toString();
  }

  private Program.Ended submit(Path launcher, Path tests) throws Exception {
    ProcessBuilder sbatch =
        slurm(
            "sbatch",
            "--wait",
            "--array=1-4",
            Path.of("src/dist/slurm/shards.sbatch").toAbsolutePath().toString(),
            tests.toString(),
            "--quick");
    sbatch.environment().put("JLITMUS", launcher.toString());
    sbatch.environment().put("SHARDS", shards());
    return Program.end(sbatch.start());
  }

  private void startCluster() throws Exception {
    Process name = new ProcessBuilder("hostname", "-s").start();
    String host = new String(name.getInputStream().readAllBytes(), UTF_8).strip();
    Files.createDirectories(folder.resolve("state"));
    Files.createDirectories(folder.resolve("spool"));
    Files.writeString(
        folder.resolve("slurm.conf"),
        """
        ClusterName=jlitmus
        SlurmctldHost=%1$s(127.0.0.1)
        SlurmctldPort=%2$d
        SlurmdPort=%3$d
        AuthType=auth/none
        CredType=cred/none
        SlurmUser=%4$s
        SlurmdUser=%4$s
        StateSaveLocation=%5$s/state
        SlurmdSpoolDir=%5$s/spool
        SlurmctldPidFile=%5$s/slurmctld.pid
        SlurmdPidFile=%5$s/slurmd.pid
        ProctrackType=proctrack/pgid
        TaskPlugin=task/none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_CPU
        MpiDefault=none
        ReturnToService=2
        NodeName=%1$s NodeAddr=127.0.0.1 CPUs=%6$d State=UNKNOWN
        PartitionName=all Nodes=ALL Default=YES State=UP
        """
            .formatted(
                host,
                freePort(),
                freePort(),
                System.getProperty("user.name"),
                folder,
                Runtime.getRuntime().availableProcessors()));
    for (String daemon : List.of("slurmctld", "slurmd")) {
      daemons.add(
          slurm(daemon, "-D", "-c")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(daemon + ".log").toFile())
              .start());
    }
  }

  private ProcessBuilder slurm(String... command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("SLURM_CONF", folder.resolve("slurm.conf").toString());
    process.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    return process;
  }

  private String logs() throws IOException {
    StringBuilder text = new StringBuilder("\n");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).sorted().toList()) {
        text.append(log.getFileName()).append(":\n").append(Files.readString(log));
      }
    }
    return text.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
