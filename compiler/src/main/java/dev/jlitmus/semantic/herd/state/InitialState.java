package dev.jlitmus.semantic.herd.state;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TypeName;
import dev.jlitmus.syntax.herd.Binding;
import dev.jlitmus.syntax.herd.HerdTest;
import dev.jlitmus.syntax.herd.HerdThread;
import dev.jlitmus.syntax.herd.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is there before the threads start: the shared locations, which register of a thread holds
 * the address of which of them, and the registers that begin with a number. A parameter of a C
 * thread is the address of the location of its name, unless the initial state binds it to another.
 */
public final class InitialState {
  private record Key(int thread, String register) {}

  private final Diagnostics diagnostics;
  private final Types types;
  private final Numbers numbers;
  private final int threads;

  private final Map<String, SharedField> locations = new LinkedHashMap<>();
  private final Map<Key, String> addresses = new HashMap<>();
  private final Map<Key, Value> values = new LinkedHashMap<>();

  public InitialState(HerdTest test, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.types = new Types(diagnostics);
    this.numbers = new Numbers(diagnostics);
    this.threads = test.threads().size();
    Map<String, TypeName> parameterTypes = parameterTypes(test.threads());
    test.initial().forEach(binding -> bind(binding, parameterTypes));
    for (int thread = 0; thread < threads; thread++) {
      for (HerdThread.Parameter parameter : test.threads().get(thread).parameters()) {
        String location =
            addresses.computeIfAbsent(new Key(thread, parameter.name().text()), Key::register);
        locations.computeIfAbsent(
            location,
            name -> location(parameter.name().span(), name, Optional.of(parameter.type())));
      }
    }
  }

  /** The first type that a parameter gives to the location of its name. */
  private static Map<String, TypeName> parameterTypes(List<HerdThread> threads) {
    Map<String, TypeName> found = new HashMap<>();
    threads.stream()
        .flatMap(thread -> thread.parameters().stream())
        .forEach(parameter -> found.putIfAbsent(parameter.name().text(), parameter.type()));
    return found;
  }

  private void bind(Binding binding, Map<String, TypeName> parameterTypes) {
    switch (binding.place()) {
      case Place.Shared shared -> {
        Name name = shared.name();
        Optional<TypeName> type =
            binding.type().or(() -> Optional.ofNullable(parameterTypes.get(name.text())));
        SharedField location = location(name.span(), name.text(), type);
        Value initial =
            binding
                .value()
                .map(value -> number(value, location.type().primitive()))
                .orElse(Value.defaultOf(location.type()));
        SharedField initialized =
            new SharedField(location.span(), location.name(), location.type(), false, initial);
        SharedField earlier = locations.put(name.text(), initialized);
        if (earlier != null) {
          diagnostics.add(
              Diagnostic.of(
                      Code.L102, name.span(), "'" + name.text() + "' is initialized twice", "")
                  .withLabel(earlier.span(), "first here"));
        }
      }
      case Place.Register register ->
          thread(register.processor())
              .ifPresent(thread -> bind(new Key(thread, register.name().text()), binding));
    }
  }

  private void bind(Key register, Binding binding) {
    if (binding.value().isEmpty()) {
      return;
    }
    PrimitiveType type = binding.type().map(types::of).orElse(PrimitiveType.INT);
    switch (binding.value().get()) {
      case Binding.Value.Numeral number -> values.put(register, numbers.value(number.span(), type));
      case Binding.Value.Address address -> {
        addresses.put(register, address.location());
        locations.computeIfAbsent(
            address.location(), name -> location(address.span(), name, Optional.empty()));
      }
    }
  }

  private Value number(Binding.Value value, PrimitiveType type) {
    return switch (value) {
      case Binding.Value.Numeral number -> numbers.value(number.span(), type);
      case Binding.Value.Address address -> {
        diagnostics.add(
            Diagnostic.of(Code.L009, address.span(), "an address in memory is not read", "")
                .withHelp("a location holds a number"));
        yield Value.defaultOf(type);
      }
    };
  }

  private SharedField location(Span span, String name, Optional<TypeName> typeName) {
    PrimitiveType type = typeName.map(types::of).orElse(PrimitiveType.INT);
    return new SharedField(span, name, type, false, Value.defaultOf(type));
  }

  /** The thread's position, empty after a diagnostic. */
  public Optional<Integer> thread(Name processor) {
    Optional<Integer> thread = threadIfAny(processor);
    if (thread.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L101,
              processor.span(),
              "there is no thread " + processor.text(),
              "the threads are 0 to " + (threads - 1)));
    }
    return thread;
  }

  /** The thread's position, empty where there is none. */
  Optional<Integer> threadIfAny(Name processor) {
    String digits = processor.text().replaceFirst("^(Thread|P)", "");
    return digits.matches("\\d{1,4}")
        ? Optional.of(Integer.parseInt(digits)).filter(thread -> thread < threads)
        : Optional.empty();
  }

  public List<SharedField> locations() {
    return new ArrayList<>(locations.values());
  }

  public Optional<SharedField> location(String name) {
    return Optional.ofNullable(locations.get(name));
  }

  /** The location whose address the register holds. */
  public Optional<SharedField> pointee(int thread, String register) {
    return Optional.ofNullable(addresses.get(new Key(thread, register))).flatMap(this::location);
  }

  /** The thread's registers that hold addresses. */
  public List<String> addresses(int thread) {
    return addresses.keySet().stream()
        .filter(key -> key.thread() == thread)
        .map(Key::register)
        .sorted()
        .toList();
  }

  /** What the register begins with: zero, unless the initial state says otherwise. */
  public Value value(int thread, String register, PrimitiveType type) {
    Value value = values.get(new Key(thread, register));
    return value == null ? Value.defaultOf(type) : value.to(type);
  }

  /** Whether the initial state gives the register a number. */
  public boolean hasValue(int thread, String register) {
    return values.containsKey(new Key(thread, register));
  }
}
