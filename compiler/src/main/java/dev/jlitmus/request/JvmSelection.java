package dev.jlitmus.request;

import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.run.Jvm;
import dev.jlitmus.run.probe.JvmNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JVMs under test.
 *
 * @param jvms each once, in the user's order; at least one where there is no problem
 * @param arguments for each of them
 * @param problems why a path is none of a JVM, a sentence each
 */
public record JvmSelection(List<Jvm> jvms, List<String> arguments, List<String> problems) {

  public JvmSelection {
    jvms = List.copyOf(jvms);
    arguments = List.copyOf(arguments);
    problems = List.copyOf(problems);
  }

  /**
   * Looks the JVMs up.
   *
   * @param paths of their homes or launchers; without any the JVM is meant that runs this program
   */
  public static JvmSelection of(List<String> paths, List<String> arguments) {
    if (paths.isEmpty()) {
      return new JvmSelection(List.of(Jvm.current()), arguments, List.of());
    }
    Map<Path, String> byHome = new LinkedHashMap<>();
    List<Jvm> jvms = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String path : paths) {
      try {
        Jvm jvm = Jvm.in(Path.of(path));
        String same = byHome.putIfAbsent(jvm.home(), path);
        if (same == null) {
          jvms.add(jvm);
        } else {
          problems.add("--jdk %s and --jdk %s are the same JVM".formatted(same, path));
        }
      } catch (EnvironmentException unfit) {
        problems.add("--jdk: %s; %s".formatted(unfit.getMessage(), unfit.remedy()));
      } catch (InvalidPathException malformed) {
        problems.add("--jdk: %s is no path".formatted(path));
      }
    }
    return new JvmSelection(jvms, arguments, problems);
  }

  /** One of them in each. */
  public List<JvmSelection> each() {
    return jvms.stream().map(jvm -> new JvmSelection(List.of(jvm), arguments, problems)).toList();
  }

  /** The same with other arguments. */
  public JvmSelection withArguments(List<String> others) {
    return new JvmSelection(jvms, others, problems);
  }

  /** {@code JDK 17.0.15 (Debian)}, all on one line. */
  public String names() {
    return jvms.stream().map(Jvm::title).collect(Collectors.joining(", "));
  }

  /** As results tell of them. */
  public List<TestedJvm> tested() {
    List<TestedJvm> tested = new ArrayList<>();
    Iterator<String> names = JvmNames.of(jvms).iterator();
    jvms.forEach(jvm -> tested.add(new TestedJvm(names.next(), jvm.title(), jvm.home())));
    return tested;
  }
}
