package dev.jlitmus.codegen.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.ModelAnswer;
import dev.jlitmus.check.ModelChecker;
import dev.jlitmus.check.search.SearchLimits;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What throws, and when: operands before the operator that throws, and what was done before stays
 * done (JLS 15.7, 15.13.1, 15.26). The checker and this JVM say the same.
 */
class ExceptionsInJavaTest {
  private static final String NULL = "NullPointerException";
  private static final String ZERO = "ArithmeticException";
  private static final String BOUNDS = "ArrayIndexOutOfBoundsException";
  private static final String CAST = "ClassCastException";
  private static final String SIZE = "NegativeArraySizeException";

  private static final String MEMBERS =
      """
      class Node {
        int v = 5; Node next;
        int get() { return v; }
        void set(int value) { v = value; }
        int fails() { v = 9; int zero = 0; return 1 / zero; }
      }
      class Maker {
        int v; Node child;
        Maker(int d) { leak = this; v = 8; v = 1 / d; leak = null; }
      }
      class Initial { int zero; int v = 4 / zero; }
      int x; long l; int zero; long noLong; int minus = -1;
      Node n = new Node(); Node none; Maker leak; Initial initial;
      int[] a = {1, 2}; int[] noArray; Node[] nodes = new Node[2]; int[][] rows = new int[2][];
      Object any = n; Object ints = a; Object monitor = new Object(); Object nothing;
      int set(int value, int result) { x = value; return result; }
      Node find(int value, Node result) { x = value; return result; }
      int[] array(int value, int[] result) { x = value; return result; }
      """;

  /** One thread, the exception that ends it, if any, and what x and r1 are then. */
  private record Case(String code, String exception, int x, int r1) {}

  private static final List<Case> CASES =
      List.of(
          // What throws.
          new Case("x = 1; r1 = none.v; x = 2;", NULL, 1, 0),
          new Case("none.v = 3;", NULL, 0, 0),
          new Case("none.v++;", NULL, 0, 0),
          new Case("r1 = none.v.getAcquire();", NULL, 0, 0),
          new Case("none.v.setRelease(1);", NULL, 0, 0),
          new Case("r1 = none.v.getAndAdd(1);", NULL, 0, 0),
          new Case("r1 = n.next.v;", NULL, 0, 0),
          new Case("r1 = none.get();", NULL, 0, 0),
          new Case("none.set(1);", NULL, 0, 0),
          new Case("r1 = noArray.length;", NULL, 0, 0),
          new Case("r1 = noArray[0];", NULL, 0, 0),
          new Case("r1 = rows[0][0];", NULL, 0, 0),
          new Case("r1 = nodes[1].v;", NULL, 0, 0),
          new Case("r1 = a[2];", BOUNDS, 0, 0),
          new Case("r1 = a[minus];", BOUNDS, 0, 0),
          new Case("a[2] = 1;", BOUNDS, 0, 0),
          new Case("a[2]++;", BOUNDS, 0, 0),
          new Case("r1 = a[2].getOpaque();", BOUNDS, 0, 0),
          new Case("a[minus].setVolatile(1);", BOUNDS, 0, 0),
          new Case("r1 = a[2].compareAndExchange(0, 1);", BOUNDS, 0, 0),
          new Case("nodes[2] = n;", BOUNDS, 0, 0),
          new Case("r1 = 1 / zero;", ZERO, 0, 0),
          new Case("r1 = 1 % zero;", ZERO, 0, 0),
          new Case("l = 1L / noLong;", ZERO, 0, 0),
          new Case("l = 1 % noLong;", ZERO, 0, 0),
          new Case("x /= zero;", ZERO, 0, 0),
          new Case("l %= zero;", ZERO, 0, 0),
          new Case("r1 = (int) (1 / (double) zero);", "", 0, Integer.MAX_VALUE),
          new Case("noArray = new int[minus];", SIZE, 0, 0),
          new Case("nodes = new Node[minus];", SIZE, 0, 0),
          new Case("x = 1; r1 = ((Maker) any).v; x = 2;", CAST, 1, 0),
          new Case("Node cast = (Node) monitor; r1 = cast.v;", CAST, 0, 0),
          new Case("any = new Maker(1); r1 = ((Node) any).v;", CAST, 0, 0),
          new Case("r1 = ((Node[]) ints).length;", CAST, 0, 0),
          new Case("r1 = ((Node) any.getAcquire()).get();", "", 0, 5),
          new Case("r1 = ((Node) any).v + ((int[]) ints)[1];", "", 0, 7),
          new Case("r1 = ((Node) nothing) == null ? 6 : 7;", "", 0, 6),
          new Case("r1 = ((Node) nothing).v;", NULL, 0, 0),
          new Case("any.setRelease((Object) leak); r1 = any == null ? 8 : 9;", "", 0, 8),
          // Operands are evaluated before the operator throws.
          new Case("r1 = set(1, 3) / set(2, 0);", ZERO, 2, 0),
          new Case("r1 = (1 / zero) + set(7, 1);", ZERO, 0, 0),
          new Case("r1 = find(1, none).v + set(2, 0);", NULL, 1, 0),
          new Case("none.set(set(4, 1));", NULL, 4, 0),
          new Case("find(1, none).set(set(4, 1));", NULL, 4, 0),
          new Case("r1 = array(1, noArray)[set(2, 0)];", NULL, 2, 0),
          new Case("r1 = array(1, noArray)[1 / zero];", ZERO, 1, 0),
          new Case("r1 = array(1, a)[set(2, 5)];", BOUNDS, 2, 0),
          // An assignment evaluates its value before it looks at the target.
          new Case("none.v = set(3, 1);", NULL, 3, 0),
          new Case("none.v = 1 / zero;", ZERO, 0, 0),
          new Case("array(1, noArray)[set(2, 5)] = set(3, 1);", NULL, 3, 0),
          new Case("a[set(2, 5)] = set(3, 1);", BOUNDS, 3, 0),
          new Case("a[5] = 1 / zero;", ZERO, 0, 0),
          new Case("a[1 / zero] = set(3, 1);", ZERO, 0, 0),
          new Case("find(1, none).v.setRelease(set(2, 1));", NULL, 2, 0),
          new Case("a[set(1, 9)].setOpaque(set(2, 1));", BOUNDS, 2, 0),
          new Case("r1 = a[set(1, 9)].getAndSet(set(2, 1));", BOUNDS, 2, 0),
          new Case("b1 = none.v.compareAndSet(set(1, 0), set(2, 1));", NULL, 2, 0),
          // A compound assignment looks at its target first.
          new Case("none.v += set(3, 1);", NULL, 0, 0),
          new Case("array(1, noArray)[set(2, 5)] += set(3, 1);", NULL, 2, 0),
          new Case("a[set(2, 5)] += set(3, 1);", BOUNDS, 2, 0),
          new Case("n.v /= set(3, 0);", ZERO, 3, 0),
          // Only what is evaluated throws.
          new Case("r1 = none != null && none.v == 1 ? 1 : 2;", "", 0, 2),
          new Case("if (none == null || none.v == 1) r1 = 3;", "", 0, 3),
          new Case("r1 = zero == 0 ? 4 : 1 / zero;", "", 0, 4),
          // In loops, methods, constructors and initial values.
          new Case("for (int i = 0; i < 3; i++) { x = i; r1 = a[i]; }", BOUNDS, 2, 2),
          new Case("int i = 2; while (true) { x = i; r1 = 6 / i; i--; }", ZERO, 0, 6),
          new Case("do { x++; } while (1 / zero == 0);", ZERO, 1, 0),
          new Case("r1 = 1; r1 = n.fails();", ZERO, 0, 1),
          new Case("leak = new Maker(zero);", ZERO, 0, 0),
          new Case("r1 = new Maker(set(1, 1)).child.v;", NULL, 1, 0),
          new Case("initial = new Initial();", ZERO, 0, 0),
          new Case("synchronized (n) { x = 1; r1 = 1 / zero; } x = 2;", ZERO, 1, 0),
          new Case("synchronized (none) { x = 1; }", NULL, 0, 0));

