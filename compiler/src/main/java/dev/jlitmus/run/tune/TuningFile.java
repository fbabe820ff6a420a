package dev.jlitmus.run.tune;

import dev.jlitmus.harness.wire.Setup;
import dev.jlitmus.run.Cpu;
import dev.jlitmus.run.tune.Tuning.Score;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * Where the tuning of a machine is remembered: {@code out/tuning/<machine>/setups.properties}. What
 * cannot be read or written is done without.
 */
public final class TuningFile {
  private static final String NAME = "setups.properties";

  private final Path file;

  private TuningFile(Path file) {
    this.file = file;
  }

  /**
   * That of this machine.
   *
   * @param folder for all machines that share it
   */
  public static TuningFile of(Path folder) {
    String machine =
        UUID.nameUUIDFromBytes(Cpu.title().getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "");
    return new TuningFile(folder.resolve(machine).resolve(NAME));
  }

  public Tuning read() {
    Properties properties = new Properties();
    if (!Files.isReadable(file)) {
      return Tuning.NONE;
    }
    Map<Setup, Score> scores = new EnumMap<>(Setup.class);
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      for (Setup setup : Setup.values()) {
        String[] parts = properties.getProperty(setup.name(), "").split(" ", 2);
        if (parts.length == 2) {
          Score score = new Score(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
          if (score.sum() >= 0 && score.tests() >= 0 && score.tests() < Double.MAX_VALUE) {
            scores.put(setup, score);
          }
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      return Tuning.NONE;
    }
    return new Tuning(scores);
  }

  /** Remembers what a run has learned. Of two runs that end at once one is forgotten. */
  public void add(Learning learning) {
    Tuning after = read().with(learning.scores());
    Properties properties = new Properties();
    after
        .scores()
        .forEach((setup, score) ->
            properties.setProperty(setup.name(), score.sum() + " " + score.tests()));
    try {
      Files.createDirectories(file.getParent());
      Path half = Files.createTempFile(file.getParent(), ".setups-", ".tmp");
      try (Writer writer = Files.newBufferedWriter(half)) {
        properties.store(writer, "How often set-ups show telling outcomes, and of how many tests");
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notRemembered) {
      // The run is none the worse for it.
    }
  }
}
