package dev.jlitmus.cli.bisect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.bisect.Bisection.Answer;
import dev.jlitmus.cli.bisect.Bisection.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BisectionTest {

  @Test
  void findsTheFirstOfAnyNumberInFewQuestions() {
    for (int candidates = 2; candidates <= 70; candidates++) {
      for (int first = 1; first < candidates; first++) {
        int from = first;
        Bisection bisection =
            new Bisection(i -> Optional.of(new Answer(i, i >= from ? 3 : 0, 100)));
        assertThat(bisection.search(candidates))
            .as("%d of %d", first, candidates)
            .isEqualTo(new Verdict.First(new Answer(first, 3, 100), new Answer(first - 1, 0, 100)));
        assertThat(bisection.answers()).hasSizeLessThanOrEqualTo(Bisection.questions(candidates));
      }
    }
  }

  @Test
  void whatTheLastDoesNotShowIsNotLookedFor() {
    Bisection bisection = new Bisection(i -> Optional.of(new Answer(i, 0, 100)));
    assertThat(bisection.search(9)).isEqualTo(new Verdict.NeverSeen(new Answer(8, 0, 100)));
    assertThat(bisection.answers()).hasSize(1);
  }

  @Test
  void whatTheFirstShowsCameFromNowhere() {
    Bisection bisection = new Bisection(i -> Optional.of(new Answer(i, 1, 100)));
    assertThat(bisection.search(9)).isEqualTo(new Verdict.AlwaysSeen(new Answer(0, 1, 100)));
  }

  @Test
  void withoutAnAnswerThereIsNoVerdict() {
    Bisection bisection =
        new Bisection(i -> i == 4 ? Optional.empty() : Optional.of(new Answer(i, i, 100)));
    assertThat(bisection.search(9)).isEqualTo(new Verdict.Unknown());
  }
}
