package dev.jlitmus.out;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a room holds that we wrote, and what it holds besides. Links are never followed, and none is
 * ours.
 *
 * @param entries how many of its folders are ours
 * @param files ours, in these folders
 * @param folders ours, each behind those in it; one that holds something else stays
 * @param bytes of the files
 * @param others what we did not write
 */
public record Contents(
    Room room, int entries, List<Path> files, List<Path> folders, long bytes, List<Path> others) {

  public Contents {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    others = List.copyOf(others);
  }

  static Contents of(Room room, Path out) throws IOException {
    Path folder = out.resolve(room.folder());
    Collector collector = new Collector(room);
    int entries = 0;
    if (Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      for (Path entry : list(folder)) {
        if (room.isEntry(entry) && Files.isDirectory(entry, NOFOLLOW_LINKS)) {
          entries++;
          Files.walkFileTree(entry, collector);
        } else {
          collector.others.add(entry);
        }
      }
      collector.folders.add(folder);
    } else if (Files.exists(folder, NOFOLLOW_LINKS)) {
      collector.others.add(folder);
    }
    return new Contents(
        room, entries, collector.files, collector.folders, collector.bytes, collector.others);
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Room room;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private long bytes;

    Collector(Room room) {
      this.room = room;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && room.isOurs(file)) {
        files.add(file);
        bytes += attributes.size();
      } else {
        others.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
