package dev.jlitmus.harness.sample;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;

/** The parts of a jcstress test, to be run one by one. */
public final class WatchedTest {
  private static final String RUNNER_SUFFIX = "_jcstress";
  private static final MethodType CALL =
      MethodType.methodType(void.class, Object.class, Object.class);

  private final Constructor<?> state;
  private final Constructor<?> result;
  private final List<MethodHandle> actors;
  private final List<MethodHandle> arbiters;
  private final List<Field> fields = new ArrayList<>();

  /**
   * @param runner binary name of the class that jcstress generated for the test
   */
  WatchedTest(String runner, ClassLoader loader) throws ReflectiveOperationException {
    String name = runner.substring(0, runner.length() - RUNNER_SUFFIX.length());
    Class<?> type = Class.forName(name, true, loader);
    this.state = type.getConstructor();
    this.result = resultType(type).getConstructor();
    this.actors = handles(type, Actor.class);
    this.arbiters = handles(type, Arbiter.class);
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
  }

  private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> kind) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(kind))
        .sorted(Comparator.comparing(Method::getName));
  }

  private static Class<?> resultType(Class<?> type) throws NoSuchMethodException {
    return Stream.concat(methods(type, Actor.class), methods(type, Arbiter.class))
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException("no method of " + type + " has a result"));
  }

  /** Each as a call with the state and the result, which not all of them use. */
  private static List<MethodHandle> handles(Class<?> type, Class<? extends Annotation> kind)
      throws IllegalAccessException {
    List<MethodHandle> handles = new ArrayList<>();
    for (Method method : methods(type, kind).toList()) {
      MethodHandle handle = MethodHandles.lookup().unreflect(method);
      handles.add(
          (method.getParameterCount() == 0
                  ? MethodHandles.dropArguments(handle, 1, Object.class)
                  : handle)
              .asType(CALL));
    }
    return handles;
  }

  /** The actors, each of which takes a state and a result. */
  List<MethodHandle> actors() {
    return actors;
  }

  Object newState() throws ReflectiveOperationException {
    return state.newInstance();
  }

  Object newResult() throws ReflectiveOperationException {
    return result.newInstance();
  }

  /** Has the arbiter, if there is one, complete the result. */
  void arbitrate(Object sampled, Object outcome) throws ActorException {
    try {
      for (MethodHandle arbiter : arbiters) {
        arbiter.invokeExact(sampled, outcome);
      }
    } catch (Throwable thrown) {
      throw new ActorException(thrown, false);
    }
  }

  /** Writes a number to all fields of a state, which nobody asks about any more. */
  void overwrite(Object abandoned, int number) throws IllegalAccessException {
    for (Field field : fields) {
      Class<?> type = field.getType();
      if (type == boolean.class) {
        field.setBoolean(abandoned, number % 2 != 0);
      } else if (type == char.class) {
        field.setChar(abandoned, (char) number);
      } else if (type == byte.class) {
        field.setByte(abandoned, (byte) number);
      } else if (type == short.class) {
        field.setShort(abandoned, (short) number);
      } else if (type.isPrimitive()) {
        // Reflection widens an int to long, float and double.
        field.setInt(abandoned, number);
      }
    }
  }
}
