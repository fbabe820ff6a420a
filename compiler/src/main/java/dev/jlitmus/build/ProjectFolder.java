package dev.jlitmus.build;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.codegen.project.ProjectFile;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a project into a folder that is empty, or that was written like this before: a marker
 * there lists the files, and only these are ever replaced or deleted.
 */
public final class ProjectFolder {
  private static final String MARKER = ".jlitmus-project";
  private static final String TITLE = "# Files that jlitmus wrote here, and may write anew.";

  private ProjectFolder() {}

  /**
   * Writes the files, and deletes those that an earlier call wrote and this one does not.
   *
   * @throws EnvironmentException where something is in the way, or the folder cannot be written
   */
  public static void write(Path folder, List<ProjectFile> files) throws EnvironmentException {
    try {
      List<String> before = writtenBefore(folder);
      Files.createDirectories(folder);
      for (ProjectFile file : files) {
        Path place = place(folder, file.path());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !before.contains(file.path())) {
          throw inTheWay(place + " was not written by jlitmus");
        }
      }
      TreeSet<String> stale = new TreeSet<>(before);
      files.forEach(file -> stale.remove(file.path()));
      for (String path : stale) {
        Files.deleteIfExists(place(folder, path));
      }
      Files.writeString(folder.resolve(MARKER), marker(files));
      for (ProjectFile file : files) {
        Path place = place(folder, file.path());
        Files.createDirectories(place.getParent());
        AtomicFiles.write(place, file.text());
      }
    } catch (IOException e) {
      throw new EnvironmentException(
          "the project cannot be written: " + EnvironmentException.reason(e),
          "name a folder that can be written with -o",
          e);
    }
  }

  private static List<String> writtenBefore(Path folder) throws IOException, EnvironmentException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw inTheWay(folder + " is no folder");
    }
    Path marker = folder.resolve(MARKER);
    if (Files.isRegularFile(marker)) {
      return Files.readAllLines(marker).stream().filter(line -> !line.startsWith("#")).toList();
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw inTheWay(folder + " is not empty, and jlitmus did not write it");
      }
    }
    return List.of();
  }

  /** Below the folder, also where the marker was edited, or a folder made a link to elsewhere. */
  private static Path place(Path folder, String path) throws EnvironmentException {
    Path root = folder.toAbsolutePath().normalize();
    Path place = root.resolve(path).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw inTheWay("%s of %s is outside".formatted(path, folder.resolve(MARKER)));
    }
    Path up = root;
    for (Path name : root.relativize(place)) {
      if (!up.equals(root) && Files.isSymbolicLink(up)) {
        throw inTheWay(up + " is a link");
      }
      up = up.resolve(name);
    }
    return place;
  }

  private static String marker(List<ProjectFile> files) {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    files.stream().map(ProjectFile::path).sorted().forEach(path -> text.append(path).append('\n'));
    return text.toString();
  }

  private static EnvironmentException inTheWay(String what) {
    return new EnvironmentException(what, "name another folder with -o, or an empty one");
  }
}
