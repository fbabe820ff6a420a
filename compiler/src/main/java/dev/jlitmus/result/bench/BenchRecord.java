package dev.jlitmus.result.bench;

import dev.jlitmus.result.FamilyMember;
import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a bench, or a test that was measured as it stands, showed.
 *
 * @param place of its header
 * @param member which member of which family it is
 * @param baseline the measure that the others are compared with
 * @param rows in the order of the measures, of each those of all JVMs
 */
public record BenchRecord(
    Span place,
    String name,
    String description,
    Optional<FamilyMember> member,
    Optional<String> baseline,
    List<BenchRow> rows) {
  public BenchRecord {
    rows = List.copyOf(rows);
  }

  /** What the members of a family are called together; a single bench's own name. */
  public String family() {
    return member.map(FamilyMember::family).orElse(name);
  }
}
