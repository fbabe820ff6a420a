package dev.jlitmus.jmh;

import dev.jlitmus.HerdCorpus;
import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.List;

/** A set of the tests in herdtools' formats, with the model of the row it is measured by. */
public enum Corpus {
  C_UNDER_RC11(List.of(HerdCorpus.C), "rc11"),
  JAVA_UNDER_JAM(List.of(HerdCorpus.JAVA, HerdCorpus.JAVA_RMW), "jam");

  private final List<HerdCorpus> parts;
  private final String model;

  Corpus(List<HerdCorpus> parts, String model) {
    this.parts = parts;
    this.model = model;
  }

  /**
   * Reads and checks all of it.
   *
   * @return how many outcomes are allowed
   */
  public int check() {
    ModelChecker checker = new ModelChecker(SearchLimits.DEFAULT);
    int outcomes = 0;
    for (HerdCorpus part : parts) {
      for (String text : part.texts()) {
        for (LitmusTest test : new Pipeline().read(new SourceFile(part.name(), text)).tests()) {
          outcomes += checker.check(test, Models.named(model)).allowed().size();
        }
      }
    }
    return outcomes;
  }
}