  @Test
  void theCheckerAndThisJvmThrowTheSameAndKeepWhatWasDone(@TempDir Path root) throws Exception {
    List<LitmusTest> tests = new ArrayList<>();
    for (Case one : CASES) {
      String text =
          MEMBERS
              + "thread t { "
              + one.code()
              + " }\n"
              + "join { made = leak == null ? -1 : leak.v; set = n.v; }\n"
              + "allowed x == 0 || threw(t, ArithmeticException) || threw(t, NullPointerException)"
              + " || threw(t, ArrayIndexOutOfBoundsException) || threw(t,"
              + " NegativeArraySizeException) || threw(t, ClassCastException) || t.terminated;\n"
              + "otherwise allowed;";
      CheckedFile file =
          new Pipeline().read(new SourceFile("throws.litmus", "test Throws {\n" + text + "\n}"));
      assertThat(file.diagnostics())
          .as(text)
          .allMatch(diagnostic -> diagnostic.code() == Code.L111);
      tests.add(file.tests().getFirst());
    }
    List<String> results = AloneOnThisJvm.results(tests, root);
    for (int i = 0; i < tests.size(); i++) {
      Case one = CASES.get(i);
      LitmusTest test = tests.get(i);
      ModelAnswer answer = new ModelChecker(SearchLimits.DEFAULT).check(test, Models.named("java"));
      assertThat(answer.problem()).as(one.code()).isEmpty();
      assertThat(answer.allowed())
          .as(one.code())
          .extracting(AloneOnThisJvm::printed)
          .containsExactly(results.get(i));
      List<String> values = List.of(results.get(i).split(", "));
      assertThat(value(test, values, "x")).as(one.code()).isEqualTo(String.valueOf(one.x()));
      assertThat(value(test, values, "t.terminated")).as(one.code()).isEqualTo("true");
      for (String kind : List.of(NULL, ZERO, BOUNDS, SIZE, CAST)) {
        assertThat(value(test, values, "threw(t, " + kind + ")"))
            .as("%s: %s", one.code(), kind)
            .isEqualTo(String.valueOf(kind.equals(one.exception())));
      }
      if (one.code().contains("r1 =")) {
        assertThat(value(test, values, "r1")).as(one.code()).isEqualTo(String.valueOf(one.r1()));
      }
    }
  }

  private static String value(LitmusTest test, List<String> values, String heading) {
    List<String> headings = test.columns().stream().map(column -> column.heading()).toList();
    return values.get(headings.indexOf(heading));
  }
}
