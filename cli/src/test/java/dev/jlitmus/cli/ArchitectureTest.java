package dev.jlitmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command line knows of the compiler, and of libraries. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.jlitmus.cli");

  private static final Set<String> COMPILER =
      Set.of(
          "dev.jlitmus",
          "dev.jlitmus.input",
          "dev.jlitmus.request",
          "dev.jlitmus.answer",
          "dev.jlitmus.result",
          "dev.jlitmus.result.bench",
          "dev.jlitmus.result.compare",
          "dev.jlitmus.result.evidence",
          "dev.jlitmus.result.grade",
          "dev.jlitmus.result.herd",
          "dev.jlitmus.result.verdict",
          "dev.jlitmus.run.choice",
          "dev.jlitmus.record",
          "dev.jlitmus.record.disk",
          "dev.jlitmus.machine",
          "dev.jlitmus.out",
          "dev.jlitmus.diagnostic",
          "dev.jlitmus.source");

  @Test
  void ofTheCompilerItSeesThePipelineAndItsResults() {
    assertThat(
            imports(target ->
                isIn(target, "dev.jlitmus")
                    && !isIn(target, "dev.jlitmus.cli")
                    && !COMPILER.contains(target.getPackageName())))
        .isEmpty();
  }

  @Test
  void itUsesNoLibraryButThoseForOptionsJsonCsvAndCharts() {
    assertThat(
            imports(target ->
                Stream.of(
                        "java",
                        "javax.xml.stream",
                        "dev.jlitmus",
                        "org.jspecify",
                        "picocli",
                        "tools.jackson",
                        "org.apache.commons.text",
                        "org.knowm.xchart",
                        "org.apache.batik",
                        "org.w3c.dom")
                    .noneMatch(library -> isIn(target, library))))
        .isEmpty();
  }

  @Test
  void oneClassKnowsTheLibraryForJson() {
    assertThat(
            CLASSES.stream()
                .filter(from ->
                    from.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> isIn(d.getTargetClass(), "tools.jackson")))
                .map(JavaClass::getSimpleName))
        .containsExactly("JsonText");
  }

  private static List<String> imports(Predicate<JavaClass> forbidden) {
    return CLASSES.stream()
        .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
        .filter(d -> !d.getTargetClass().getBaseComponentType().isPrimitive())
        .filter(d -> forbidden.test(d.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isIn(JavaClass type, String root) {
    return (type.getPackageName() + ".").startsWith(root + ".");
  }
}
