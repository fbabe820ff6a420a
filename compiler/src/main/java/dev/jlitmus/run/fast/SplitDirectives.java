package dev.jlitmus.run.fast;

import dev.jlitmus.run.StressTest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Has each thread of a test compiled by another compiler, by a file of HotSpot's compiler
 * directives (JEP 165): what C2 reorders in one thread may show only beside the slower other one.
 * jcstress runs each actor in a method of its own, which is what the directives name.
 */
final class SplitDirectives {
  private static final String THREAD = "$JcstressThread_";

  /** What may compile a method. */
  private enum Compiler {
    NONE("c1: { Exclude: true }, c2: { Exclude: true }"),
    C1("c2: { Exclude: true }"),
    C2("c1: { Exclude: true }");

    private final String directive;

    Compiler(String directive) {
      this.directive = directive;
    }
  }

  private SplitDirectives() {}

  /** Writes the directives for some tests. */
  static void write(List<StressTest> tests, int seed, Path file) throws IOException {
    Random random = new Random(seed);
    List<String> directives = new ArrayList<>();
    for (StressTest test : tests) {
      List<Compiler> compilers = new ArrayList<>(List.of(Compiler.values()));
      Collections.shuffle(compilers, random);
      int next = 0;
      for (String actor : actors(test)) {
        Compiler compiler = compilers.get(next++ % compilers.size());
        directives.add(directive(test, actor, compiler));
      }
    }
    Files.writeString(file, "[\n" + String.join(",\n", directives) + "\n]\n");
  }

  private static String directive(StressTest test, String actor, Compiler compiler) {
    String runner = test.runnerClass().replace('.', '/');
    String state = runner.substring(0, runner.length() - "_jcstress".length());
    return "  { match: [\"%s%s%s.jcstress_stride_%s\", \"%s.%s\"], %s }"
        .formatted(runner, THREAD, actor, actor, state, actor, compiler.directive);
  }

  /** By name, as class files tell it. */
  private static List<String> actors(StressTest test) throws IOException {
    String runner = test.runnerClass();
    int dot = runner.lastIndexOf('.');
    Path folder = test.classes().resolve(runner.substring(0, dot).replace('.', '/'));
    String prefix = runner.substring(dot + 1) + THREAD;
    List<String> actors = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*.class")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String actor = name.substring(prefix.length(), name.length() - ".class".length());
        if (!actor.startsWith("APICheck_") && !actor.startsWith("ResourceCheck_")) {
          actors.add(actor);
        }
      }
    }
    Collections.sort(actors);
    return actors;
  }
}
