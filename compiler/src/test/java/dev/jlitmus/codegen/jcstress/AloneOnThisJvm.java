package dev.jlitmus.codegen.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;

/** Runs the Java of tests in this JVM, once and on one thread: the actors by name, the arbiter. */
final class AloneOnThisJvm {
  private AloneOnThisJvm() {}

  /** What the result class prints, test by test. */
  static List<String> results(List<LitmusTest> tests, Path root)
      throws IOException, ReflectiveOperationException {
    List<GeneratedSource> sources = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (LitmusTest test : tests) {
      GeneratedTest generated =
          Nodes.generate(test, Nodes.nothingExpected(), "alone.t" + classes.size());
      sources.addAll(generated.sources());
      classes.add(generated.main().packageName() + "." + generated.main().className());
    }
    assertThat(TestCompilation.compile(sources, root, List.of()))
        .filteredOn(message -> message.contains("error:"))
        .isEmpty();
    URL[] compiled = {root.resolve("classes").toUri().toURL()};
    List<String> results = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(compiled, AloneOnThisJvm.class.getClassLoader())) {
      for (String name : classes) {
        results.add(result(loader, name));
      }
    }
    return results;
  }

  private static String result(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(name);
    Object state = type.getConstructor().newInstance();
    List<Method> calls = new ArrayList<>(methods(type, Actor.class).toList());
    calls.addAll(methods(type, Arbiter.class).toList());
    Optional<Class<?>> results =
        calls.stream().flatMap(call -> Stream.of(call.getParameterTypes())).findFirst();
    assertThat(results).as(name).isPresent();
    Object result = results.get().getConstructor().newInstance();
    for (Method call : calls) {
      Object[] arguments = call.getParameterCount() == 0 ? new Object[0] : new Object[] {result};
      call.invoke(state, arguments);
    }
    return result.toString();
  }

  private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
    return Stream.of(type.getMethods())
        .filter(method -> method.isAnnotationPresent(annotation))
        .sorted(Comparator.comparing(Method::getName));
  }

  /** An outcome as a result class prints it: characters are bare. */
  static String printed(Outcome outcome) {
    return outcome.values().stream()
        .map(value ->
            switch (value) {
              case Value.Primitive character when character.type() == PrimitiveType.CHAR ->
                  String.valueOf((char) character.bits());
              case Value.Primitive other -> other.toString();
              case Value.Reference reference -> reference.toString();
            })
        .collect(Collectors.joining(", "));
  }
}
