package dev.jlitmus.codegen.names;

import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.memory.Allocation;
import dev.jlitmus.semantic.memory.ObjectNames;
import dev.jlitmus.semantic.value.ReferenceType;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields that keep the objects which an outcome may show, so that they can be told apart and called
 * by the names that the test gives them. A test whose outcomes show no references keeps none.
 */
public final class KeptObjects {
  /** Where no outcome shows references. */
  public static final KeptObjects NONE = new KeptObjects(Map.of());

  private final Map<Site, Kept> kept;

  private record Site(int thread, Span span) {}

  /**
   * A field that keeps an object.
   *
   * @param type of the object
   * @param object what outcomes call it
   * @param repeated whether it keeps several, in the order in which they were made
   */
  public record Kept(ReferenceType type, String field, String object, boolean repeated) {}

  private KeptObjects(Map<Site, Kept> kept) {
    this.kept = kept;
  }

  public static KeptObjects of(LitmusTest test, NameAllocator fieldNames) {
    List<Type> shown =
        test.columns().stream()
            .map(Column::type)
            .filter(ReferenceType.class::isInstance)
            .distinct()
            .toList();
    ObjectNames names = ObjectNames.of(test);
    Map<Site, Kept> kept = new LinkedHashMap<>();
    for (Allocation made : names.allocations()) {
      if (shown.stream().anyMatch(made.type()::widensTo)) {
        String name = names.name(made.thread(), made.span(), made.holder());
        String field = fieldNames.newName("made_" + name.replaceAll("[^A-Za-z0-9]+", "_"));
        kept.put(
            new Site(made.thread(), made.span()),
            new Kept(made.type(), field, name, made.repeated()));
      }
    }
    return new KeptObjects(kept);
  }

  /** The field for what the thread makes here, if it is kept. */
  public Optional<Kept> at(int thread, Span site) {
    return Optional.ofNullable(kept.get(new Site(thread, site)));
  }

  public List<Kept> all() {
    return List.copyOf(kept.values());
  }
}
