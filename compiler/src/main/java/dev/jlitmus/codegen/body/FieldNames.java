package dev.jlitmus.codegen.body;

import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.semantic.code.Location;
import dev.jlitmus.semantic.sync.Synchronizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The Java names of a test's shared fields and of the VarHandles on them. */
public final class FieldNames {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** A variable of the name would hide the class where its members are named (JLS 6.4.2). */
  private static final List<String> TYPES =
      List.of("Double", "Float", "Integer", "Long", "MethodHandles", "Thread", "VarHandle");

  private final NameAllocator taken = new NameAllocator();
  private final Map<Location, String> fields = new HashMap<>();
  private final Map<Location, String> handles = new HashMap<>();
  private final Map<Synchronizer, String> synchronizers = new HashMap<>();

  /**
   * @param parameters of the methods; in those they would hide a field of their name
   */
  public FieldNames(
      List<Location> locations, List<Synchronizer> objects, List<String> parameters) {
    TYPES.forEach(taken::newName);
    parameters.forEach(taken::newName);
    for (Location location : locations) {
      fields.put(location, taken.newName(location.name()));
    }
    for (Synchronizer object : objects) {
      synchronizers.put(object, taken.newName(object.name()));
    }
    for (Location location : locations) {
      String constant = HUMP.matcher(location.name()).replaceAll("_").toUpperCase(Locale.ROOT);
      handles.put(location, taken.newName(constant));
    }
  }

  public String field(Location location) {
    return name(fields, location);
  }

  public String handle(Location location) {
    return name(handles, location);
  }

  public String synchronizer(Synchronizer object) {
    String name = synchronizers.get(object);
    if (name == null) {
      throw new IllegalStateException(object.name() + " is no synchronizer of the test");
    }
    return name;
  }

  /** An allocator that gives none of these names. */
  public NameAllocator others() {
    return taken.clone();
  }

  private static String name(Map<Location, String> names, Location location) {
    String name = names.get(location);
    if (name == null) {
      throw new IllegalStateException(location.name() + " is no field of the test");
    }
    return name;
  }
}
