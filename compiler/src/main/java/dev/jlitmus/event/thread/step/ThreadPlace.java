package dev.jlitmus.event.thread.step;

import dev.jlitmus.semantic.code.Column.Register;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run of a thread is, and with what: two runs at equal places go on alike, whatever led
 * them there.
 *
 * @param path the statements that it is in
 * @param pending what the innermost of them has found out so far
 * @param returned by the last method, which may not have ended yet
 * @param leaving where control goes from the section that is being left
 * @param locks that it holds, by which way
 * @param created how many objects of each name
 */
public record ThreadPlace(
    List<PausedException.Frame> path,
    List<PausedException.Pending> pending,
    Map<Variable, Value> variables,
    Map<Register, Value> assigned,
    Optional<Value> returned,
    Object leaving,
    Object locks,
    Map<String, Integer> created) {}
