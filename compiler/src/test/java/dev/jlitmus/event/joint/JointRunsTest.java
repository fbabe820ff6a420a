package dev.jlitmus.event.joint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.Pipeline;
import dev.jlitmus.cat.Models;
import dev.jlitmus.check.EveryExecution;
import dev.jlitmus.event.thread.Behaviours;
import dev.jlitmus.event.thread.WorkLimit;
import dev.jlitmus.input.CheckedFile;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointRunsTest {
  private static LitmusTest test(String text) {
    CheckedFile file = new Pipeline().read(new SourceFile("joint.litmus", text));
    assertThat(file.tests()).as(text).hasSize(1);
    return file.tests().getFirst();
  }

  private static Optional<Behaviours> together(LitmusTest test) {
    return JointRuns.of(test, new WorkLimit(1_000_000));
  }

  private static List<String> outcomes(String text) {
    LitmusTest test = test(text);
    Behaviours behaviours = together(test).orElseThrow();
    assertThat(behaviours.guarded()).isTrue();
    assertThat(behaviours.areCut()).isFalse();
    return EveryExecution.outcomes(test, behaviours, Models.named("java")).stream()
        .map(Outcome::toString)
        .toList();
  }

  /** Its methods return from inside their sections, and their locals are fresh at each call. */
  private static String buffer(int capacity, String wake) {
    return """
    Object m = new Object();
    int[] slots = new int[%1$d];
    int head, tail, count;
    void put(int v) {
      synchronized (m) {
        while (count == %1$d) { m.wait(); }
        slots[tail] = v;
        tail = (tail + 1) %% %1$d;
        count++;
        m.%2$s();
      }
    }
    int take() {
      synchronized (m) {
        while (count == 0) { m.wait(); }
        int v = slots[head];
        head = (head + 1) %% %1$d;
        count--;
        m.%2$s();
        return v;
      }
    }
    """
        .formatted(capacity, wake);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aBoundedBufferHandsOverEachValueOnce(int capacity) {
    String text =
        """
        test Buffer {
        %s
          thread { put(1); put(2); }
          thread { r1 = take(); }
          thread { r2 = take(); }
          forbidden deadlock;
        }
        """
            .formatted(buffer(capacity, "notifyAll"));
    assertThat(outcomes(text)).containsExactly("1, 2, false", "2, 1, false");
  }

  /** With one condition for both, {@code notify} may wake a consumer when the producer waits. */
  @Test
  void aWakeUpThatGoesToTheWrongOneLeavesTheOthersWaiting() {
    String text =
        """
        test Buffer {
        %s
          thread { put(1); put(2); }
          thread { r1 = take(); }
          thread { r2 = take(); }
          interesting deadlock;
        }
        """
            .formatted(buffer(1, "notify"));
    assertThat(outcomes(text))
        .containsExactly("0, 1, true", "1, 0, true", "1, 2, false", "2, 1, false");
  }

  @Test
  void aReadWriteLockGuardsWhatIsReadUnderEitherHalf() {
    String text =
        """
        test Guarded {
          ReentrantReadWriteLock w = new ReentrantReadWriteLock();
          int x, y;
          thread { w.writeLock().lock(); x = 1; y = 1; w.writeLock().unlock(); }
          thread { w.readLock().lock(); r1 = x; r2 = y; w.readLock().unlock(); }
          thread { w.readLock().lock(); r3 = x; r4 = y; w.readLock().unlock(); }
          allowed r1 == r2;
        }
        """;
    assertThat(outcomes(text))
        .containsExactly("0, 0, 0, 0", "0, 0, 1, 1", "1, 1, 0, 0", "1, 1, 1, 1");
  }

  @Test
  void anExceptionUnlocksTheMonitorAndKeepsTheLock() {
    String text =
        """
        test Throws {
          Object m = new Object();
          ReentrantLock l = new ReentrantLock();
          int x;
          thread { synchronized (m) { if (x == 0) { l.lock(); x = 1 / x; } } }
          thread { synchronized (m) { x = 2; r1 = l.tryLock(); } }
          interesting threw(P0);
        }
        """;
    assertThat(outcomes(text)).containsExactly("false, true", "true, false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thread { m.lock(); x = 1; m.unlock(); } thread { r1 = x; }",
        "thread { m.lock(); x = 1; m.unlock(); } thread { n.lock(); r1 = x; n.unlock(); }",
        "thread { m.lock(); x = 1; m.unlock(); x = 2; } thread { m.lock(); r1 = x; m.unlock(); }",
        "thread { w.readLock().lock(); x = 1; w.readLock().unlock(); }"
            + " thread { w.readLock().lock(); r1 = x; w.readLock().unlock(); }",
        "thread { m.lock(); c.await(); x = 1; m.unlock(); }"
            + " thread { m.lock(); c.signal(); m.unlock(); r1 = x; }",
        "thread { while (!m.tryLock()) { } x = 1; m.unlock(); }"
            + " thread { m.lock(); r1 = x; m.unlock(); }",
        "thread { m.lock(); while (x == 0) { m.unlock(); m.lock(); } m.unlock(); }"
            + " thread { m.lock(); x = 1; m.unlock(); }",
        "thread { m.lock(); x = 1; m.unlock(); } join { r1 = x; }",
        "thread { x = 1; } thread { r1 = x; }"
      })
  void whatIsNotGuardedOrSpinsIsLeftToTheModels(String threads) {
    String text =
        """
        test T {
          ReentrantLock m = new ReentrantLock(), n = new ReentrantLock();
          Condition c = m.newCondition();
          ReentrantReadWriteLock w = new ReentrantReadWriteLock();
          int x;
          %s
          allowed x >= 0;
        }
        """
            .formatted(threads);
    assertThat(together(test(text))).isEmpty();
  }

  @Test
  void tooManyStatesAreNoAnswer() {
    String text =
        "test T { Object m = new Object(); int x;"
            + " thread { synchronized (m) { while (x < 9) { x++; m.wait(); } } }"
            + " thread { synchronized (m) { r1 = x; } } allowed r1 == 0; }";
    assertThat(JointRuns.of(test(text), new WorkLimit(20))).isEmpty();
  }
}
