package dev.jlitmus.cli.option.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files that the PATH arguments mean.
 *
 * @param stdin whether {@code -} is among them
 * @param files sorted, each once, under the name that the user gave it
 * @param problems what cannot be opened or matches nothing, a sentence each
 */
public record Inputs(boolean stdin, List<Path> files, List<String> problems) {
  private static final String SUFFIX = ".litmus";

  public Inputs {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public static Inputs expand(List<String> arguments) {
    Map<Path, Path> byPlace = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals("-")) {
        continue;
      }
      try {
        List<Path> found = find(argument);
        if (found.isEmpty()) {
          problems.add(nothing(argument));
        }
        found.forEach(path -> byPlace.putIfAbsent(path.toAbsolutePath().normalize(), path));
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        problems.add("cannot read %s (%s)".formatted(argument, e.getMessage()));
      }
    }
    List<Path> files = byPlace.values().stream().sorted().toList();
    return new Inputs(arguments.contains("-"), files, problems);
  }

  private static String nothing(String argument) {
    if (Files.isDirectory(Path.of(argument))) {
      return "%s holds no *%s file".formatted(argument, SUFFIX);
    }
    return isGlob(argument) ? argument + " matches no file" : argument + " does not exist";
  }

  private static List<Path> find(String argument) throws IOException {
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      return walk(path, file -> file.toString().endsWith(SUFFIX));
    }
    if (Files.exists(path)) {
      return List.of(path);
    }
    if (!isGlob(argument)) {
      return List.of();
    }
    int plain = argument.lastIndexOf('/', firstGlobCharacter(argument)) + 1;
    Path base = Path.of(argument.substring(0, plain));
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + argument);
    // Shells let **/ match no folder at all, Java does not.
    PathMatcher flat =
        FileSystems.getDefault().getPathMatcher("glob:" + argument.replace("**/", ""));
    return Files.isDirectory(base)
        ? walk(base, file -> matcher.matches(file) || flat.matches(file))
        : List.of();
  }

  private static List<Path> walk(Path folder, Predicate<Path> wanted) throws IOException {
    // An empty path stands for the working folder, and Files.walk then names files without it.
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> wanted.test(path) && Files.isRegularFile(path)).toList();
    }
  }

  private static boolean isGlob(String argument) {
    return firstGlobCharacter(argument) < argument.length();
  }

  private static int firstGlobCharacter(String argument) {
    int at = 0;
    while (at < argument.length() && "*?[{".indexOf(argument.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
