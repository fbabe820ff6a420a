package dev.jlitmus.machine;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.Jvm;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * A Java installation.
 *
 * @param title version and vendor, for people
 * @param compiler whether it has {@code javac}
 * @param current whether it runs this program, and the tests unless another is named
 * @param refused why it cannot be under test; empty where it can
 */
public record InstalledJvm(
    Path home, String title, boolean compiler, boolean current, String refused) {

  /** As the launcher looks for them; a star stands for each folder. */
  private static final List<String> USUAL =
      List.of(
          "/usr/lib/jvm/*",
          "/usr/java/*",
          "/opt/*",
          "/opt/java/*",
          "/Library/Java/JavaVirtualMachines/*/Contents/Home",
          "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
          "~/.sdkman/candidates/java/*",
          "~/.jdks/*",
          "~/.asdf/installs/java/*");

  /** This JVM's, then those in the usual folders and of the environment, by path, each once. */
  static List<InstalledJvm> find(Map<String, String> environment) {
    Path own = real(Jvm.current().home());
    Map<Path, Path> homes = new TreeMap<>();
    for (String variable : List.of("JLITMUS_JAVA_HOME", "JAVA_HOME")) {
      String home = environment.getOrDefault(variable, "");
      if (!home.isEmpty()) {
        homes.put(real(Path.of(home)), Path.of(home));
      }
    }
    for (String pattern : USUAL) {
      expand(pattern).forEach(home -> homes.putIfAbsent(real(home), home));
    }
    homes.remove(own);
    List<InstalledJvm> found = new ArrayList<>();
    found.add(new InstalledJvm(own, Jvm.current().title(), hasCompiler(own), true, ""));
    homes.keySet().stream()
        .filter(home -> Files.exists(home.resolve("release")))
        .filter(home -> Files.exists(home.resolve("bin")))
        .forEach(home -> found.add(inspect(home)));
    return found;
  }

  private static InstalledJvm inspect(Path home) {
    try {
      return new InstalledJvm(home, Jvm.in(home).title(), hasCompiler(home), false, "");
    } catch (EnvironmentException unfit) {
      String why = String.valueOf(unfit.getMessage()).replace(home + " ", "");
      return new InstalledJvm(home, "", hasCompiler(home), false, why);
    }
  }

  private static boolean hasCompiler(Path home) {
    return Files.isExecutable(home.resolve("bin/javac"))
        || Files.isExecutable(home.resolve("bin/javac.exe"));
  }

  private static List<Path> expand(String pattern) {
    String home = System.getProperty("user.home", "");
    String path = pattern.replaceFirst("^~", Matcher.quoteReplacement(home));
    int star = path.indexOf('*');
    Path folder = Path.of(path.substring(0, star));
    String rest = path.substring(star + 1).replaceFirst("^/", "");
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
        entries.forEach(entry -> found.add(entry.resolve(rest)));
      } catch (IOException unreadable) {
        return List.of();
      }
    }
    return found;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return path.toAbsolutePath().normalize();
    }
  }
}
