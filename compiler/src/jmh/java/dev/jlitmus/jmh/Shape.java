package dev.jlitmus.jmh;

import dev.jlitmus.Pipeline;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tests that are small to write and have many candidate executions. */
public enum Shape {
  /** Threads × stores to one location. */
  STORES_2_4(stores(2, 4)),
  STORES_4_2(stores(4, 2)),
  STORES_3_3(stores(3, 3)),

  /** Five threads that each add one: 120 outcomes. */
  FETCH_ADD_5(
      "int x;"
          + IntStream.range(0, 5)
              .mapToObj("thread { r%d = x.getAndAdd(1); }"::formatted)
              .collect(Collectors.joining())),

  /** Independent reads of independent writes, with three of each around a ring. */
  IRIW_6(
      """
      int x, y, z;
      thread { x.setOpaque(1); }
      thread { y.setOpaque(1); }
      thread { z.setOpaque(1); }
      thread { r1 = x.getOpaque(); r2 = y.getOpaque(); }
      thread { r3 = y.getOpaque(); r4 = z.getOpaque(); }
      thread { r5 = z.getOpaque(); r6 = x.getOpaque(); }
      """),

  /** The largest test of the artefact of the paper on access modes. */
  FIG_6(
      """
      int x, y;
      thread { x.setOpaque(1); x.setVolatile(2); y.setVolatile(1); }
      thread { x.setOpaque(3); y.setVolatile(2); }
      thread { y.setVolatile(3); r = x.getVolatile(); }
      thread {
        s1 = x.getOpaque(); s2 = x.getOpaque(); s3 = x.getOpaque();
        t1 = y.getOpaque(); t2 = y.getOpaque(); t3 = y.getOpaque();
      }
      """);

  private final String body;

  Shape(String body) {
    this.body = body;
  }

  private static String stores(int threads, int each) {
    return "int x;"
        + IntStream.range(0, threads)
            .mapToObj(thread ->
                IntStream.range(0, each)
                    .mapToObj(i -> "x.setOpaque(%d);".formatted(thread * each + i + 1))
                    .collect(Collectors.joining(" ", "thread { ", " }")))
            .collect(Collectors.joining())
        + "allowed x == 0;";
  }

  LitmusTest test() {
    CheckedFile file =
        new Pipeline().read(new SourceFile(name(), "test " + name() + " { " + body + " }"));
    if (file.hasErrors()) {
      throw new IllegalStateException(file.diagnostics().toString());
    }
    return file.tests().getFirst();
  }
}
