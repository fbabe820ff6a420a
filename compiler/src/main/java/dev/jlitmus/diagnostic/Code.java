package dev.jlitmus.diagnostic;

/**
 * The kinds of diagnostics. A code is never given to another kind. The hundreds say which part of
 * the language is meant: 0 text and syntax, 1 names, 2 types and modes, 3 clauses, 4 limits and
 * models, 5 generated code, 6 runs.
 */
public enum Code {
  /** Something else was expected here. */
  L001(Severity.ERROR),
  /** A character, a string or a comment that is no token of the language. */
  L002(Severity.ERROR),
  /** Nested too deeply. */
  L003(Severity.ERROR),
  /** The file is too large. */
  L004(Severity.ERROR),
  /** The file is not UTF-8 text. */
  L005(Severity.ERROR),
  /** The file holds no test. */
  L006(Severity.ERROR),
  /** A literal that Java does not have, or that is out of its type's range. */
  L007(Severity.ERROR),
  /** A name that cannot be used: a word of the language, or too long a one. */
  L008(Severity.ERROR),
  /** What herdtools has and is not read here. */
  L009(Severity.ERROR),

  /** Not declared. */
  L101(Severity.ERROR),
  /** Declared twice. */
  L102(Severity.ERROR),
  /** No such method. */
  L103(Severity.ERROR),
  /** A register of another thread, which only {@code join} and clauses see. */
  L104(Severity.ERROR),
  /** Several threads have a register of this name. */
  L105(Severity.ERROR),
  /** A register that looks like a misspelt field. */
  L106(Severity.WARNING),
  /** A register in a condition that its thread never assigns. */
  L107(Severity.WARNING),

  /** A parameter of a family that nothing uses. */
  L108(Severity.WARNING),
  /** Methods that call one another in a circle. */
  L110(Severity.ERROR),
  /** A method that nothing calls. */
  L111(Severity.WARNING),
  /** A class, or a member of a class, that is not declared. */
  L120(Severity.ERROR),
  /** What looks like a constructor and is none, or not the only one of its kind. */
  L121(Severity.ERROR),
  /** The monitor of a synchronizer that has methods of its own. */
  L130(Severity.WARNING),

  /** A value of one type where another is needed. */
  L201(Severity.ERROR),
  /** A final field is assigned elsewhere than once in each constructor. */
  L230(Severity.ERROR),
  /** Making an object would make another one of its class. */
  L231(Severity.ERROR),
  /** What code can do and a constructor cannot. */
  L232(Severity.ERROR),
  /** A column shows objects that have no names. */
  L233(Severity.ERROR),
  /** A clause looks at a field of an object that may change. */
  L234(Severity.ERROR),
  /** A thread can end by an exception that no clause names. */
  L235(Severity.WARNING),
  /** The code that runs after all threads can end by an exception. */
  L236(Severity.WARNING),
  /** Operands that the operator does not take. */
  L202(Severity.ERROR),
  /** The wrong number of arguments. */
  L203(Severity.ERROR),
  /** An access method that VarHandle does not have for the field's type. */
  L204(Severity.ERROR),
  /** A register that is assigned types without a common one. */
  L205(Severity.ERROR),
  /** A local that may be read before it is assigned. */
  L206(Severity.ERROR),
  /** A value is needed but nothing is returned. */
  L207(Severity.ERROR),
  /** A division by the constant zero. */
  L208(Severity.ERROR),
  /** An expression that is not a statement. */
  L209(Severity.ERROR),
  /** A mode or a fence that Java does not have for what a family uses it for. */
  L210(Severity.ERROR),
  /** A parameter of another kind than is needed. */
  L211(Severity.ERROR),
  /** A statement that is never reached. */
  L220(Severity.ERROR),
  /** A body whose end is reached, or never reached, where that must not be. */
  L221(Severity.ERROR),
  /** A jump that has no place here. */
  L222(Severity.ERROR),
  /** A measure with nothing in it. */
  L280(Severity.ERROR),
  /** A measure with statements and threads. */
  L281(Severity.ERROR),
  /** A bench without a measure. */
  L282(Severity.ERROR),
  /** A number of threads that is none. */
  L283(Severity.ERROR),
  /** A member that a bench has no use for. */
  L284(Severity.ERROR),
  /** A repetition that does not let go what it takes. */
  L285(Severity.ERROR),
  /** A repetition that waits for ever. */
  L286(Severity.ERROR),
  /** A channel that each repetition closes. */
  L287(Severity.ERROR),

