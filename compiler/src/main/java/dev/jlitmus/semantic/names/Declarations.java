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
 * @param self the class whose code it is, and what {@code this} is there; empty elsewhere
 * @param registers whether a name that nothing declares can be assigned: it is a register
 */
public record Declarations(
    Map<String, SharedField> fields,
    List<String> threads,
    Map<String, MethodMember> methods,
    ClassTable classes,
    Optional<ClassTable.Entry> self,
    boolean registers) {

  /** Where there are classes alone. */
  public static Declarations of(ClassTable classes) {
    return new Declarations(
        Map.of(), List.of(), Map.of(), classes, Optional.empty(), false);
  }

  /** As the code of a class sees them, which is no thread's and has no registers. */
  public Declarations in(ClassTable.Entry self) {
    return new Declarations(
        fields, threads, methods, classes, Optional.of(self), false);
  }

  /** As methods of the test see them that the code of a class calls. */
  public Declarations withoutRegisters() {
    return new Declarations(fields, threads, methods, classes, self, false);
  }

  /** With other fields. */
  public Declarations with(Map<String, SharedField> others) {
    return new Declarations(others, threads, methods, classes, self, registers);
  }

  /** The field of this name that the objects have whose code it is. */
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
