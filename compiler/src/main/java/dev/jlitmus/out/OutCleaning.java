package dev.jlitmus.out;

import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Empties the folder for everything that is written, of what we wrote: a folder with anything in it
 * that we do not know is not ours and stays as it is, and in ours stays what bears no name that we
 * give. Hidden files and the README stay.
 */
public final class OutCleaning {
  private static final Set<String> KNOWN = Set.of("README.md", "report");

  /** What became of it. */
  public sealed interface Result {
    /** There is no such folder. */
    record Missing() implements Result {}

    /**
     * Somebody else's: nothing was removed.
     *
     * @param strangers what is in it that is not ours
     */
    record NotOurs(List<Path> strangers) implements Result {
      public NotOurs {
        strangers = List.copyOf(strangers);
      }
    }

    /** A run uses it: nothing was removed. */
    record InUse() implements Result {}

    /** What was removed, or would be; a room each. */
    record Cleaned(List<Contents> rooms) implements Result {
      public Cleaned {
        rooms = List.copyOf(rooms);
      }
    }
  }

  private OutCleaning() {}

  /**
   * Empties a folder.
   *
   * @param dry whether only to look
   * @throws EnvironmentException where something cannot be read or removed
   */
  public static Result clean(Path out, boolean dry) throws EnvironmentException {
    if (!Files.exists(out)) {
      return new Result.Missing();
    }
    if (!Files.isDirectory(out)) {
      return new Result.NotOurs(List.of(out));
    }
    try {
      List<Path> strangers = strangers(out);
      if (!strangers.isEmpty()) {
        return new Result.NotOurs(strangers);
      }
      List<Contents> found = contents(out);
      if (dry || found.stream().allMatch(room -> room.folders().isEmpty())) {
        return new Result.Cleaned(found);
      }
      Optional<OutLock> lock = OutLock.alone(out);
      if (lock.isEmpty()) {
        return new Result.InUse();
      }
      try {
        return remove(contents(out));
      } finally {
        lock.get().close();
      }
    } catch (IOException failure) {
      throw new EnvironmentException(
          "not all of %s could be removed: %s".formatted(out, failure.getMessage()),
          "see who owns it, and whether it can be written",
          failure);
    }
  }

  private static List<Path> strangers(Path out) throws IOException {
    return Contents.list(out).stream().filter(path -> !isKnown(path)).toList();
  }

  private static boolean isKnown(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".")
        || KNOWN.contains(name)
        || Arrays.stream(Room.values()).anyMatch(room -> room.folder().equals(name));
  }

  private static List<Contents> contents(Path out) throws IOException {
    List<Contents> rooms = new ArrayList<>();
    for (Room room : Room.values()) {
      rooms.add(Contents.of(room, out));
    }
    return rooms;
  }

  private static Result remove(List<Contents> rooms) throws IOException {
    for (Contents room : rooms) {
      for (Path file : room.files()) {
        Files.deleteIfExists(file);
      }
      for (Path folder : room.folders()) {
        removeIfEmpty(folder);
      }
    }
    return new Result.Cleaned(rooms);
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException holdsOthers) {
      return;
    }
  }
}
