package dev.jlitmus.syntax;

import dev.jlitmus.source.Span;
import java.util.List;
import java.util.Optional;

/** What stands between a test's braces. */
public sealed interface Member {
  Span span();

  /** {@code volatile int x, y = 2;} */
  record FieldMember(
      Span span, boolean isVolatile, boolean isFinal, TypeName type, List<Declarator> declarators)
      implements Member {
    public FieldMember {
      declarators = List.copyOf(declarators);
    }
  }

  /**
   * {@code int take(int n) { … }}
   *
   * @param span the header, from the type to the parenthesis
   * @param result empty for {@code void}
   */
  record MethodMember(
      Span span, Name name, Optional<TypeName> result, List<Parameter> parameters, List<Stmt> body)
      implements Member {

    /** {@code int n} */
    public record Parameter(boolean isFinal, TypeName type, Name name) {}

    public MethodMember {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /**
   * <code>class Node { final int value; Node(int value) { this.value = value; } }</code>
   *
   * @param span the header, from the keyword to the name
   */
  record ClassMember(
      Span span,
      Name name,
      List<FieldMember> fields,
      List<Constructor> constructors,
      List<MethodMember> methods)
      implements Member {

    /**
     * <code>Node(int value) { … }</code>
     *
     * @param span the header, from the name to the parenthesis
     */
    public record Constructor(
        Span span, Name name, List<MethodMember.Parameter> parameters, List<Stmt> body) {
      public Constructor {
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
      }
    }

    public ClassMember {
      fields = List.copyOf(fields);
      constructors = List.copyOf(constructors);
      methods = List.copyOf(methods);
    }
  }

  /**
   * {@code thread producer { … }} or {@code thread caller[3] { … }}
   *
   * @param span the header, from the keyword to the name
   * @param copies how many equal threads there are; empty for one
   */
  record ThreadMember(Span span, Optional<Name> name, Optional<Expr> copies, List<Stmt> body)
      implements Member {
    public ThreadMember {
      body = List.copyOf(body);
    }
  }

  /**
   * {@code join { … }}
   *
   * @param span the keyword
   */
  record JoinMember(Span span, List<Stmt> body) implements Member {
    public JoinMember {
      body = List.copyOf(body);
    }
  }

  /** {@code forbidden r1 == 1 when model in [x86] : "why";} */
  record ClauseMember(
      Span span, Kind kind, Expr condition, Optional<Guard> guard, String description)
      implements Member {

    /** A clause's first word. */
    public enum Kind {
      FORBIDDEN,
      ALLOWED,
      INTERESTING,
      REQUIRED
    }
  }

  /** {@code forbidden race when W >= release : "why";} */
  record RaceMember(Span span, ClauseMember.Kind kind, Optional<Guard> guard, String description)
      implements Member {}

  /** {@code model java, x86;} */
  record ModelMember(Span span, List<Name> models) implements Member {
    public ModelMember {
      models = List.copyOf(models);
    }
  }

  /** {@code otherwise forbidden;} */
  record OtherwiseMember(Span span, Grade grade) implements Member {

    /** What grades the rest. */
    public enum Grade {
      MODEL,
      FORBIDDEN,
      ALLOWED
    }
  }
}
