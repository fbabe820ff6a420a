package dev.jlitmus.semantic;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.clause.Clause;
import dev.jlitmus.semantic.clause.HerdCondition;
import dev.jlitmus.semantic.clause.ModelName;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.clause.RaceClause;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.ThreadBody;
import dev.jlitmus.semantic.family.Membership;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import dev.jlitmus.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One litmus test, resolved and typed.
 *
 * @param span the test's header, from its keyword to its name
 * @param name unique in its file
 * @param description the text of the comment above the test, empty where there is none
 * @param classes of its objects
 * @param locations the fields that its threads share
 * @param join what runs after all threads have ended; empty where there is no {@code join}
 * @param columns what an outcome consists of: registers by thread and first assignment, then the
 *     fields whose final value a clause names
 * @param clauses in source order; the first that matches an outcome grades it
 * @param otherwise what grades an outcome that no clause matches
 * @param models to judge the test by, the first of which grades; empty where it names none
 * @param races what is said of data races
 * @param herd the question of a test of herdtools; empty for a test of ours
 * @param membership which member of which family it is; empty for a single test
 */
public record LitmusTest(
    Span span,
    String name,
    String description,
    List<ClassDeclaration> classes,
    List<SharedField> locations,
    List<ThreadBody> threads,
    List<Statement> join,
    List<Column> columns,
    List<Clause> clauses,
    Otherwise otherwise,
    List<ModelName> models,
    Optional<RaceClause> races,
    Optional<HerdCondition> herd,
    Optional<Membership> membership) {

  public static final int MAX_THREADS = 16;
  public static final int MAX_COLUMNS = 32;

  public LitmusTest {
    classes = List.copyOf(classes);
    locations = List.copyOf(locations);
    threads = List.copyOf(threads);
    join = List.copyOf(join);
    columns = List.copyOf(columns);
    clauses = List.copyOf(clauses);
    models = List.copyOf(models);
  }

  /** A single test that names no model, says nothing of races and asks nothing of herdtools. */
  public LitmusTest(
      Span span,
      String name,
      String description,
      List<ClassDeclaration> classes,
      List<SharedField> locations,
      List<ThreadBody> threads,
      List<Statement> join,
      List<Column> columns,
      List<Clause> clauses,
      Otherwise otherwise) {
    this(
        span,
        name,
        description,
        classes,
        locations,
        threads,
        join,
        columns,
        clauses,
        otherwise,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What gives the fields their initial values, in the order of the fields; nothing where all are
   * constants, which are there from the beginning.
   */
  public List<Statement> initializers() {
    if (locations.stream().allMatch(field -> field.constructed().isEmpty())) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    for (SharedField field : locations) {
      Expression value =
          field
              .constructed()
              .orElseGet(() -> new Expression.Constant(field.span(), field.initial()));
      statements.add(
          new Statement.Write(
              field.span(), new Place.Shared(field), AccessMode.PLAIN, true, value));
    }
    return statements;
  }

  /** The same test of other threads, which assign the same registers. */
  public LitmusTest withThreads(List<ThreadBody> others) {
    return new LitmusTest(
        span,
        name,
        description,
        classes,
        locations,
        others,
        join,
        columns,
        clauses,
        otherwise,
        models,
        races,
        herd,
        membership);
  }
}
