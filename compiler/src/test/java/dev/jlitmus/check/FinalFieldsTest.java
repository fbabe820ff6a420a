package dev.jlitmus.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers of a final field are promised, by JLS 17.5.1, and what they are not. */
class FinalFieldsTest {
  private static final String HOLDER =
      """
      class Holder {
        final int value;
        int[] array;
        final int[] fixed;
        Holder(int v, int[] a) { value = v; array = a; fixed = a; }
      }
      class Box { Holder inside; }
      class Early { final int value; Early(Early[] out) { out[0] = this; value = 1; } }
      """;

  private static List<String> allowed(String members) {
    return Judgement.allowed(HOLDER + "test Finals { " + members + " }", "java");
  }

  @Test
  void twoReadsOfOneFinalFieldPromiseWhatEachOfThemDoes() {
    assertThat(
            allowed(
                """
                Holder holder = new Holder(1, new int[1]);
                thread { int[] a = new int[2]; a[1] = 9; holder = new Holder(2, a); }
                thread {
                  Holder seen = holder;
                  r1 = seen.fixed.length;
                  r2 = seen.fixed[seen.value - 1];
                }
                """))
        .containsExactly("1, 0", "2, 9");
  }

  @Test
  void anElementReachedThroughTheFinalFieldAloneIsSeen() {
    assertThat(
            allowed(
                """
                Holder holder;
                thread { int[] a = new int[1]; a[0] = 9; holder = new Holder(2, a); }
                thread {
                  Holder seen = holder;
                  if (seen != null) {
                    r1 = seen.fixed[0];
                    int[] open = seen.array;
                    if (open != null) { r2 = open[0]; }
                  }
                }
                """))
        .containsExactly("0, 0", "9, 0", "9, 9");
  }

  @Test
  void anEarlierReadOfAFieldThatIsNotFinalTakesThePromiseAway() {
    assertThat(
            allowed(
                """
                Holder holder;
                thread { int[] a = new int[1]; a[0] = 9; holder = new Holder(2, a); }
                thread {
                  Holder seen = holder;
                  if (seen != null) {
                    int[] open = seen.array;
                    r1 = seen.fixed[0];
                    if (open != null) { r2 = open[0]; }
                  }
                }
                """))
        .containsExactly("0, 0", "0, 9", "9, 0", "9, 9");
  }

  @Test
  void anObjectWithinAnotherKeepsItsOwnFreeze() {
    assertThat(
            allowed(
                """
                Box box;
                thread { Box b = new Box(); b.inside = new Holder(3, new int[1]); box = b; }
                thread {
                  Box seen = box;
                  if (seen != null) {
                    Holder inside = seen.inside;
                    if (inside != null) { r1 = inside.value; } else { r1 = -1; }
                  }
                }
                """))
        .containsExactly("-1", "0", "3");
  }

  @Test
  void aReferenceHandedOnByAThirdThreadStaysSafe() {
    assertThat(
            allowed(
                """
                Holder first, second;
                thread { first = new Holder(3, new int[1]); }
                thread { Holder seen = first; second = seen; }
                thread {
                  Holder seen = second;
                  if (seen != null) { r1 = seen.value; } else { r1 = -1; }
                }
                """))
        .containsExactly("-1", "3");
  }

  @Test
  void aReferenceThatGotOutBeforeTheFreezeIsPromisedNothingByTheChannelThatHandsItOn() {
    assertThat(
            allowed(
                """
                Early[] early = new Early[1];
                Channel<Early> channel = new Channel<>(1);
                thread { new Early(early); }
                thread { Early seen = early[0]; if (seen != null) { channel.send(seen); } }
                thread {
                  Early seen = channel.tryReceive();
                  if (seen != null) { r1 = seen.value; } else { r1 = -1; }
                }
                """))
        .containsExactly("-1", "0", "1");
  }

  @Test
  void aChannelHandsOnWhatItsSenderGotSafely() {
    assertThat(
            allowed(
                """
                Holder holder;
                Channel<Holder> channel = new Channel<>(1);
                thread { holder = new Holder(3, new int[1]); }
                thread { Holder seen = holder; if (seen != null) { channel.send(seen); } }
                thread {
                  Holder seen = channel.tryReceive();
                  if (seen != null) { r1 = seen.value; } else { r1 = -1; }
                }
                """))
        .containsExactly("-1", "3");
  }

  @Test
  void aReferenceThatGotOutBeforeTheFreezeIsPromisedNothingByTheMapThatHoldsIt() {
    assertThat(
            allowed(
                """
                Early[] early = new Early[1];
                Early late;
                ConcurrentHashMap<Integer, Early> map = new ConcurrentHashMap<>();
                thread { late = new Early(early); }
                thread { Early seen = early[0]; if (seen != null) { map.put(1, seen); } }
                thread {
                  Early safe = late;
                  Early seen = map.get(1);
                  if (seen != null && safe != null) { r1 = seen.value; } else { r1 = -1; }
                }
                """))
        .containsExactly("-1", "0", "1");
  }

  @Test
  void aMapHandsOnWhatWasPutIntoItSafely() {
    assertThat(
            allowed(
                """
                Holder holder;
                ConcurrentHashMap<Integer, Holder> map = new ConcurrentHashMap<>();
                thread { holder = new Holder(3, new int[1]); }
                thread { Holder seen = holder; if (seen != null) { map.put(1, seen); } }
                thread {
                  Holder seen = map.get(1);
                  if (seen != null) { r1 = seen.value; } else { r1 = -1; }
                }
                """))
        .containsExactly("-1", "3");
  }
}
