package dev.jlitmus.codegen.body;

import com.palantir.javapoet.NameAllocator;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement.Delay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of a test as methods of Java. Where threads call one with registers of their own it
 * becomes a method each; where its Java is the same for all, one.
 */
public final class MethodTranslator {
  private final BodyTranslator bodies;
  private final String result;
  private final NameAllocator names;
  private final IdentityHashMap<Method, JavaMethod> known = new IdentityHashMap<>();
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
    JavaMethod translated = known.get(method);
    if (translated == null) {
      translated = translate(method);
      known.put(method, translated);
    }
    return translated;
  }

  private JavaMethod translate(Method method) {
    Body body = bodies.translate(method.parameters(), method.body());
    for (JavaMethod other : methods) {
      if (other.source().span().equals(method.span()) && other.body().code().equals(body.code())) {
        return other;
      }
    }
    Optional<String> parameter = body.columns().isEmpty() ? Optional.empty() : Optional.of(result);
    JavaMethod translated = new JavaMethod(names.newName(method.name()), method, body, parameter);
    methods.add(translated);
    return translated;
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
