package dev.jlitmus.suite.memory;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.harness.Main;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.record.Manifest.RecordedJvm;
import dev.jlitmus.record.disk.OwnCode;
import dev.jlitmus.request.RunRequest;
import dev.jlitmus.run.Cpu;
import dev.jlitmus.run.choice.Effort;
import dev.jlitmus.run.choice.Variant;
import dev.jlitmus.suite.PlannedWork;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Describes a run before it begins. */
public final class RunManifest {
  private RunManifest() {}

  /**
   * The description.
   *
   * @param keys of the compiled classes, by the ids of tests
   */
  public static Manifest of(
      RunRequest request, PlannedWork work, Map<String, String> keys, Instant start)
      throws EnvironmentException {
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        UUID.randomUUID().toString(),
        start.truncatedTo(ChronoUnit.SECONDS).toString(),
        build(),
        lower(request.harness()),
        request.jvms().tested().stream()
            .map(jvm -> new RecordedJvm(jvm.name(), jvm.title(), jvm.home().toString()))
            .toList(),
        request.jvms().arguments(),
        Cpu.title(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        request.seed(),
        request.variants().stream().map(Variant::label).toList(),
        effort(request.effort()),
        request.models().names(),
        request.scope().shard(),
        work.sources(),
        work.compiled(keys));
  }

  private static String build() throws EnvironmentException {
    try {
      return OwnCode.digest(List.of(RunManifest.class, Main.class));
    } catch (IOException unreadable) {
      throw new EnvironmentException(
          "jlitmus cannot read its own code: " + unreadable.getMessage(),
          "install it again",
          unreadable);
    }
  }

  private static String effort(Effort effort) {
    return lower(effort.level()) + (effort.exhaustive() ? ", exhaustive" : "");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