  /** A method that a synchronizer does not have. */
  L255(Severity.ERROR),
  /** What a synchronizer cannot be made from. */
  L257(Severity.ERROR),
  /** What cannot guard a section. */
  L258(Severity.ERROR),
  /** What waits in {@code join}. */
  L259(Severity.ERROR),
  /** A new synchronizer of which nothing says what it holds. */
  L260(Severity.ERROR),
  /** A function where a value is meant. */
  L261(Severity.ERROR),
  /** An array of a class with type arguments. */
  L262(Severity.ERROR),
  L263(Severity.ERROR),

  /** A clause that is not a condition. */
  L301(Severity.ERROR),
  /** A row of a table that does not fit its columns. */
  L302(Severity.ERROR),
  /** What a clause cannot hold. */
  L303(Severity.ERROR),
  /** A second {@code otherwise}. */
  L304(Severity.ERROR),
  /** A test without a column: nothing could be observed. */
  L305(Severity.ERROR),
  /** A test without a thread. */
  L306(Severity.ERROR),
  /** A word that does not go with {@code race}. */
  L307(Severity.ERROR),
  /** A second clause about races. */
  L308(Severity.ERROR),
  /** A model that is named twice. */
  L309(Severity.ERROR),
  /** A list of a family whose values do not fit together. */
  L310(Severity.ERROR),
  /** A value that stands twice in a list of a family. */
  L311(Severity.ERROR),
  /** A comparison of modes or fences of which none is the stronger one. */
  L312(Severity.WARNING),
  /** A guard that holds for no member and no model. */
  L313(Severity.WARNING),

  /** An exception that no code of a test can throw. */
  L330(Severity.ERROR),
  /** An {@code await} whose condition is a constant. */
  L331(Severity.ERROR),
  /** A word about the end of a thread, outside of clauses. */
  L332(Severity.ERROR),
  /** An {@code await} in {@code join}. */
  L333(Severity.ERROR),
  /** A measure that waits for another thread. */
  L350(Severity.ERROR),
  /** A measure whose compare-and-set succeeds only once. */
  L351(Severity.WARNING),
  /** A measure with more threads than the machine has CPUs. */
  L352(Severity.WARNING),

  /** Too many threads. */
  L401(Severity.ERROR),
  /** Too many outcome columns. */
  L402(Severity.ERROR),
  /** A test that is too long. */
  L403(Severity.ERROR),
  /** A family of too many members. */
  L404(Severity.ERROR),
  /** A thread that is too long once methods stand in the place of their calls. */
  L405(Severity.ERROR),

  /** A syntax error in a model. */
  L410(Severity.ERROR),
  /** A name that a model does not define. */
  L411(Severity.ERROR),
  /** A set, a relation or a function where another is needed. */
  L412(Severity.ERROR),
  /** A file that a model includes and that is not found. */
  L413(Severity.ERROR),
  /** What cat has and models here do not. */
  L414(Severity.ERROR),
  /** A recursive definition that uses itself under a negation. */
  L415(Severity.ERROR),
  /** A model that does not exist. */
  L416(Severity.ERROR),
  /** A clause forbids what its model allows. */
  L420(Severity.ERROR),
  /** A clause allows what its model forbids. */
  L421(Severity.ERROR),
  /** A clause that matches no outcome the test can have. */
  L422(Severity.WARNING),
  /** A data race where the test says that there is none. */
  L423(Severity.ERROR),
  /** No data race where the test says that there is one. */
  L424(Severity.ERROR),

  /** What models know but Java has no method for. */
  L502(Severity.ERROR);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
