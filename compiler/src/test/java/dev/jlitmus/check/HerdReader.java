package dev.jlitmus.check;

import static dev.jlitmus.event.Programs.NOWHERE;
import static dev.jlitmus.event.Programs.assign;
import static dev.jlitmus.event.Programs.fence;
import static dev.jlitmus.event.Programs.number;
import static dev.jlitmus.event.Programs.read;
import static dev.jlitmus.event.Programs.register;
import static dev.jlitmus.event.Programs.update;
import static dev.jlitmus.event.Programs.use;
import static dev.jlitmus.event.Programs.write;
import static dev.jlitmus.semantic.access.AccessMode.ACQUIRE;
import static dev.jlitmus.semantic.access.AccessMode.OPAQUE;
import static dev.jlitmus.semantic.access.AccessMode.PLAIN;
import static dev.jlitmus.semantic.access.AccessMode.RELEASE;
import static dev.jlitmus.semantic.access.AccessMode.VOLATILE;

import dev.jlitmus.event.Programs;
import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Location;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.value.BinaryOperator;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the herd tests of the oracle tables, which keep to a line a statement, straight into typed
 * tests: the tables must not depend on any front end.
 */
final class HerdReader {
  private static final Pattern INITIAL = Pattern.compile("(?<![:\\w])([a-z])\\s*=\\s*(\\d+)\\s*;");
  private static final Pattern THREAD =
      Pattern.compile("(?ms)^(?:Thread|P)\\d+ (?:\\([^)]*\\) )?\\{(?:\\n(.*?)^\\}|([^\\n]*)\\}$)");
  private static final Pattern OBSERVED =
      Pattern.compile("(\\d+):(r\\d+)=|(?<![:\\w])\\[?([a-z])\\]?=");
  private static final Pattern BRANCH = Pattern.compile("if \\((r\\d+)\\) \\{(.*)\\}");
  private static final Pattern ASSIGN = Pattern.compile("(?:int )?(r\\d+) = (.*)");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^)]*)\\)");
  private static final Pattern ATOMIC = Pattern.compile("atomic_(\\w+)\\((.*)\\)");
  private static final Pattern POINTER = Pattern.compile("\\*(\\w+)(?: = (\\w+))?");

  private final Map<String, Location> locations = new LinkedHashMap<>();
  private int thread;

  static LitmusTest parse(String text) {
    return new HerdReader().test(text);
  }

  private LitmusTest test(String text) {
    int start = THREAD.matcher(text).results().findFirst().orElseThrow().start();
    INITIAL
        .matcher(text.substring(0, start))
        .results()
        .forEach(m ->
            locations.put(
                m.group(1),
                new Location(
                    NOWHERE,
                    m.group(1),
                    PrimitiveType.INT,
                    false,
                    Value.of(Integer.parseInt(m.group(2))))));
    List<List<Statement>> threads = new ArrayList<>();
    THREAD
        .matcher(text)
        .results()
        .forEach(m -> {
          thread = threads.size();
          List<Statement> body = new ArrayList<>();
          body(m).lines().forEach(line -> body.addAll(statements(line.strip())));
          threads.add(body);
        });
    Map<String, Column> columns = new TreeMap<>();
    OBSERVED
        .matcher(text.substring(text.lastIndexOf("exists")))
        .results()
        .forEach(m -> columns.put(m.group(), column(m)));
    return Programs.test(
        List.copyOf(locations.values()), threads, List.of(), List.copyOf(columns.values()));
  }

  private static String body(MatchResult thread) {
    return thread.group(1) == null ? thread.group(2) : thread.group(1);
  }

  private Column column(MatchResult observed) {
    return observed.group(3) == null
        ? register(Integer.parseInt(observed.group(1)), observed.group(2))
        : new Column.FinalValue(at(observed.group(3)));
  }

  private Location at(String name) {
    return locations.computeIfAbsent(name.toLowerCase(Locale.ROOT), Programs::location);
  }

  private List<Statement> statements(String line) {
    Optional<MatchResult> branch = whole(BRANCH, line);
    if (branch.isPresent()) {
      Expression condition =
          new Expression.Binary(
              NOWHERE,
              BinaryOperator.Equality.NOT_EQUAL,
              value(branch.get().group(1)),
              number(0),
              PrimitiveType.BOOLEAN);
      return List.of(
          new Statement.If(NOWHERE, condition, statements(branch.get().group(2)), List.of()));
    }
    return Arrays.stream(line.split(";"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .flatMap(this::statement)
        .toList();
  }

  private Stream<Statement> statement(String text) {
    Optional<MatchResult> assign = whole(ASSIGN, text);
    if (assign.isPresent()) {
      return Stream.of(
          assign(register(thread, assign.get().group(1)), expression(assign.get().group(2))));
    }
    if (text.endsWith("Fence()")) {
      String name = text.substring(0, text.length() - 2);
      return Arrays.stream(FenceKind.values())
          .filter(kind -> kind.methodName().equals(name))
          .map(Programs::fence);
    }
    Optional<MatchResult> atomic = whole(ATOMIC, text);
    if (atomic.isPresent()) {
      return atomicStatement(atomic.get().group(1), atomic.get().group(2).split(","));
    }
    Optional<MatchResult> pointer = whole(POINTER, text);
    if (pointer.isPresent()) {
      return Stream.of(write(at(pointer.get().group(1)), PLAIN, value(pointer.get().group(2))));
    }
    MatchResult call = whole(CALL, text).orElseThrow(() -> new IllegalArgumentException(text));
    AccessMode mode =
        switch (call.group(2)) {
          case "set" -> PLAIN;
          case "setOpaque" -> OPAQUE;
          case "setRelease" -> RELEASE;
          case "setVolatile" -> VOLATILE;
          default -> throw new IllegalArgumentException(text);
        };
    return Stream.of(write(at(call.group(1)), mode, value(call.group(3))));
  }

  private Stream<Statement> atomicStatement(String function, String... arguments) {
    if (function.equals("store_explicit")) {
      return Stream.of(write(at(arguments[0]), order(arguments[2]), value(arguments[1])));
    }
    return switch (arguments[0]) {
      case "memory_order_seq_cst" -> Stream.of(fence(FenceKind.FULL));
      case "memory_order_acquire" -> Stream.of(fence(FenceKind.ACQUIRE));
      case "memory_order_release" -> Stream.of(fence(FenceKind.RELEASE));
      case "memory_order_acq_rel" -> Stream.of(fence(FenceKind.ACQUIRE), fence(FenceKind.RELEASE));
      default -> throw new IllegalArgumentException(arguments[0]);
    };
  }

  private static AccessMode order(String name) {
    return switch (name) {
      case "memory_order_relaxed" -> OPAQUE;
      case "memory_order_acquire" -> ACQUIRE;
      case "memory_order_release" -> RELEASE;
      case "memory_order_seq_cst" -> VOLATILE;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Expression value(String text) {
    return text.startsWith("r")
        ? use(register(thread, text))
        : number(Integer.parseInt(text.strip()));
  }

  private Expression expression(String text) {
    Optional<MatchResult> atomic = whole(ATOMIC, text);
    if (atomic.isPresent()) {
      return atomicExpression(atomic.get().group(1), atomic.get().group(2).split(","));
    }
    Optional<MatchResult> pointer = whole(POINTER, text);
    if (pointer.isPresent()) {
      return read(at(pointer.get().group(1)), PLAIN);
    }
    Optional<MatchResult> call = whole(CALL, text);
    return call.isPresent() ? call(call.get()) : value(text);
  }

  private Expression atomicExpression(String function, String... arguments) {
    Location location = at(arguments[0]);
    if (function.equals("load_explicit")) {
      return read(location, order(arguments[1]));
    }
    UpdateOperation operation =
        function.startsWith("exchange") ? UpdateOperation.GET_AND_SET : UpdateOperation.GET_AND_ADD;
    String order = arguments[2].substring("memory_order_".length());
    AccessMode readMode =
        switch (order) {
          case "seq_cst" -> VOLATILE;
          case "acquire", "acq_rel" -> ACQUIRE;
          default -> OPAQUE;
        };
    AccessMode writeMode =
        switch (order) {
          case "seq_cst" -> VOLATILE;
          case "release", "acq_rel" -> RELEASE;
          default -> OPAQUE;
        };
    return update(location, operation, readMode, writeMode, Integer.parseInt(arguments[1]));
  }

  private Expression call(MatchResult call) {
    Location location = at(call.group(1));
    String method = call.group(2);
    return switch (method) {
      case "get" -> read(location, PLAIN);
      case "getOpaque" -> read(location, OPAQUE);
      case "getAcquire" -> read(location, ACQUIRE);
      case "getVolatile" -> read(location, VOLATILE);
      default -> {
        int[] arguments =
            Arrays.stream(call.group(3).split(","))
                .mapToInt(argument -> Integer.parseInt(argument.strip()))
                .toArray();
        UpdateOperation operation =
            method.startsWith("getAndAdd")
                ? UpdateOperation.GET_AND_ADD
                : method.startsWith("getAndSet")
                    ? UpdateOperation.GET_AND_SET
                    : UpdateOperation.COMPARE_AND_EXCHANGE;
        yield method.endsWith("Acquire")
            ? update(location, operation, ACQUIRE, PLAIN, arguments)
            : method.endsWith("Release")
                ? update(location, operation, PLAIN, RELEASE, arguments)
                : update(location, operation, VOLATILE, VOLATILE, arguments);
      }
    };
  }

  private static Optional<MatchResult> whole(Pattern pattern, String text) {
    return pattern.matcher(text).results().filter(m -> m.group().equals(text)).findFirst();
  }
}
