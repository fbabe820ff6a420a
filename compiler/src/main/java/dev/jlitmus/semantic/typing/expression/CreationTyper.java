package dev.jlitmus.semantic.typing.expression;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.semantic.code.ConstantExpression;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.names.ClassTable;
import dev.jlitmus.semantic.names.Names;
import dev.jlitmus.semantic.sync.SyncType;
import dev.jlitmus.semantic.value.PrimitiveType;
import dev.jlitmus.semantic.value.ReferenceType.ArrayType;
import dev.jlitmus.semantic.value.ReferenceType.SyncClass;
import dev.jlitmus.semantic.value.Type;
import dev.jlitmus.semantic.value.Value;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types what makes objects and arrays. */
public final class CreationTyper {
  /** The largest number that a synchronizer is made with, as far as that is a constant. */
  public static final int LARGEST = 1_000;

  private final ExpressionTyper expressions;
  private final Names names;
  private final ClassBodies classes;
  private final Diagnostics diagnostics;

  CreationTyper(
      ExpressionTyper expressions, Names names, ClassBodies classes, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.names = names;
    this.classes = classes;
    this.diagnostics = diagnostics;
  }

  Optional<Expression> type(Expr.New created) {
    String name = created.type().text();
    Optional<ClassTable.Entry> entry = names.classes().named(name);
    if (entry.isEmpty()) {
      return names
          .classes()
          .made(created.type(), diagnostics)
          .flatMap(type -> synchronizer(created, type));
    }
    List<ClassTable.Signature> signatures = entry.get().constructors();
    for (int number = 0; number < signatures.size(); number++) {
      if (signatures.get(number).parameters().size() == created.arguments().size()) {
        return type(created, entry.get(), number);
      }
    }
    diagnostics.add(
        Diagnostic.of(
                Code.L203,
                created.span(),
                "no constructor of '%s' takes %s".formatted(name, arguments(created)),
                created.arguments().size() + " given")
            .withLabel(signatures.getFirst().span(), "declared here"));
    return Optional.empty();
  }

  private static String arguments(Expr.New created) {
    return switch (created.arguments().size()) {
      case 0 -> "no argument";
      case 1 -> "one argument";
      default -> created.arguments().size() + " arguments";
    };
  }

  private Optional<Expression> type(Expr.New created, ClassTable.Entry made, int number) {
    List<Local> parameters = made.constructors().get(number).parameters();
    List<Expression> arguments = new ArrayList<>();
    for (Local parameter : parameters) {
      expressions
          .assignable(created.arguments().get(parameters.indexOf(parameter)), parameter.type())
          .map(value -> Holders.held(value, parameter.name(), parameter.type()))
          .ifPresent(arguments::add);
    }
    if (arguments.size() < parameters.size()) {
      return Optional.empty();
    }
    boolean freezes = made.fields().values().stream().anyMatch(field -> field.isFinal());
    return classes
        .constructor(made, number, created.span())
        .map(body ->
            new Expression.New(
                created.span(), made.type(), body, arguments, freezes, Holders.NOTHING));
  }

  private Optional<Expression> synchronizer(Expr.New created, SyncClass type) {
    List<Expr> arguments = created.arguments();
    if (type.kind() == SyncType.CONDITION) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L257, created.span(), "a Condition is made by its lock", "not by 'new'")
              .withHelp("write: lock.newCondition()"));
      return Optional.empty();
    }
    if (arguments.size() != (type.kind().takesNumber() ? 1 : 0)) {
      diagnostics.add(
          Diagnostic.of(
              Code.L203,
              created.span(),
              "new %s takes %s"
                  .formatted(
                      type.kind().className(),
                      type.kind().takesNumber() ? "one argument" : "no argument"),
              arguments.size() + " given"));
      return Optional.empty();
    }
    Optional<Expression> number = arguments.stream().findFirst().flatMap(this::number);
    return number.isPresent() || arguments.isEmpty()
        ? Optional.of(new Expression.NewSynchronizer(created.span(), type, number, Holders.NOTHING))
        : Optional.empty();
  }

  /** A constant is looked at here; any other number when it is known. */
  private Optional<Expression> number(Expr argument) {
    return expressions
        .assignable(argument, PrimitiveType.INT)
        .filter(typed -> {
          boolean fits =
              ConstantExpression.value(typed)
                  .filter(value -> value.asLong() < 0 || value.asLong() > LARGEST)
                  .isEmpty();
          if (!fits) {
            diagnostics.add(
                Diagnostic.of(
                    Code.L257,
                    argument.span(),
                    "a number from 0 to %,d is needed".formatted(LARGEST),
                    "out of range"));
          }
          return fits;
        });
  }

  Optional<Expression> type(Expr.NewArray created) {
    Optional<Type> type = names.classes().type(created.type(), diagnostics);
    Optional<Expression> length = expressions.assignable(created.length(), PrimitiveType.INT);
    return type.flatMap(array ->
        length.map(size ->
            new Expression.NewArray(
                created.span(), (ArrayType) array, size, List.of(), Holders.NOTHING)));
  }

  /** Of <code>new int[] {1, 2}</code>. */
  Optional<Expression> type(Expr.Elements elements) {
    if (elements.type().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L202,
                  elements.span(),
                  "the elements of an array stand in its declaration or after its type",
                  "no type")
              .withHelp("write: new int[] " + elements.span().text()));
      return Optional.empty();
    }
    return names
        .classes()
        .type(elements.type().get(), diagnostics)
        .flatMap(type -> filled(elements, type));
  }

  /** Of <code>int[] a = {1, 2};</code>, whose type the declaration says. */
  Optional<Expression> filled(Expr.Elements elements, Type type) {
    if (!(type instanceof ArrayType array)) {
      diagnostics.add(
          Diagnostic.of(
              Code.L201,
              elements.span(),
              "needs " + type.text() + ", these are the elements of an array",
              "an array"));
      return Optional.empty();
    }
    List<Expression> values = new ArrayList<>();
    for (Expr element : elements.elements()) {
      String holder = "[" + elements.elements().indexOf(element) + "]";
      expressions
          .assignable(element, array.element())
          .map(value -> Holders.held(value, holder, array.element()))
          .ifPresent(values::add);
    }
    Expression length =
        new Expression.Constant(elements.span(), Value.of(elements.elements().size()));
    return values.size() == elements.elements().size()
        ? Optional.of(
            new Expression.NewArray(elements.span(), array, length, values, Holders.NOTHING))
        : Optional.empty();
  }
}
