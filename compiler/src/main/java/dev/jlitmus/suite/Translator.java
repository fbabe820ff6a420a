package dev.jlitmus.suite;

import dev.jlitmus.build.Origins;
import dev.jlitmus.build.Translated;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.JcstressGenerator;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.record.PlannedTest;
import dev.jlitmus.record.disk.OwnCode;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.semantic.LitmusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Turns tests into Java, or finds the classes that an earlier run compiled. A test's origin, by
 * which they are found, is the name and the text of its whole file and its own name: its Java
 * follows from nothing else but this program.
 */
final class Translator {
  /** Of a package that a test is alone in. */
  private static final String PACKAGE = "litmus";

  private static final Expectations NONE = new Expectations(new TreeMap<>(), false);

  private final Optional<Origins> origins;
  private final Map<String, String> contents = new HashMap<>();

  private Translator(Optional<Origins> origins) {
    this.origins = origins;
  }

  /** Finds nothing. */
  static Translator afresh() {
    return new Translator(Optional.empty());
  }

  /** Finds what the memory knows. */
  static Translator remembering(Origins origins, PlannedWork work) {
    Translator translator = new Translator(Optional.of(origins));
    for (PlannedTest test : work.planned()) {
      translator.contents.put(test.id(), test.content());
    }
    return translator;
  }

  /**
   * The memory of what was compiled in this folder by this program.
   *
   * @throws EnvironmentException where the program cannot be told from another build of it
   */
  static Origins origins(Path out) throws EnvironmentException {
    List<Class<?>> code = new ArrayList<>(FrontEnd.madeBy());
    code.addAll(JcstressGenerator.madeBy());
    try {
      return Origins.in(out, OwnCode.digest(code));
    } catch (IOException unreadable) {
      throw new EnvironmentException(
          "jlitmus cannot read its own code: " + unreadable.getMessage(),
          "install it again",
          unreadable);
    }
  }

  /** One of the tests of the run. */
  Translated test(LitmusTest test, Expectations expectations) {
    return translate(
        test, origin(test), () -> JcstressGenerator.generate(test, expectations, PACKAGE));
  }

  /**
   * The twin of a test.
   *
   * @param from the test, from which alone it was made
   */
  Translated twin(LitmusTest twin, LitmusTest from) {
    return translate(
        twin, origin(from) + "\0twin", () -> JcstressGenerator.generate(twin, NONE, PACKAGE));
  }

  /** A test of this program's own. */
  Translated own(LitmusTest test) {
    return translate(
        test, test.span().file().text(), () -> JcstressGenerator.generate(test, NONE, PACKAGE));
  }

  private String origin(LitmusTest test) {
    String id = PlannedWork.id(test);
    return id + "\0" + contents.getOrDefault(id, test.span().file().text());
  }

  private Translated translate(LitmusTest test, String origin, Supplier<Generation> generator) {
    return origins
        .map(memory -> memory.translate(test, origin, generator))
        .orElseGet(() -> Translated.of(generator.get(), origin));
  }
}
