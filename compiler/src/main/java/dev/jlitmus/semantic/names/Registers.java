package dev.jlitmus.semantic.names;

import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The registers of a test while it is being typed, in the order of threads and first assignments. A
 * register's type is the widening join of all that is assigned to it, which may depend on other
 * registers: a test is typed again and again until no type changes. Registers are kept from round
 * to round and their types only widen, so it ends.
 */
public final class Registers {

  /** A register's thread, or {@link Column.Register#JOIN}, and its name. */
  public record Key(int thread, String name) {}

  /** The first assignment, and the join of the types so far. */
  private record Entry(Span span, Optional<Type> type) {}

  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private final List<String> threadNames;

  public Registers(List<String> threadNames) {
    this.threadNames = threadNames;
  }

  /**
   * Notes an assignment.
   *
   * @param type of the value, empty where it is not known yet
   * @return whether the type has a join with those before
   */
  public boolean assign(Key key, Span span, Optional<Type> type) {
    Entry before = entries.get(key);
    if (before == null) {
      entries.put(key, new Entry(span, type));
      return true;
    }
    if (type.isEmpty() || before.type().isEmpty()) {
      entries.put(key, new Entry(before.span(), before.type().or(() -> type)));
      return true;
    }
    Optional<Type> join = Type.join(before.type().get(), type.get());
    join.ifPresent(joined -> entries.put(key, new Entry(before.span(), join)));
    return join.isPresent();
  }

  /**
   * Keeps what an earlier round found: in code with mistakes a round may come to fewer assignments
   * because it knows more than the one before.
   */
  public void keep(Registers earlier) {
    earlier.entries.forEach((key, entry) -> assign(key, entry.span(), entry.type()));
  }

  public boolean sameTypesAs(Registers other) {
    return types().equals(other.types());
  }

  private Map<Key, Optional<Type>> types() {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().type()));
  }

  public int size() {
    return entries.size();
  }

  public boolean contains(Key key) {
    return entries.containsKey(key);
  }

  /** The register; empty where it is not assigned anywhere, or its type is not known yet. */
  public Optional<Column.Register> get(Key key) {
    return Optional.ofNullable(entries.get(key))
        .flatMap(entry ->
            entry
                .type()
                .map(type ->
                    new Column.Register(
                        entry.span(), key.thread(), key.name(), heading(key), type)));
  }

  /** Every register of this name, whatever its thread. */
  public List<Key> named(String name) {
    return entries.keySet().stream().filter(key -> key.name().equals(name)).toList();
  }

  /** The names of one thread's registers. */
  public List<String> namesOf(int thread) {
    return entries.keySet().stream().filter(key -> key.thread() == thread).map(Key::name).toList();
  }

  public List<String> names() {
    return entries.keySet().stream().map(Key::name).distinct().toList();
  }

  /** All whose type is known, by thread and first assignment, those of {@code join} last. */
  public List<Column.Register> all() {
    List<Column.Register> all = new ArrayList<>();
    entries.keySet().forEach(key -> get(key).ifPresent(all::add));
    return all;
  }

  /** Those whose type no round could tell. */
  public List<Key> untyped() {
    return entries.keySet().stream().filter(key -> get(key).isEmpty()).toList();
  }

  /** The first assignment of a register that is assigned. */
  public Span place(Key key) {
    return Objects.requireNonNull(entries.get(key)).span();
  }

  private String heading(Key key) {
    return named(key.name()).size() == 1 ? key.name() : threadName(key.thread()) + "." + key.name();
  }

  public String threadName(int thread) {
    return thread == Column.Register.JOIN ? "join" : threadNames.get(thread);
  }
}
