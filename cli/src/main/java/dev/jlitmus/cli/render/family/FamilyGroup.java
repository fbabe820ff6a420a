package dev.jlitmus.cli.render.family;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Results that are shown together.
 *
 * @param results of the members of one family, or one result alone
 */
public record FamilyGroup<T>(List<T> results) {

  public FamilyGroup {
    results = List.copyOf(results);
  }

  /** Whether there is something to compare; a member alone is shown as any other test. */
  public boolean isFamily() {
    return results.size() > 1;
  }

  /** Each result alone. */
  public static <T> List<FamilyGroup<T>> single(List<T> results) {
    return results.stream().map(result -> new FamilyGroup<>(List.of(result))).toList();
  }

  /** The results in their order, those of one family together. */
  public static <T> List<FamilyGroup<T>> of(
      List<T> results, Function<T, Optional<FamilyMember>> member, Function<T, Span> place) {
    List<FamilyGroup<T>> groups = new ArrayList<>();
    List<T> open = new ArrayList<>();
    for (T result : results) {
      boolean belongs =
          !open.isEmpty()
              && member.apply(result).isPresent()
              && place.apply(open.getFirst()).equals(place.apply(result));
      if (!belongs && !open.isEmpty()) {
        groups.add(new FamilyGroup<>(open));
        open.clear();
      }
      open.add(result);
    }
    if (!open.isEmpty()) {
      groups.add(new FamilyGroup<>(open));
    }
    return groups;
  }
}
