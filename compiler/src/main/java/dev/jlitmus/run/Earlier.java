package dev.jlitmus.run;

import dev.jlitmus.result.Piece;
import java.util.List;

/**
 * What is known of the tests of a plan before it begins, from a run that was cut or from one of the
 * same test.
 *
 * @param pieces of each test, in the plan's order; without any where nothing is known of any
 */
public record Earlier(List<List<Piece>> pieces) {
  public static final Earlier NOTHING = new Earlier(List.of());

  public Earlier {
    pieces = pieces.stream().map(List::copyOf).toList();
  }

  /**
   * What is known of a test.
   *
   * @param place of the test in the plan
   */
  public List<Piece> of(int place) {
    return pieces.isEmpty() ? List.of() : pieces.get(place);
  }

  /** Whether the test has had all its turns. */
  public boolean isOver(int place) {
    return of(place).stream().anyMatch(Piece::endsTest);
  }

  /** How many turns the test has had in a variant. */
  public long turns(int place, String variant) {
    return of(place).stream().filter(new Piece.Ended(variant)::equals).count();
  }
}
