package dev.jlitmus;

import dev.jlitmus.cat.CatModel;
import dev.jlitmus.check.outcome.ExpectedOutcomes;
import dev.jlitmus.codegen.Generation;
import dev.jlitmus.codegen.jcstress.JcstressGenerator;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.input.SourceReader;
import dev.jlitmus.request.CheckRequest;
import dev.jlitmus.result.verdict.CheckRecord;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.bench.Oversubscription;
import dev.jlitmus.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** All that is said of a file, from its bytes to the Java that is made of it. */
final class Diagnosis {
  /** A line that stands for many of its kind, so that what is long can be written down. */
  private static final Pattern REPEATED = Pattern.compile("(?m)^(.*?) *// repeated (\\d+) times");

  /** Of the machine that benches are said to run on. */
  private static final int CPUS = 4;

  private Diagnosis() {}

  /** A line {@code text // repeated 3 times} becomes the text three times, on one line. */
  static String expand(String text) {
    return REPEATED.matcher(text).replaceAll(Diagnosis::repeat);
  }

  private static String repeat(MatchResult line) {
    String piece = line.group(1).isEmpty() ? " ".repeat(40) : line.group(1);
    return piece.repeat(Integer.parseInt(line.group(2))).replace("$", "\\$");
  }

  /** What the front end says of a file of tests. */
  static List<Diagnostic> ofTests(String name, byte[] bytes) {
    return read(name, bytes).diagnostics();
  }

  /** What the front end, the models that its tests name and the generator say of a file. */
  static List<Diagnostic> ofEverything(String name, byte[] bytes) {
    Pipeline pipeline = new Pipeline();
    CheckedFile file = read(name, bytes);
    List<Diagnostic> all = new ArrayList<>(file.diagnostics());
    CheckRequest request =
        new CheckRequest(
            List.of(file),
            test -> true,
            pipeline.models(List.of()),
            CheckRequest.Limits.DEFAULT,
            true);
    pipeline.check(request, new SilentProgress()).stream()
        .map(CheckRecord::findings)
        .forEach(all::addAll);
    for (LitmusTest test : file.tests()) {
      if (JcstressGenerator.generate(test, ExpectedOutcomes.of(test), name)
          instanceof Generation.NotInJava refused) {
        all.addAll(refused.diagnostics());
      }
    }
    all.addAll(Oversubscription.check(file.benches(), CPUS));
    return all;
  }

  /** What is said of a model. */
  static List<Diagnostic> ofModel(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    CatModel.load(new SourceFile(name, text), included -> Optional.empty(), diagnostics);
    return diagnostics.sorted();
  }

  private static CheckedFile read(String name, byte[] bytes) {
    return switch (new SourceReader().decode(name, bytes)) {
      case SourceReader.Decoded.Text text -> new Pipeline().read(text.file());
      case SourceReader.Decoded.Rejected rejected -> rejected.file();
    };
  }
}
