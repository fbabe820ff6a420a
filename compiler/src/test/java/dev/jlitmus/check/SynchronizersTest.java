package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What random programs found to be wrong once, as small as it gets. */
class SynchronizersTest {

  private static List<String> allowed(String body, String model) {
    return Judgement.allowed("test T {\n  int x, y;\n" + body + "\n}\n", model);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sc", "x86", "arm64", "java", "jls"})
  void threadDoesNotMeetItselfInAChannel(String model) {
    String pingPong =
        """
        Channel<Integer> c = new Channel<>(0);
        thread { c.send(1); r1 = c.receive(); }
        thread { r2 = c.receive(); c.send(2); }
        forbidden deadlock;
        """;
    assertThat(allowed(pingPong, model)).containsExactly("2, 1, false");
  }

  @Test
  void valueForAReceiverThatWaitsGoesToNoneThatComesLater() {
    String ownValue =
        """
        Channel<Integer> c = new Channel<>(0);
        thread { r1 = c.receive(); }
        thread { r2 = c.trySend(7); if (r2) { r3 = c.tryReceive(); } }
        forbidden deadlock;
        """;
    assertThat(allowed(ownValue, "java")).containsExactly("0, false, 0, true", "7, true, 0, false");
  }

  /** Both accesses may move into the section (the roach motel), and past one another in it. */
  @ParameterizedTest
  @ValueSource(strings = {"x86", "arm64", "java", "jls"})
  void writeAfterALockDependsOnNoReadBeforeIt(String model) {
    String loadBuffering =
        """
        ReentrantLock m = new ReentrantLock();
        thread { r1 = x; m.lock(); m.unlock(); y = 1; }
        thread { r2 = y; x = r2; }
        thread { m.lock(); m.unlock(); }
        allowed r1 == 1;
        """;
    assertThat(allowed(loadBuffering, model)).containsExactly("0, 0", "0, 1", "1, 1");
  }
}
