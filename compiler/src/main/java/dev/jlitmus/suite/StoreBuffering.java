package dev.jlitmus.suite;

import dev.jlitmus.build.Translated;
import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.result.Observation;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.result.evidence.Canary;
import dev.jlitmus.run.count.Aim;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.Set;

/** The canary: a test whose weak outcome every machine shows on which runs have a meaning. */
final class StoreBuffering {
  private static final Outcome WEAK = new Outcome(List.of(Value.of(0), Value.of(0)));
  private static final String TEXT =
      """
      /** The canary: store buffering of plain fields. */
      test Canary {
        int x, y;
        thread { x = 1; r1 = y; }
        thread { y = 1; r2 = x; }
        interesting r1 == 0 && r2 == 0 : "both stores were still on their way";
        otherwise allowed;
      }
      """;

  private StoreBuffering() {}

  static Translated.InJava java(Translator translator) {
    LitmusTest test = new FrontEnd().read(new SourceFile("<canary>", TEXT)).tests().getFirst();
    return switch (translator.own(test)) {
      case Translated.InJava java -> java;
      case Translated.NotInJava never -> throw new IllegalStateException(never.toString());
    };
  }

  static Aim aim() {
    return new Aim(Set.of(WEAK), false);
  }

  static Canary sung(String jvm, Observation observation) {
    return new Canary(jvm, observation.counts().getOrDefault(WEAK, 0L), observation.samples());
  }
}
