package dev.jlitmus.semantic.transform;

import dev.jlitmus.semantic.access.AccessMode;
import dev.jlitmus.semantic.code.Column;
import dev.jlitmus.semantic.code.Expression;
import dev.jlitmus.semantic.code.Invocation;
import dev.jlitmus.semantic.code.Local;
import dev.jlitmus.semantic.code.Method;
import dev.jlitmus.semantic.code.Statement;
import dev.jlitmus.semantic.code.SyncCall;
import dev.jlitmus.semantic.code.Variable;
import dev.jlitmus.semantic.memory.ClassField;
import dev.jlitmus.semantic.memory.FieldModifier;
import dev.jlitmus.semantic.memory.Place;
import dev.jlitmus.semantic.memory.SharedField;
import java.util.IdentityHashMap;
import java.util.List;

/** Copies expressions, with the fields and methods that they name. */
abstract class ExpressionRewriting {
  private final IdentityHashMap<Method, Method> methods = new IdentityHashMap<>();

  /** The modes of the two halves of an update. */
  public record Modes(AccessMode read, AccessMode write) {
    public static final Modes VOLATILE = new Modes(AccessMode.VOLATILE, AccessMode.VOLATILE);
  }

  protected AccessMode readMode(Expression.Read read) {
    return read.mode();
  }

  protected AccessMode writeMode(Statement.Write write) {
    return write.mode();
  }

  protected Modes updateModes(Expression.Update update) {
    return new Modes(update.readMode(), update.writeMode());
  }

  /** What a declaration says of a field. */
  protected FieldModifier modifier(FieldModifier modifier) {
    return modifier;
  }

  /** Whether final fields freeze at the end of a constructor. */
  protected boolean freezes(Expression.New created) {
    return created.freezes();
  }

  /** The place among the threads that one gets. */
  protected int thread(int thread) {
    return thread;
  }

  abstract List<Statement> statements(List<Statement> statements);

  /** Whether an access is written without a method once it has a mode. */
  static boolean isDirect(boolean before, AccessMode strong, AccessMode mode) {
    return mode == strong ? before : mode == AccessMode.PLAIN;
  }

  final SharedField field(SharedField field) {
    return new SharedField(
        field.span(),
        field.name(),
        field.type(),
        modifier(field.modifier()),
        field.initial(),
        field.constructed().map(this::expression));
  }

  final ClassField field(ClassField field) {
    return new ClassField(
        field.span(), field.owner(), field.name(), field.type(), modifier(field.modifier()));
  }

  final Place place(Place place) {
    return switch (place) {
      case Place.Shared shared -> new Place.Shared(field(shared.field()));
      case Place.Member member ->
          new Place.Member(expression(member.target()), field(member.field()));
      case Place.Element element ->
          new Place.Element(
              expression(element.array()), expression(element.index()), element.type());
    };
  }

  final Variable variable(Variable variable) {
    return switch (variable) {
      case Column column -> column(column);
      case Local local -> local;
    };
  }

  final Column column(Column column) {
    return switch (column) {
      case Column.Register register ->
          new Column.Register(
              register.span(),
              thread(register.thread()),
              register.name(),
              register.heading(),
              register.type());
      case Column.FinalValue last -> new Column.FinalValue(field(last.field()));
      case Column.FinalMember member ->
          new Column.FinalMember(column(member.holder()), field(member.field()));
      case Column.Terminated end -> new Column.Terminated(thread(end.thread()), end.threadName());
      case Column.Threw end -> new Column.Threw(thread(end.thread()), end.threadName(), end.kind());
      case Column.Deadlock end -> end;
    };
  }

  final List<Expression> expressions(List<Expression> expressions) {
    return expressions.stream().map(this::expression).toList();
  }

  final Expression expression(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant;
      case Expression.Use use -> new Expression.Use(use.span(), variable(use.variable()));
      case Expression.Read read -> {
        AccessMode mode = readMode(read);
        yield new Expression.Read(
            read.span(), place(read.place()), mode, isDirect(read.direct(), read.mode(), mode));
      }
      case Expression.Update update -> {
        Modes modes = updateModes(update);
        yield new Expression.Update(
            update.span(),
            place(update.place()),
            update.operation(),
            modes.read(),
            modes.write(),
            expressions(update.arguments()));
      }
      case Expression.Call call -> new Expression.Call(call.span(), invocation(call.invocation()));
      case Expression.Operate operate ->
          new Expression.Operate(operate.span(), call(operate.call()));
      case Expression.New created ->
          new Expression.New(
              created.span(),
              created.type(),
              method(created.constructor()),
              expressions(created.arguments()),
              freezes(created),
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

  final SyncCall call(SyncCall call) {
    return new SyncCall(expression(call.target()), call.method(), expressions(call.arguments()));
  }

  final Invocation invocation(Invocation invocation) {
    return new Invocation(method(invocation.method()), expressions(invocation.arguments()));
  }

  /** Methods never call themselves, so that this comes to an end. */
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
