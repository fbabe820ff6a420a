package dev.jlitmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.input.FrontEnd;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tests in herdtools' formats, and which states of each a reference tool finds under which model.
 */
public enum HerdCorpus {
  JAVA("herd-java", 552),
  JAVA_RMW("herd-java-rmw", 532),
  C("herd-c", 342);

  private static final Pattern TITLE = Pattern.compile("(?m)^(?=(?:Java|C) )");
  private static final Pattern NEXT_STATE = Pattern.compile(";? \\| ");

  private final String name;
  private final int size;

  HerdCorpus(String name, int size) {
    this.name = name;
    this.size = size;
  }

  /**
   * What the reference tool says of one test under one model.
   *
   * @param observation {@code Never}, {@code Sometimes} or {@code Always}
   * @param states {@code 0:r0=1; [x]=2}; a value that a cycle of reads leaves open is {@code S8} or
   *     the like
   */
  public record Answer(String test, String model, String observation, List<String> states) {
    /** Whether some value is not a number. */
    public boolean isSymbolic() {
      return states.stream().anyMatch(state -> state.contains("=S"));
    }
  }

  public int size() {
    return size;
  }

  public List<String> texts() {
    return TITLE.splitAsStream(resource(name + ".txt")).filter(text -> !text.isBlank()).toList();
  }

  /** By name; every text must be a test without a remark. */
  public Map<String, LitmusTest> tests() {
    Map<String, LitmusTest> tests = new LinkedHashMap<>();
    for (String text : texts()) {
      CheckedFile file = new FrontEnd().read(new SourceFile(name, text));
      assertThat(file.diagnostics()).as(text).isEmpty();
      assertThat(file.tests()).as(text).hasSize(1);
      LitmusTest test = file.tests().getFirst();
      assertThat(tests.put(test.name(), test)).as(test.name()).isNull();
    }
    return tests;
  }

  public List<Answer> answers() {
    return resource(name + "-states.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> new Answer(cells[0], cells[1], cells[2], states(cells[cells.length - 1])))
        .toList();
  }

  private static List<String> states(String cell) {
    return Stream.of(NEXT_STATE.split(cell))
        .map(state -> state.endsWith(";") ? state.substring(0, state.length() - 1) : state)
        .toList();
  }

  private static String resource(String file) {
    try (InputStream in =
        Objects.requireNonNull(HerdCorpus.class.getResourceAsStream("/oracle/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
