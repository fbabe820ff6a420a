package dev.jlitmus.codegen.body;

import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.codegen.need.Body;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement.Delay;
import dev.jlitmus.semantic.value.ReferenceType.ClassType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of a test and of its classes as methods of Java. Where threads call one with
 * registers of their own, or keep what it makes, it becomes a method each; where its Java is the
 * same for all, one.
 */
public final class MethodTranslator {
  /**
   * Methods of every object, which none of the test's may override, and those of the outer class.
   */
  private static final List<String> TAKEN =
      List.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "sleep",
          "work",
          "keep");

  private final BodyTranslator bodies;
  private final String result;
  private final NameAllocator names;
  private final Map<Integer, IdentityHashMap<Method, JavaMethod>> known = new HashMap<>();
  private final Map<ClassType, NameAllocator> namesInClasses = new HashMap<>();
  private final List<JavaMethod> methods = new ArrayList<>();
  private final Map<Delay.Kind, String> delays = new EnumMap<>(Delay.Kind.class);

  /**
   * A method of Java.
   *
   * @param source what it was made of, by one of the threads that call it
   * @param result the parameter that holds the registers, if it needs one
   */
  public record JavaMethod(String name, Method source, Body body, Optional<String> result) {}

  MethodTranslator(BodyTranslator bodies, String result, NameAllocator names) {
    this.bodies = bodies;
    this.result = result;
    this.names = names;
  }

  /** Those that were asked for, callees before their callers. */
  public List<JavaMethod> methods() {
    return List.copyOf(methods);
  }

  /** The methods that pass time, by name; they are not the test's own. */
  public Map<Delay.Kind, String> delays() {
    return new EnumMap<>(delays);
  }

  JavaMethod of(Method method) {
    IdentityHashMap<Method, JavaMethod> ofThread =
        known.computeIfAbsent(bodies.thread(), thread -> new IdentityHashMap<>());
    JavaMethod translated = ofThread.get(method);
    if (translated == null) {
      translated = translate(method);
      ofThread.put(method, translated);
    }
    return translated;
  }

  private JavaMethod translate(Method method) {
    Body body =
        method.owner().isPresent()
            ? bodies.translateOfClass(method.parameters(), method.body())
            : bodies.translate(method.parameters(), method.body());
    for (JavaMethod other : methods) {
      if (other.source().span().equals(method.span()) && other.body().code().equals(body.code())) {
        return other;
      }
    }
    Optional<String> parameter = body.columns().isEmpty() ? Optional.empty() : Optional.of(result);
    String name = method.owner().map(this::namesIn).orElse(names).newName(method.name());
    JavaMethod translated = new JavaMethod(name, method, body, parameter);
    methods.add(translated);
    return translated;
  }

  private NameAllocator namesIn(ClassType owner) {
    return namesInClasses.computeIfAbsent(
        owner,
        added -> {
          NameAllocator free = new NameAllocator();
          TAKEN.forEach(free::newName);
          return free;
        });
  }

  /** The method that passes time in this way. */
  String delay(Delay.Kind kind) {
    return delays.computeIfAbsent(
        kind,
        added ->
            names.newName(
                switch (added) {
                  case SLEEP -> "sleep";
                  case WORK -> "work";
                  case YIELD, SPIN_WAIT -> throw new IllegalArgumentException(added.name());
                }));
  }
}
