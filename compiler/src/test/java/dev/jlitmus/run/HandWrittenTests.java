package dev.jlitmus.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jlitmus.run.child.ChildCommand;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Type;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** jcstress tests written by hand, compiled as jcstress wants it. */
public final class HandWrittenTests {
  private final Path folder;
  private final List<StressTest> tests = new ArrayList<>();
  private final List<Path> sources = new ArrayList<>();

  public HandWrittenTests(Path folder) {
    this.folder = folder;
  }

  public static String storeBuffering() {
    return actors("x = 1; r.r1 = y;", "y = 1; r.r2 = x;");
  }

  /** Members of a test class, one actor a body; {@code r} is the result. */
  public static String actors(String... bodies) {
    StringBuilder members = new StringBuilder();
    String result = "I".repeat(bodies.length) + "_Result";
    for (int i = 0; i < bodies.length; i++) {
      members.append("@Actor public void t%d(%s r) { %s }\n".formatted(i, result, bodies[i]));
    }
    return members.toString();
  }

  public HandWrittenTests with(String name, int threads, String members) throws IOException {
    return with(name, threads, members, Aim.UNKNOWN);
  }

  public HandWrittenTests with(String name, int threads, String members, Aim aim)
      throws IOException {
    return with(name, threads, members, false, false, aim);
  }

  /** A test whose threads may wait for one another, and that for ever. */
  public HandWrittenTests blocking(String name, int threads, String members) throws IOException {
    return with(name, threads, members, true, false, Aim.UNKNOWN);
  }

  /** A test of which each sample is watched. */
  public HandWrittenTests watched(String name, int threads, String members) throws IOException {
    return with(name, threads, members, false, true, Aim.UNKNOWN);
  }

  private HandWrittenTests with(
      String name, int threads, String members, boolean blocking, boolean watched, Aim aim)
      throws IOException {
    Path source = folder.resolve("src").resolve(name + ".java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, text(name, members), UTF_8);
    sources.add(source);
    List<Type> columns = Collections.nCopies(threads, PrimitiveType.INT);
    tests.add(
        new StressTest(
            tests.size(),
            name,
            threads,
            blocking,
            folder.resolve("classes"),
            "hand." + name + "_jcstress",
            columns,
            watched,
            aim,
            false));
    return this;
  }

  private static String text(String name, String members) {
    return """
    package hand;
    import org.openjdk.jcstress.annotations.*;
    import org.openjdk.jcstress.infra.results.*;
    @JCStressTest @State @Outcome(expect = Expect.ACCEPTABLE)
    public class %s {
      int x, y;
      %s
    }
    """
        .formatted(name, members);
  }

  public List<StressTest> compile() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-cp",
            ChildCommand.classPath(),
            "-processorpath",
            ChildCommand.classPath(),
            "-processor",
            "org.openjdk.jcstress.infra.processors.JCStressTestProcessor",
            "--release",
            "17",
            "-g:none",
            "-d",
            classes.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(messages.toString());
      }
    }
    return tests;
  }
}
