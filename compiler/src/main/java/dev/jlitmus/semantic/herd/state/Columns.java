package dev.jlitmus.semantic.herd.state;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.syntax.herd.HerdTest;
import dev.jlitmus.syntax.herd.Place;
import dev.jlitmus.syntax.herd.Proposition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The columns of a test of herdtools: the registers and locations that its condition or {@code
 * locations} name and no others, in the order in which herd7 prints them: registers by thread and
 * name, then locations by name.
 */
public final class Columns {
  private record Key(int thread, String register) {}

  private final InitialState initial;
  private final Map<Key, Column.Register> registers =
      new TreeMap<>(Comparator.comparingInt(Key::thread).thenComparing(Key::register));
  private final Map<String, Column.FinalValue> finalValues = new TreeMap<>();

  public Columns(
      HerdTest test, InitialState initial, List<RegisterUses> uses, Diagnostics diagnostics) {
    this.initial = initial;
    Stream.concat(
            test.observed().stream(),
            test.condition().stream().flatMap(condition -> places(condition.proposition())))
        .forEach(place -> add(place, uses, diagnostics));
    int count = registers.size() + finalValues.size();
    if (count == 0) {
      diagnostics.add(
          Diagnostic.of(Code.L305, test.span(), "nothing of this test could be observed", "")
              .withHelp("name registers in a condition: exists (0:r0=1)"));
    }
    if (count > LitmusTest.MAX_COLUMNS) {
      diagnostics.add(
          Diagnostic.of(
              Code.L402,
              test.span(),
              "an outcome has at most " + LitmusTest.MAX_COLUMNS + " columns",
              count + " registers and locations"));
    }
  }

  private static Stream<Place> places(Proposition proposition) {
    return switch (proposition) {
      case Proposition.Truth truth -> Stream.of();
      case Proposition.Comparison comparison ->
          switch (comparison.right()) {
            case Proposition.Operand.Numeral number -> Stream.of(comparison.left());
            case Proposition.Operand.Of of -> Stream.of(comparison.left(), of.place());
          };
      case Proposition.Negation not -> places(not.operand());
      case Proposition.Conjunction both -> Stream.concat(places(both.left()), places(both.right()));
      case Proposition.Disjunction either ->
          Stream.concat(places(either.left()), places(either.right()));
      case Proposition.Implication implication ->
          Stream.concat(places(implication.left()), places(implication.right()));
    };
  }

  private void add(Place place, List<RegisterUses> uses, Diagnostics diagnostics) {
    switch (place) {
      case Place.Shared shared -> {
        String name = shared.name().text();
        initial
            .location(name)
            .ifPresentOrElse(
                location -> finalValues.put(name, new Column.FinalValue(location)),
                () ->
                    diagnostics.add(
                        Diagnostic.of(
                                Code.L101,
                                shared.name().span(),
                                "no location of this test is called '" + name + "'",
                                "")
                            .withHelp(
                                Spelling.hint(
                                    "location",
                                    name,
                                    initial.locations().stream()
                                        .map(SharedField::name)
                                        .toList()))));
      }
      case Place.Register register ->
          initial
              .thread(register.processor())
              .ifPresent(thread -> add(register, thread, uses.get(thread), diagnostics));
    }
  }

  private void add(Place.Register place, int thread, RegisterUses uses, Diagnostics diagnostics) {
    String name = place.name().text();
    Key key = new Key(thread, name);
    if (registers.containsKey(key)) {
      return;
    }
    if (initial.pointee(thread, name).isPresent()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L009,
                  place.span(),
                  "'" + name + "' holds an address, which no outcome shows",
                  "")
              .withHelp("name the location instead"));
    } else if (!uses.isAssigned(name) && !initial.hasValue(thread, name)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L107,
                  place.span(),
                  "thread %d never assigns '%s'".formatted(thread, name),
                  "always 0")
              .withHelp("herd7 takes such a register for 0"));
    }
    registers.put(
        key,
        new Column.Register(
            uses.firstMention(name).orElse(place.name().span()),
            thread,
            name,
            thread + ":" + name,
            uses.type(name)));
  }

  public List<Column> all() {
    List<Column> all = new ArrayList<>(registers.values());
    all.addAll(finalValues.values());
    return all;
  }

  public Optional<Column.Register> register(int thread, String name) {
    return Optional.ofNullable(registers.get(new Key(thread, name)));
  }

  /** The column of a place, empty where there is none. */
  public Optional<Column> of(Place place) {
    return switch (place) {
      case Place.Shared shared -> Optional.ofNullable(finalValues.get(shared.name().text()));
      case Place.Register register ->
          initial
              .threadIfAny(register.processor())
              .flatMap(thread -> register(thread, register.name().text()));
    };
  }
}
