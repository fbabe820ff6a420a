package dev.jlitmus.check;

import static dev.jlitmus.event.Programs.NOWHERE;
import static dev.jlitmus.event.Programs.assign;
import static dev.jlitmus.event.Programs.equal;
import static dev.jlitmus.event.Programs.fence;
import static dev.jlitmus.event.Programs.location;
import static dev.jlitmus.event.Programs.number;
import static dev.jlitmus.event.Programs.read;
import static dev.jlitmus.event.Programs.register;
import static dev.jlitmus.event.Programs.test;
import static dev.jlitmus.event.Programs.update;
import static dev.jlitmus.event.Programs.use;
import static dev.jlitmus.event.Programs.when;
import static dev.jlitmus.event.Programs.write;
import static dev.jlitmus.semantic.access.AccessMode.ACQUIRE;
import static dev.jlitmus.semantic.access.AccessMode.OPAQUE;
import static dev.jlitmus.semantic.access.AccessMode.PLAIN;
import static dev.jlitmus.semantic.access.AccessMode.RELEASE;
import static dev.jlitmus.semantic.access.AccessMode.VOLATILE;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.access.UpdateOperation;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.semantic.value.PrimitiveType;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Small programs of all access modes, updates, fences, branches and copied values. */
final class RandomPrograms {
  private static final AccessMode[] READ_MODES = {PLAIN, OPAQUE, ACQUIRE, VOLATILE};
  private static final AccessMode[] WRITE_MODES = {PLAIN, OPAQUE, RELEASE, VOLATILE};
  private static final AccessMode[][] UPDATE_MODES = {
    {VOLATILE, VOLATILE}, {ACQUIRE, PLAIN}, {PLAIN, RELEASE}
  };
  private static final List<SharedField> LOCATIONS =
      List.of(location("x"), location("y"), location("z"));

  private final RandomGenerator random;

  RandomPrograms(RandomGenerator random) {
    this.random = random;
  }

  /** Two or three threads; every register and location is a column. */
  LitmusTest next() {
    int threads = random.nextInt(2, 4);
    int operations = threads == 2 ? 4 : 3;
    List<SharedField> locations = LOCATIONS.subList(0, random.nextInt(1, 4));
    List<Register> registers = new ArrayList<>();
    List<List<Statement>> bodies = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      List<Statement> body = new ArrayList<>();
      List<Register> own = new ArrayList<>();
      List<Register> flags = new ArrayList<>();
      int length = random.nextInt(1, operations + 1);
      for (int i = 0; i < length; i++) {
        body.add(statement(thread, locations, own, flags));
      }
      registers.addAll(own);
      registers.addAll(flags);
      bodies.add(body);
    }
    List<Column> columns = new ArrayList<>(registers);
    locations.forEach(location -> columns.add(new Column.FinalValue(location)));
    return test(locations, bodies, List.of(), columns);
  }

  private Statement statement(
      int thread, List<SharedField> locations, List<Register> registers, List<Register> flags) {
    SharedField location = locations.get(random.nextInt(locations.size()));
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> write(location, pick(WRITE_MODES), random.nextInt(1, 3));
      case 5 ->
          registers.isEmpty()
              ? write(location, pick(WRITE_MODES), 1)
              : write(location, pick(WRITE_MODES), use(registers.getLast()));
      case 6 ->
          registers.isEmpty()
              ? fence(pick(FenceKind.values()))
              : when(
                  equal(use(registers.getLast()), number(random.nextInt(2))),
                  write(location, pick(WRITE_MODES), 1));
      case 7, 8 -> fence(pick(FenceKind.values()));
      case 9, 10 -> {
        AccessMode[] modes = pick(UPDATE_MODES);
        yield switch (random.nextInt(4)) {
          case 0 ->
              assign(
                  fresh(thread, registers),
                  update(location, UpdateOperation.GET_AND_ADD, modes[0], modes[1], 1));
          case 1 ->
              assign(
                  fresh(thread, registers),
                  update(location, UpdateOperation.GET_AND_SET, modes[0], modes[1], 2));
          case 2 ->
              assign(
                  fresh(thread, registers),
                  update(
                      location,
                      UpdateOperation.COMPARE_AND_EXCHANGE,
                      modes[0],
                      modes[1],
                      random.nextInt(2),
                      2));
          default ->
              assign(
                  flag(thread, registers, flags),
                  update(location, UpdateOperation.WEAK_COMPARE_AND_SET, modes[0], modes[1], 0, 1));
        };
      }
      default -> assign(fresh(thread, registers), read(location, pick(READ_MODES)));
    };
  }

  private static Register fresh(int thread, List<Register> registers) {
    Register register = register(thread, "r" + registers.size());
    registers.add(register);
    return register;
  }

  private static Register flag(int thread, List<Register> registers, List<Register> flags) {
    String name = "b" + (registers.size() + flags.size());
    flags.add(new Register(NOWHERE, thread, name, thread + ":" + name, PrimitiveType.BOOLEAN));
    return flags.getLast();
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
