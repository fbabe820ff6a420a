package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Channel and Once, which tests get as Java beside them, against their own source as a test of the
 * language: what the models say of them as synchronizers is what they say of their monitors and
 * fields. Where the source throws IllegalStateException these programs throw another exception.
 */
class OwnSourceTest {
  private static final String ONCE =
      """
      class OwnOnce {
        volatile boolean done;
        boolean running;
        boolean begins() {
          if (done) { return false; }
          synchronized (this) {
            while (running) { this.wait(); }
            running = !done;
            return running;
          }
        }
        void ends() {
          synchronized (this) { done = true; running = false; this.notifyAll(); }
        }
      }
      """;

  /** Of capacity 1. */
  private static final String CHANNEL =
      """
      class OwnChannel {
        boolean full, closed;
        int value;
        final Object nobody = new Object();
        void send(int v) {
          synchronized (this) {
            while (!closed && full) { this.wait(); }
            if (closed) { nobody.notify(); }
            value = v;
            full = true;
            this.notifyAll();
          }
        }
        int receive() {
          synchronized (this) {
            while (!full && !closed) { this.wait(); }
            return take();
          }
        }
        boolean trySend(int v) {
          synchronized (this) {
            if (closed) { nobody.notify(); }
            if (full) { return false; }
            value = v;
            full = true;
            this.notifyAll();
            return true;
          }
        }
        int tryReceive() { synchronized (this) { return take(); } }
        void close() {
          synchronized (this) {
            if (closed) { nobody.notify(); }
            closed = true;
            this.notifyAll();
          }
        }
        int take() {
          if (!full) { return 0; }
          full = false;
          this.notifyAll();
          return value;
        }
      }
      """;

  private static List<String> allowed(String classes, String field, String threads, String model) {
    return Judgement.allowed(
        """
        %s
        test T {
          %s
          int x, y;
          %s
          interesting x >= 0 && (deadlock || threw(P0) || threw(P1));
          otherwise allowed;
        }
        """
            .formatted(classes, field, threads),
        model);
  }

  @ParameterizedTest
  @CsvSource({"sc, x = 1, x = 2", "java, x = 1, x = 2", "java, x = y, y = 1", "jls, x = 1, y = x"})
  void aOnceIsItsFlagAndItsMonitor(String model, String first, String second) {
    String body = "thread { %s r1 = x; y = 2; } thread { r2 = y; %s r3 = x; }";
    String own = "if (once.begins()) { %s; once.ends(); }";
    String built = "once.run(() -> { %s; });";
    List<String> ofSource =
        allowed(
            ONCE,
            "OwnOnce once = new OwnOnce();",
            body.formatted(own.formatted(first), own.formatted(second)),
            model);
    assertThat(
            allowed(
                "",
                "Once once = new Once();",
                body.formatted(built.formatted(first), built.formatted(second)),
                model))
        .isNotEmpty()
        .isEqualTo(ofSource);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 1; c.send(1); x = 2; | r1 = c.receive(); r2 = x;",
        "c.send(1); x = 2; c.send(2); r4 = y; | r1 = c.receive(); y = 3; r2 = x; r3 = c.receive();",
        "x = 1; c.close(); | r1 = c.receive(); r2 = x;",
        "x = 1; r1 = c.trySend(1); r2 = c.trySend(2); | r3 = c.tryReceive(); r4 = x;",
        "c.close(); x = 1; | r1 = x; c.close();",
        "c.send(1); r1 = c.receive(); | r2 = c.receive(); x = 1;",
        "c.send(1); c.send(2); x = 1; | r1 = x;"
      })
  void aChannelIsItsBufferAndItsMonitor(String first, String second) {
    String threads = "thread { %s } thread { %s }".formatted(first, second);
    for (String model : List.of("sc", "java")) {
      assertThat(allowed("", "Channel<Integer> c = new Channel<>(1);", threads, model))
          .as(model)
          .isNotEmpty()
          .isEqualTo(allowed(CHANNEL, "OwnChannel c = new OwnChannel();", threads, model));
    }
  }

  /** Go promises no order of a send and a close after it; the monitor happens to keep one. */
  @Test
  void whatIsNotPromisedIsNotReliedUpon() {
    String threads = "thread { x = 1; c.send(2); } thread { c.close(); r1 = x; }";
    List<String> ofSource = allowed(CHANNEL, "OwnChannel c = new OwnChannel();", threads, "java");
    List<String> built = allowed("", "Channel<Integer> c = new Channel<>(1);", threads, "java");
    assertThat(built).containsAll(ofSource).hasSize(ofSource.size() + 1);
  }
}
