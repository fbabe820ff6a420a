/**
 * Memory models as data: the cat language, from text to a program that judges executions.
 *
 * <p>{@link Models} names the models that are shipped; {@link CatModel#load} loads any other text
 * in the same way. A model is compiled once into a {@link StagedModel}: every definition and axiom
 * stands at the earliest {@link dev.jlitmus.cat.base.Stage} at which its inputs are known. A
 * searcher walks the stages:
 *
 * <pre>{@code
 * StagedModel model = Models.named("java").staged();
 * Evaluation e = model.evaluation();            // one a searcher thread: it owns the buffers
 * if (e.enterProgram(preExecution)) {           // events, po, rmw, …: false is "inconsistent"
 *   for each partial rf: if (!e.admitsRf(partialRf)) prune;
 *   if (e.enterRf(rf, addr, fin, pub)) {              // complete
 *     for each partial co: if (!e.admitsCo(partialCo)) prune;
 *     if (e.enterCo(co)) consistent: e.flags(), e.relation("hb"), …
 *   }
 * }
 * }</pre>
 *
 * <p>Each {@code enter…} forgets what was entered at later stages and answers whether no axiom
 * whose inputs are known by then is violated; {@code admits…} checks what is monotone in the
 * unfinished relation, so that false rules out every extension of it. An axiom that was checked at
 * an earlier stage is not checked again. After a false, {@link Evaluation#violations} says why.
 *
 * <p>Choice points ({@code with x from linearisations(S, r)}, {@code with semdep from
 * justifications}) are resolved inside: {@code enter…} answers true if some choice satisfies all
 * axioms that depend on it together. The sets of reads that justify a write are asked of the {@link
 * dev.jlitmus.cat.base.Justifications} of the pre-execution, and only where an axiom could fail
 * without them.
 *
 * <p>Contracts of the base relations: {@code po} is transitive and leaves out initial writes;
 * {@code rf} has one pair for each read; {@code co} is transitive, total per location with the
 * initial write first (a partial one need not be total, but must be transitive and have the initial
 * write first). A model may say that {@code co} is total only among some writes ({@link
 * Evaluation#coherentWrites}), and which writes may be last ({@link Evaluation#finalWrites}).
 */
@NullMarked
package dev.jlitmus.cat;

import org.jspecify.annotations.NullMarked;
