package dev.jlitmus.semantic.code;

import dev.jlitmus.semantic.sync.SyncMethod;
import dev.jlitmus.semantic.value.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of a synchronizer's method.
 *
 * @param target of the type that has the method; of any object for those of its monitor
 * @param arguments as many as the method takes, but no number of permits where it is one; each
 *     converts to the type of the method's parameter; of a function it is the body
 */
public record SyncCall(Expression target, SyncMethod method, List<Expression> arguments) {
  public SyncCall {
    arguments = List.copyOf(arguments);
  }

  /** Of the arguments, in their order. */
  public List<Type> parameters() {
    return method.parameters(target.type());
  }

  /** Of what it returns; empty where that is nothing. */
  public Optional<Type> result() {
    return method.result(target.type());
  }

  /** The arguments that are evaluated before the call: all but the body of a function. */
  public List<Expression> evaluated() {
    return method.takesFunction() ? arguments.subList(0, arguments.size() - 1) : arguments;
  }

  /** What is evaluated, left to right, a function's body last, and only if it is called. */
  public List<Expression> operands() {
    return Stream.concat(Stream.of(target), arguments.stream()).toList();
  }
}
