package dev.jlitmus;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which package knows which. A package below {@code dev.jlitmus} is a room, its sub-packages are
 * part of it, and a room imports only what its row lists.
 */
class ArchitectureTest {
  private static final String ROOT = "dev.jlitmus";

  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          entry("source", Set.of()),
          entry("diagnostic", Set.of("source")),
          entry("relation", Set.of()),
          entry("grammar", Set.of()),
          entry("syntax", Set.of("grammar", "source", "diagnostic")),
          entry("semantic", Set.of("syntax", "source", "diagnostic")),
          entry("event", Set.of("semantic", "relation", "source", "diagnostic")),
          entry("cat", Set.of("grammar", "relation", "source", "diagnostic")),
          entry("result", Set.of("semantic", "source", "diagnostic")),
          entry(
              "check",
              Set.of("event", "cat", "relation", "semantic", "result", "source", "diagnostic")),
          entry("cycle", Set.of("semantic", "result")),
          entry("codegen", Set.of("semantic", "result", "source", "diagnostic")),
          entry("build", Set.of("codegen", "semantic", "source", "diagnostic")),
          entry("harness", Set.of()),
          entry("run", Set.of("build", "harness", "result", "semantic", "source", "diagnostic")),
          entry("record", Set.of("result", "diagnostic")),
          entry("machine", Set.of("run", "diagnostic")),
          entry("out", Set.of("diagnostic")),
          entry("parallel", Set.of("semantic", "diagnostic")),
          entry("input", Set.of("syntax", "semantic", "check", "result", "source", "diagnostic")),
          entry(
              "request",
              Set.of(
                  "input",
                  "run",
                  "check",
                  "cat",
                  "record",
                  "result",
                  "semantic",
                  "source",
                  "diagnostic")),
          entry("answer", Set.of("request", "record", "result", "source", "diagnostic")),
          entry(
              "suite",
              Set.of(
                  "request",
                  "answer",
                  "input",
                  "parallel",
                  "out",
                  "record",
                  "run",
                  "harness",
                  "build",
                  "codegen",
                  "check",
                  "cat",
                  "result",
                  "semantic",
                  "source",
                  "diagnostic")),
          entry(
              "bench",
              Set.of("run", "build", "codegen", "result", "semantic", "source", "diagnostic")));

  /** What is neither ours nor the JDK's; the annotations for null are everybody's. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          entry("grammar", List.of("org.antlr.v4.runtime")),
          entry("syntax", List.of("org.antlr.v4.runtime")),
          entry("cat", List.of("org.antlr.v4.runtime")),
          entry("diagnostic", List.of("org.apache.commons.text.similarity")),
          entry(
              "codegen",
              List.of("com.palantir.javapoet", "org.openjdk.jcstress", "org.openjdk.jmh")),
          entry("build", List.of("org.openjdk.jcstress.infra.processors", "org.openjdk.jmh")),
          entry(
              "bench",
              List.of(
                  "org.openjdk.jmh", "joptsimple", "org.apache.commons.math3", "tools.jackson")),
          entry("result", List.of("org.apache.commons.math3")),
          entry("harness", List.of("org.openjdk.jcstress")),
          entry("run", List.of("org.openjdk.jcstress", "com.sun.jna", "joptsimple")),
          entry("record", List.of("com.fasterxml.jackson.annotation", "tools.jackson")),
          entry("machine", List.of("com.sun.management")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsARoomOfTheTable() {
    assertThat(CLASSES.stream().map(ArchitectureTest::room).distinct())
        .contains("source", "syntax", "semantic", "codegen", "run")
        .allMatch(room -> room.isEmpty() || ROOMS.containsKey(room));
  }

  @Test
  void aRoomImportsOnlyWhatItsRowLists() {
    assertThat(imports(ArchitectureTest::isForbidden)).isEmpty();
  }

  @Test
  void aRoomUsesOnlyItsOwnLibraries() {
    assertThat(imports(ArchitectureTest::isForeign)).isEmpty();
  }

  private interface Rule {
    boolean breaks(String room, JavaClass target);
  }

  private static List<String> imports(Rule broken) {
    return CLASSES.stream()
        .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
        .filter(
            d -> broken.breaks(room(d.getOriginClass()), d.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .distinct()
        .sorted()
        .toList();
  }

  /** The package at the top sees all. */
  private static boolean isForbidden(String room, JavaClass target) {
    if (!isOurs(target) || room.isEmpty() || room(target).equals(room)) {
      return false;
    }
    return !ROOMS.getOrDefault(room, Set.of()).contains(room(target));
  }

  private static boolean isForeign(String room, JavaClass target) {
    Stream<String> own = LIBRARIES.getOrDefault(room, List.of()).stream();
    return !isOurs(target)
        && !target.isPrimitive()
        && Stream.concat(Stream.of("java.", "javax.", "org.jspecify"), own)
            .noneMatch(library -> target.getPackageName().startsWith(library));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** {@code semantic} for {@code dev.jlitmus.semantic.typing}, nothing for the top. */
  private static String room(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }
}
