package dev.jlitmus.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlitmus.build.disk.AtomicFiles;
import dev.jlitmus.build.disk.ContentKey;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.jcstress.Nodes;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestBuilderTest {
  @TempDir Path root;

  @Test
  void givesEachTestItsClassesItsRunnerAndItsLine() throws Exception {
    List<CompiledTest> built = build(storeBuffering(2));
    assertThat(built).hasSize(2);
    for (CompiledTest test : built) {
      URL[] classes = {test.classes().toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
        assertThat(loader.loadClass(test.qualifiedName()).getPackageName())
            .isEqualTo("jlitmus.t" + test.key());
        assertThat(loader.loadClass(test.runnerClassName()).getSuperclass().getName())
            .isEqualTo("org.openjdk.jcstress.infra.runners.Runner");
      }
      assertThat(listed(test)).contains(test.qualifiedName()).contains(test.runnerClassName());
      assertThat(gen().resolve(test.key()).resolve(test.className() + ".java"))
          .content()
          .startsWith("package jlitmus.t" + test.key() + ";");
    }
    assertThat(names(classes())).containsExactlyInAnyOrder(built.get(0).key(), built.get(1).key());
  }

  @Test
  void compilesNothingTwice() throws Exception {
    List<GeneratedTest> tests = storeBuffering(3);
    List<CompiledTest> first = build(tests.subList(0, 2));
    var before = modificationTimes();
    List<CompiledTest> second = build(tests);
    assertThat(second.subList(0, 2)).isEqualTo(first);
    assertThat(modificationTimes()).containsAllEntriesOf(before);
    assertThat(names(classes())).hasSize(3);
  }

  @Test
  void compilesEqualTestsOnce() throws Exception {
    GeneratedTest test = Nodes.storeBuffering(0);
    List<CompiledTest> built = build(List.of(test, test.inPackage("elsewhere")));
    assertThat(built.get(0).key()).isEqualTo(built.get(1).key());
    assertThat(names(classes())).hasSize(1);
  }

  @Test
  void withoutTimeNothingIsCompiledAndWhatIsThereIsTaken() throws Exception {
    List<GeneratedTest> tests = storeBuffering(3);
    CompiledTest there = build(tests.subList(1, 2)).getFirst();
    assertThat(TestBuilder.build(tests, gen(), classes(), Optional.of(Duration.ZERO)))
        .containsExactly(Optional.empty(), Optional.of(there), Optional.empty());
    assertThat(TestBuilder.build(tests, gen(), classes(), Optional.of(Duration.ofHours(1))))
        .allMatch(Optional::isPresent);
  }

  @Test
  void keysFollowTheSourcesAndTheTools() {
    var one = Nodes.storeBuffering(1).sources();
    assertThat(ContentKey.of(one, "javac 25")).isEqualTo(ContentKey.of(one, "javac 25"));
    assertThat(ContentKey.of(one, "javac 25")).isNotEqualTo(ContentKey.of(one, "javac 21"));
    assertThat(ContentKey.of(one, "javac 25"))
        .isNotEqualTo(ContentKey.of(Nodes.storeBuffering(2).sources(), "javac 25"));
  }

  @Test
  void takesNoNoticeOfWhatAKilledBuildLeft() throws Exception {
    String key = build(storeBuffering(1)).get(0).key();
    AtomicFiles.deleteTree(classes());
    Path half = classes().resolve(".build-1/" + key + "/jlitmus/t" + key);
    Files.createDirectories(half);
    Files.writeString(half.resolve("SB0.class"), "half");
    CompiledTest built = build(storeBuffering(1)).get(0);
    assertThat(built.classes().resolve("jlitmus/t" + key + "/SB0.class"))
        .exists()
        .binaryContent()
        .startsWith(0xCA, 0xFE, 0xBA, 0xBE);
  }

  @Test
  void buildsSideBySideDoNotDisturbOneAnother() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<CompiledTest>>> builds =
          IntStream.range(0, 3)
              .mapToObj(i -> threads.submit(() -> build(storeBuffering(4))))
              .toList();
      List<CompiledTest> expected = build(storeBuffering(4));
      for (Future<List<CompiledTest>> build : builds) {
        assertThat(build.get()).extracting(CompiledTest::key).isEqualTo(keys(expected));
      }
      for (CompiledTest test : expected) {
        assertThat(listed(test)).contains(test.runnerClassName());
      }
    }
    assertThat(names(classes())).hasSize(4);
  }

  @Test
  void showsTheGeneratedLineThatDoesNotCompile() {
    assertThatThrownBy(() -> build(List.of(Nodes.thatDoesNotCompile())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test Wrong at tests/sample.litmus:1:1")
        .hasMessageContaining("r.r1 = !flag + 1;");
    assertThat(classes()).isEmptyDirectory();
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Files.writeString(root.resolve("classes"), "a file");
    assertThatThrownBy(() -> build(storeBuffering(1)))
        .isInstanceOfSatisfying(
            EnvironmentException.class, e -> assertThat(e.remedy()).contains(classes().toString()));
  }

  private static List<GeneratedTest> storeBuffering(int count) {
    return IntStream.range(0, count).mapToObj(Nodes::storeBuffering).toList();
  }

  private static List<String> keys(List<CompiledTest> tests) {
    return tests.stream().map(CompiledTest::key).toList();
  }

  /** By jcstress. */
  private static String listed(CompiledTest test) throws IOException {
    return Files.readString(test.classes().resolve("META-INF/TestList"));
  }

  private List<CompiledTest> build(List<GeneratedTest> tests) throws EnvironmentException {
    return TestBuilder.build(tests, gen(), classes());
  }

  private Path gen() {
    return root.resolve("gen");
  }

  private Path classes() {
    return root.resolve("classes");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  private Map<Path, FileTime> modificationTimes() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    return times;
  }
}
