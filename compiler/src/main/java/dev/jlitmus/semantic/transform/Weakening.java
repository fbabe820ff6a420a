package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.memory.ClassDeclaration;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Takes from statements whatever orders their accesses. Notes whether there was anything. */
final class Weakening {
  private final AccessMode mode;
  private final boolean apart;
  private final IdentityHashMap<Method, Method> methods = new IdentityHashMap<>();
  private boolean weakened;
  private boolean loop;

  /**
   * @param mode of each read and write that is not plain
   * @param apart whether updates become a read and a write
   */
  Weakening(AccessMode mode, boolean apart) {
    this.mode = mode;
    this.apart = apart;
  }

  boolean hasWeakened() {
    return weakened;
  }

  boolean hasSeenLoop() {
    return loop;
  }

  /** The same field; without {@code volatile}, which would order its bare accesses. */
  SharedField field(SharedField field) {
    return new SharedField(
        field.span(),
        field.name(),
        field.type(),
        FieldModifier.NONE,
        field.initial(),
        field.constructed().map(this::expression));
  }

  /** The same class; without {@code final}, which would freeze what its constructors write. */
  ClassDeclaration declaration(ClassDeclaration declared) {
    return new ClassDeclaration(
        declared.span(),
        declared.type(),
        declared.self(),
        declared.fields().stream()
            .map(field ->
                new ClassDeclaration.Field(
                    field(field.field()), field.initial().map(this::expression)))
            .toList(),
        declared.constructors().stream()
            .map(constructor ->
                new ClassDeclaration.Constructor(
                    constructor.span(), constructor.parameters(), statements(constructor.body())))
            .toList());
  }

  /** The same field; without {@code volatile} and {@code final}. */
  ClassField field(ClassField field) {
    weakened |= field.modifier() != FieldModifier.NONE;
    return new ClassField(
        field.span(), field.owner(), field.name(), field.type(), FieldModifier.NONE);
  }

  private Place place(Place place) {
    return switch (place) {
      case Place.Shared shared -> new Place.Shared(field(shared.field()));
      case Place.Member member ->
          new Place.Member(expression(member.target()), field(member.field()));
      case Place.Element element ->
          new Place.Element(
              expression(element.array()), expression(element.index()), element.type());
    };
  }

  List<Statement> statements(List<Statement> statements) {
    return statements.stream().flatMap(statement -> statements(statement).stream()).toList();
  }

  /** A statement's place is taken by none, one or several. */
  private List<Statement> statements(Statement statement) {
    return switch (statement) {
      case Statement.Fence fence -> {
        weakened = true;
        yield List.of();
      }
      case Statement.Declare declare ->
          declare
              .value()
              .flatMap(this::torn)
              .map(update ->
                  TornUpdate.of(
                      update,
                      value ->
                          new Statement.Declare(
                              declare.span(), declare.local(), Optional.of(value))))
              .orElseGet(() -> List.of(whole(declare)));
      case Statement.Assign assign ->
          torn(assign.value())
              .map(update ->
                  TornUpdate.of(
                      update, value -> new Statement.Assign(assign.span(), assign.target(), value)))
              .orElseGet(() -> List.of(whole(assign)));
      case Statement.Evaluate evaluate ->
          torn(evaluate.expression())
              .map(TornUpdate::of)
              .orElseGet(() -> List.of(whole(evaluate)));
      case Statement.Write write -> List.of(whole(write));
      case Statement.Call call -> List.of(whole(call));
      case Statement.Delay delay -> List.of(whole(delay));
      case Statement.Jump jump -> List.of(whole(jump));
      case Statement.Loop nested -> List.of(whole(nested));
      case Statement.Await await -> List.of(whole(await));
      case Statement.Operate operate -> List.of(whole(operate));
      case Statement.Section section -> List.of(whole(section));
      case Statement.If branch -> List.of(whole(branch));
      case Statement.Block block -> {
        List<Statement> inner = statements(block.statements());
        yield inner.isEmpty() ? List.of() : List.of(new Statement.Block(block.span(), inner));
      }
    };
  }

