package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.result.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What constructors did to synchronizers before the threads start, threads find done. */
class InitialOperationsTest {

  private static List<String> allowed(String text) {
    return Judgement.allowed(text, "java");
  }

  @Test
  void whatWasSentIsReceived() {
    assertThat(
            allowed(
                """
                class Sender {
                  Channel<Integer> channel = new Channel<>(1);
                  Sender() {
                    channel.send(3);
                    if (!channel.trySend(4)) { channel.close(); }
                  }
                }
                test Sent {
                  Sender s = new Sender();
                  thread { r1 = s.channel.receive(); r2 = s.channel.receive(); }
                }
                """))
        .containsExactly("3, 0");
  }

  @Test
  void whatIsInAMapIsFoundThere() {
    assertThat(
            allowed(
                """
                class Registry {
                  final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
                  Registry() { map.put(1, 5); map.putIfAbsent(1, 6); }
                }
                test Found {
                  Registry r = new Registry();
                  thread { r1 = r.map.getOrDefault(1, 0); }
                  thread { r.map.put(1, 7); }
                }
                """))
        .containsExactly("5", "7");
  }

  @Test
  void aLatchIsAsFarAsItWasCounted() {
    assertThat(
            allowed(
                """
                class Counted {
                  CountDownLatch latch = new CountDownLatch(2);
                  Counted() { latch.countDown(); }
                }
                test Counting {
                  Counted c = new Counted();
                  int x;
                  thread { x = 1; c.latch.countDown(); }
                  thread { c.latch.await(); r1 = x; }
                }
                """))
        .containsExactly("1");
  }

  @Test
  void aLockThatWasTakenAndLetGoIsFree() {
    assertThat(
            allowed(
                """
                class Counter {
                  final ReentrantLock lock = new ReentrantLock();
                  int n;
                  Counter(int start) { lock.lock(); n = start; lock.unlock(); }
                  void add(int k) { lock.lock(); n += k; lock.unlock(); }
                }
                test Adding {
                  Counter c = new Counter(1);
                  thread { c.add(1); }
                  thread { c.add(2); }
                  join { r1 = c.n; }
                }
                """))
        .containsExactly("4");
  }

  @Test
  void whoOwnsALockThatStaysLockedIsNotSaid() {
    assertThat(
            Judgement.of(
                    """
                    class Held {
                      final ReentrantLock lock = new ReentrantLock();
                      Held() { lock.lock(); }
                    }
                    test Holding {
                      Held h = new Held();
                      thread { h.lock.lock(); r1 = 1; }
                    }
                    """,
                    "java")
                .problem())
        .hasValueSatisfying(problem -> assertThat(problem).isInstanceOf(Verdict.NotInModel.class));
  }

  @Test
  void whereNoExecutionEndsNothingIsJudged() {
    assertThat(
            Judgement.of(
                    """
                    test Counting {
                      int x;
                      thread { while (true) { x++; if (x > 3) { break; } } r1 = x; }
                    }
                    """,
                    "java")
                .problem())
        .hasValueSatisfying(
            problem -> assertThat(problem).isInstanceOf(Verdict.LimitReached.class));
  }

  @Test
  void whereInitialValuesThrowThereIsNoTest() {
    assertThat(
            Judgement.of(
                    """
                    class Node { int value; }
                    test Throwing {
                      Node node;
                      int x = node.value;
                      thread { r1 = x; }
                      allowed r1 == 0;
                    }
                    """,
                    "java")
                .problem())
        .contains(new Verdict.NotInModel("an initial value that throws NullPointerException"));
  }
}
