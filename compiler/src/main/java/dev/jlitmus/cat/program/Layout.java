package dev.jlitmus.cat.program;

import dev.jlitmus.cat.program.Code.Instruction;
import dev.jlitmus.cat.program.Code.Loop;
import dev.jlitmus.cat.term.Dependence;
import dev.jlitmus.cat.term.Term;
import dev.jlitmus.cat.term.TermGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Translates terms to instructions. Each term has the slot of its number, but for the variables of
 * a fixpoint, which share the slots of the solutions.
 */
final class Layout {
  private final TermGraph graph;
  private final Map<Term.Fixpoint, Integer> solutions = new HashMap<>();

  Layout(TermGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.size(); i++) {
      if (graph.term(i) instanceof Term.Fixpoint fixpoint) {
        solutions.put(fixpoint, i);
      }
    }
  }

  int slot(int term) {
    return graph.term(term) instanceof Term.Variable(Term.Type type, int group, int index)
        ? solution(type, group, index)
        : term;
  }

  private int solution(Term.Type type, int group, int index) {
    return Objects.requireNonNull(solutions.get(new Term.Fixpoint(type, group, index)));
  }

  /**
   * The code of those terms among the roots and what they are made of that are not done yet and are
   * wanted, operands first; adds them to what is done.
   */
  Code code(List<Integer> roots, BitSet done, IntPredicate wanted) {
    BitSet reached = reached(roots);
    List<Instruction> code = new ArrayList<>();
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      if (!done.get(i) && loopOf(i) < 0 && wanted.test(i)) {
        done.set(i);
        instruction(i, done).ifPresent(code::add);
      }
    }
    return new Code(code);
  }

  /** The terms that these are made of, themselves included. */
  BitSet reached(List<Integer> roots) {
    BitSet reached = new BitSet();
    List<Integer> open = new ArrayList<>(roots);
    while (!open.isEmpty()) {
      int term = open.removeLast();
      if (!reached.get(term)) {
        reached.set(term);
        open.addAll(graph.operands(term));
      }
    }
    return reached;
  }

  /** The innermost group in whose loop a term is computed, -1 outside of loops. */
  private int loopOf(int term) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(graph.dependence(term).groups());
  }

  private Optional<Instruction> instruction(int target, BitSet done) {
    return switch (graph.term(target)) {
      case Term.SetOf t -> Optional.empty();
      case Term.RelationOf t -> Optional.empty();
      case Term.Nothing t -> Optional.empty();
      case Term.Everything t -> Optional.empty();
      case Term.Variable t -> Optional.empty();
      case Term.Choice t -> Optional.empty();
      case Term.Union t ->
          of(typed(t.type(), Opcode.SET_UNION, Opcode.UNION), target, t.left(), t.right());
      case Term.Intersection t ->
          of(
              typed(t.type(), Opcode.SET_INTERSECTION, Opcode.INTERSECTION),
              target,
              t.left(),
              t.right());
      case Term.Difference t ->
          of(
              typed(t.type(), Opcode.SET_DIFFERENCE, Opcode.DIFFERENCE),
              target,
              t.left(),
              t.right());
      case Term.Complement t ->
          of(typed(t.type(), Opcode.SET_COMPLEMENT, Opcode.COMPLEMENT), target, t.operand());
      case Term.Identity t -> of(Opcode.IDENTITY, target, t.set());
      case Term.Product t -> of(Opcode.PRODUCT, target, t.from(), t.to());
      case Term.Restriction t ->
          Optional.of(
              new Instruction(
                  Opcode.RESTRICTION, target, slot(t.from()), slot(t.relation()), slot(t.to())));
      case Term.Composition t -> of(Opcode.COMPOSITION, target, t.left(), t.right());
      case Term.Inverse t -> of(Opcode.INVERSE, target, t.relation());
      case Term.Closure t -> of(Opcode.CLOSURE, target, t.relation());
      case Term.Reflexive t -> of(Opcode.REFLEXIVE, target, t.relation());
      case Term.Domain t -> of(Opcode.DOMAIN, target, t.relation());
      case Term.Range t -> of(Opcode.RANGE, target, t.relation());
      case Term.Fixpoint t -> Optional.of(fixpoint(t, target, done));
    };
  }

  private static Opcode typed(Term.Type type, Opcode ofSets, Opcode ofRelations) {
    return switch (type) {
      case SET -> ofSets;
      case RELATION -> ofRelations;
    };
  }

  private Optional<Instruction> of(Opcode opcode, int target, int operand) {
    return of(opcode, target, operand, operand);
  }

  private Optional<Instruction> of(Opcode opcode, int target, int left, int right) {
    return Optional.of(new Instruction(opcode, target, slot(left), slot(right), 0));
  }

  /** One instruction computes the whole group: its other solutions are done with it. */
  private Instruction fixpoint(Term.Fixpoint fixpoint, int target, BitSet done) {
    List<Integer> bodies = graph.fixpoint(fixpoint.group());
    List<Integer> variables = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      int solution = solution(graph.type(bodies.get(i)), fixpoint.group(), i);
      variables.add(solution);
      done.set(solution);
    }
    BitSet reached = reached(bodies);
    List<Instruction> inner = new ArrayList<>();
    BitSet doneInside = new BitSet();
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      if (loopOf(i) == fixpoint.group() && !doneInside.get(i)) {
        doneInside.set(i);
        instruction(i, doneInside).ifPresent(inner::add);
      }
    }
    Loop loop = new Loop(variables, bodies.stream().map(this::slot).toList(), new Code(inner));
    return new Instruction(Opcode.FIXPOINT, target, 0, 0, 0, loop);
  }

  /** Whether it depends on no choice. */
  IntPredicate fixed() {
    return term -> graph.dependence(term).choices() == 0;
  }

  Dependence dependence(int term) {
    return graph.dependence(term);
  }
}
