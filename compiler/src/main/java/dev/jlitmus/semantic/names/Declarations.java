package dev.jlitmus.semantic.names;

import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.syntax.Member.MethodMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a test declares: its fields by name, its threads' names by position, and the methods that it
 * can call.
 *
 * @param fields in source order
 * @param classes what types can be named
 * @param self the object that is being made, in a constructor; empty elsewhere
 */
public record Declarations(
    Map<String, SharedField> fields,
    List<String> threads,
    Map<String, MethodMember> methods,
    ClassTable classes,
    Optional<ClassTable.Entry> self) {

  /** Of a constructor, which sees the members of its class alone. */
  public static Declarations of(ClassTable classes, ClassTable.Entry self) {
    return new Declarations(Map.of(), List.of(), Map.of(), classes, Optional.of(self));
  }

  /** The field of this name that the object has which is being made. */
  public Optional<ClassField> ownField(String name) {
    return self.map(entry -> entry.fields().get(name));
  }

  public Optional<SharedField> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public Set<String> fieldNames() {
    return fields.keySet();
  }

  /**
   * How many equal threads there are of this name, {@code caller} for {@code caller[0]} …; or 0.
   */
  public int copies(String name) {
    return (int) threads.stream().filter(thread -> thread.startsWith(name + "[")).count();
  }

  /** The position of the thread of this name. */
  public Optional<Integer> thread(String name) {
    int index = threads.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}
