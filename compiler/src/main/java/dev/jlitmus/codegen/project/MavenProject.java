package dev.jlitmus.codegen.project;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of a project that {@code mvn verify} makes one jar of, as jcstress's archetype does:
 * the tests, jcstress, and the list by which it finds them.
 */
public final class MavenProject {
  private static final String SOURCES = "src/main/java/";

  private MavenProject() {}

  /**
   * Makes them.
   *
   * @param tests in one package, with distinct names
   * @param jcstressVersion that the project is tied to
   */
  public static List<ProjectFile> of(List<GeneratedTest> tests, String jcstressVersion) {
    List<ProjectFile> files = new ArrayList<>();
    files.add(new ProjectFile("pom.xml", template("pom.xml", jcstressVersion, tests)));
    files.add(new ProjectFile("README.md", template("README.md", jcstressVersion, tests)));
    for (GeneratedTest test : tests) {
      for (GeneratedSource source : test.sources()) {
        String folder = SOURCES + source.packageName().replace('.', '/');
        files.add(new ProjectFile(folder + "/" + source.fileName(), source.text()));
      }
    }
    return files;
  }

  private static String template(String name, String jcstressVersion, List<GeneratedTest> tests) {
    try (InputStream file = MavenProject.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no template " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@jcstress.version@", jcstressVersion)
          .replace("@first.test@", tests.getFirst().main().className())
          .replace("@tests@", table(tests));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String table(List<GeneratedTest> tests) {
    return tests.stream()
        .map(test ->
            "| `%s` | %s | %s |"
                .formatted(
                    test.main().className(),
                    cell(test.test().name()),
                    cell(place(test.test().span()))))
        .collect(Collectors.joining("\n"));
  }

  /** Without the folders, which are the author's. */
  private static String place(Span span) {
    String path = span.file().name();
    return "%s, line %d".formatted(path.substring(path.lastIndexOf('/') + 1), span.line());
  }

  /** Text of a file as it may stand in a table of Markdown. */
  private static String cell(String text) {
    return QuotedText.oneLine(text).replaceAll("([\\\\`*_{}\\[\\]<>|#!])", "\\\\$1");
  }
}
