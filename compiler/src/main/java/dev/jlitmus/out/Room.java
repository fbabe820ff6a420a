package dev.jlitmus.out;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** A folder in {@code out/}, and how what we write in it is called. */
public enum Room {
  /** Generated Java, for people. */
  GEN("[0-9a-f]{8,64}", ".*\\.java|\\..*\\.tmp"),
  /** The same, compiled; an unfinished compilation begins with a dot. */
  CLASSES("[0-9a-f]{8,64}|\\.build-\\d+", ".*\\.(class|java)|TestList"),
  /** A folder a build of this program: which classes the text of a test became. */
  ORIGINS("[0-9a-f]{20}", "[0-9a-f]{20}|\\..*\\.tmp"),
  /** A folder a run, made under a name that nobody else takes. */
  RUNS("\\d{8}-\\d{6}-\\d+", ".*"),
  /** A folder a machine: which set-up serves best there. */
  TUNING("[0-9a-f]{32}", "setups\\.properties|\\..*\\.tmp");

  private final Pattern entries;
  private final Pattern files;

  Room(String entries, String files) {
    this.entries = Pattern.compile(entries);
    this.files = Pattern.compile(files);
  }

  /** Its name on disk. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isEntry(Path path) {
    return entries.matcher(path.getFileName().toString()).matches();
  }

  /** Whether we write files of this name in an entry. */
  boolean isOurs(Path file) {
    return files.matcher(file.getFileName().toString()).matches();
  }
}
