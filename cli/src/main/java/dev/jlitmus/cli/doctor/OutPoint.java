package dev.jlitmus.cli.doctor;

import dev.jlitmus.cli.render.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tries whether the folder for everything that is written can be. */
public final class OutPoint {
  private static final long LITTLE = 100_000_000;

  private OutPoint() {}

  /** Makes the folder where there is none, as a run does. */
  public static Point of(Path out) {
    try {
      Files.createDirectories(out);
      Files.delete(Files.createTempFile(out, ".doctor-", ".tmp"));
      long free = Files.getFileStore(out).getUsableSpace();
      String found =
          "%s can be written, %s free".formatted(out.toAbsolutePath(), Figures.bytes(free));
      return free < LITTLE
          ? Point.weak("out folder", found, "jlitmus clean empties it; --out names another")
          : Point.ok("out folder", found);
    } catch (IOException refused) {
      return Point.bad(
          "out folder",
          "%s cannot be written (%s)".formatted(out.toAbsolutePath(), refused.getMessage()),
          "name another place with --out");
    }
  }
}