  /** One statement for one. */
  private Statement whole(Statement statement) {
    return switch (statement) {
      case Statement.Declare declare ->
          new Statement.Declare(
              declare.span(), declare.local(), declare.value().map(this::expression));
      case Statement.Assign assign ->
          new Statement.Assign(assign.span(), assign.target(), expression(assign.value()));
      case Statement.Write write -> {
        AccessMode weak = weak(write.mode());
        yield new Statement.Write(
            write.span(),
            place(write.place()),
            weak,
            weak == AccessMode.PLAIN,
            expression(write.value()));
      }
      case Statement.Evaluate evaluate ->
          new Statement.Evaluate(evaluate.span(), expression(evaluate.expression()));
      case Statement.Call call -> new Statement.Call(call.span(), invocation(call.invocation()));
      case Statement.Delay delay ->
          new Statement.Delay(delay.span(), delay.kind(), delay.amount().map(this::expression));
      case Statement.Return jump ->
          new Statement.Return(jump.span(), jump.value().map(this::expression));
      case Statement.Break jump -> jump;
      case Statement.Continue jump -> jump;
      case Statement.If branch ->
          new Statement.If(
              branch.span(),
              expression(branch.condition()),
              statements(branch.then()),
              statements(branch.otherwise()));
      case Statement.Loop nested -> loop(nested);
      case Statement.Await await -> {
        loop = true;
        yield new Statement.Await(await.span(), expression(await.condition()));
      }
      case Statement.Operate operate -> new Statement.Operate(operate.span(), call(operate.call()));
      case Statement.Section section ->
          new Statement.Section(
              section.span(),
              expression(section.guard()),
              section.isOnce(),
              statements(section.body()));
      case Statement.Fence fence -> throw new IllegalStateException(fence.toString());
      case Statement.Block block -> throw new IllegalStateException(block.toString());
    };
  }

  private SyncCall call(SyncCall call) {
    return new SyncCall(expression(call.target()), call.method(), expressions(call.arguments()));
  }

  private Statement loop(Statement.Loop nested) {
    loop = true;
    return switch (nested) {
      case Statement.While first ->
          new Statement.While(
              first.span(), expression(first.condition()), statements(first.body()));
      case Statement.DoWhile once ->
          new Statement.DoWhile(once.span(), statements(once.body()), expression(once.condition()));
      case Statement.For counting ->
          new Statement.For(
              counting.span(),
              counting.init().stream().map(this::whole).toList(),
              counting.test().map(this::expression),
              counting.update().stream().map(this::whole).toList(),
              statements(counting.body()));
    };
  }

  /** What is plain stays so. */
  private AccessMode weak(AccessMode strong) {
    weakened |= strong != mode && strong != AccessMode.PLAIN;
    return strong == AccessMode.PLAIN ? strong : mode;
  }

  /** The update to be taken apart, weakened. */
  private Optional<Expression.Update> torn(Expression expression) {
    if (apart && expression instanceof Expression.Update update && TornUpdate.isPossible(update)) {
      weakened = true;
      return Optional.of(weakest(update));
    }
    return Optional.empty();
  }

  private Expression.Update weakest(Expression.Update update) {
    WeakestModes modes = WeakestModes.of(update);
    weakened |= modes.areWeaker();
    return new Expression.Update(
        update.span(),
        place(update.place()),
        update.operation(),
        modes.read(),
        modes.write(),
        update.arguments().stream().map(this::expression).toList());
  }

  private Expression expression(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant;
      case Expression.Use use -> use;
      case Expression.Read read -> {
        AccessMode weak = weak(read.mode());
        yield new Expression.Read(read.span(), place(read.place()), weak, weak == AccessMode.PLAIN);
      }
      case Expression.Update update -> weakest(update);
      case Expression.Call call -> new Expression.Call(call.span(), invocation(call.invocation()));
      case Expression.Operate operate ->
          new Expression.Operate(operate.span(), call(operate.call()));
      case Expression.New created ->
          new Expression.New(
              created.span(),
              created.type(),
              method(created.constructor()),
              expressions(created.arguments()),
              false,
              created.holder());
      case Expression.NewArray created ->
          new Expression.NewArray(
              created.span(),
              created.type(),
              expression(created.length()),
              expressions(created.elements()),
              created.holder());
      case Expression.NewSynchronizer created ->
          new Expression.NewSynchronizer(
              created.span(),
              created.type(),
              created.argument().map(this::expression),
              created.holder());
      case Expression.Length length ->
          new Expression.Length(length.span(), expression(length.array()));
      case Expression.Unary unary ->
          new Expression.Unary(
              unary.span(), unary.operator(), expression(unary.operand()), unary.type());
      case Expression.Binary binary ->
          new Expression.Binary(
              binary.span(),
              binary.operator(),
              expression(binary.left()),
              expression(binary.right()),
              binary.type());
      case Expression.Conditional conditional ->
          new Expression.Conditional(
              conditional.span(),
              expression(conditional.condition()),
              expression(conditional.then()),
              expression(conditional.otherwise()),
              conditional.type());
      case Expression.Cast cast ->
          new Expression.Cast(cast.span(), cast.type(), expression(cast.operand()));
    };
  }

  private List<Expression> expressions(List<Expression> expressions) {
    return expressions.stream().map(this::expression).toList();
  }

  private Invocation invocation(Invocation invocation) {
    return new Invocation(method(invocation.method()), expressions(invocation.arguments()));
  }

  private Method method(Method method) {
    Method known = methods.get(method);
    if (known == null) {
      known =
          new Method(
              method.span(),
              method.name(),
              method.owner(),
              method.parameters(),
              method.result(),
              statements(method.body()));
      methods.put(method, known);
    }
    return known;
  }
}
