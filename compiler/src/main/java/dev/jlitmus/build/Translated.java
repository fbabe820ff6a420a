package dev.jlitmus.build;

import dev.jlitmus.build.disk.ContentKey;
import dev.jlitmus.codegen.GeneratedSource;
import dev.jlitmus.codegen.GeneratedTest;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.semantic.LitmusTest;
import java.util.List;
import java.util.stream.Collectors;

/** How far a test has come on its way to classes. */
public sealed interface Translated {

  /** What generation came to. */
  static Translated of(Generation generation, String origin) {
    return switch (generation) {
      case Generation.Generated generated -> new Generated(generated.test(), origin);
      case Generation.NotInJava notInJava -> new NotInJava(notInJava.diagnostics());
    };
  }

  /** It can be stressed. */
  sealed interface InJava extends Translated {
    LitmusTest test();

    /** Names its Java: equal ones are the same test to a JVM. */
    String digest();
  }

  /** Its classes are there since an earlier run. */
  record Known(CompiledTest classes, String digest) implements InJava {
    @Override
    public LitmusTest test() {
      return classes.test();
    }
  }

  /**
   * It is Java, which may still have been compiled before.
   *
   * @param origin what to remember its classes by
   */
  record Generated(GeneratedTest java, String origin) implements InJava {
    @Override
    public LitmusTest test() {
      return java.test();
    }

    @Override
    public String digest() {
      return ContentKey.of(
          java.sources().stream().map(GeneratedSource::text).collect(Collectors.joining("\n")));
    }
  }

  /**
   * Java cannot say it.
   *
   * @param diagnostics why, at least one
   */
  record NotInJava(List<Diagnostic> diagnostics) implements Translated {
    public NotInJava {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
