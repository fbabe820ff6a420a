package dev.jlitmus.semantic.family;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Guard;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TestDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts settings in the place of parameters: constants where they are named, and methods by their
 * full names where a mode stands in brackets. Guards keep their parameters. Every node keeps the
 * place at which it is written.
 */
public final class ParameterSubstitution {
  private final Settings settings;
  private final ParameterUses uses;
  private final CodeSubstitution code;
  private final Set<String> used = new HashSet<>();

  public ParameterSubstitution(Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.uses = new ParameterUses(settings, diagnostics);
    this.code = new CodeSubstitution(settings, uses, used);
  }

  public Substituted substitute(TestDeclaration test) {
    TestDeclaration member =
        new TestDeclaration(
            test.span(),
            new Name(test.name().span(), test.name().text() + settings.suffix()),
            test.description(),
            List.of(),
            test.members().stream().map(this::member).toList());
    return new Substituted(member, used);
  }

  private Member member(Member member) {
    return switch (member) {
      case Member.ClassMember declared -> substitute(declared);
      case Member.FieldMember fields -> field(fields);
      case Member.ThreadMember thread -> {
        thread.name().ifPresent(uses::declared);
        yield new Member.ThreadMember(
            thread.span(),
            thread.name(),
            thread.copies().map(code::expression),
            code.statements(thread.body()));
      }
      case Member.MethodMember method -> substitute(method);
      case Member.JoinMember join ->
          new Member.JoinMember(join.span(), code.statements(join.body()));
      case Member.ClauseMember clause -> {
        clause.guard().ifPresent(this::note);
        yield new Member.ClauseMember(
            clause.span(),
            clause.kind(),
            code.expression(clause.condition()),
            clause.guard(),
            clause.description());
      }
      case Member.RaceMember race -> {
        race.guard().ifPresent(this::note);
        yield race;
      }
      case Member.ModelMember models -> models;
      case Member.OtherwiseMember otherwise -> otherwise;
    };
  }

  /** In a method outside tests there is no parameter. */
  public Member.MethodMember substitute(Member.MethodMember method) {
    uses.declared(method.name());
    method.parameters().forEach(parameter -> uses.declared(parameter.name()));
    return new Member.MethodMember(
        method.span(),
        method.name(),
        method.result(),
        method.parameters(),
        code.statements(method.body()));
  }

  /** In a class outside tests there is no parameter. */
  public Member.ClassMember substitute(Member.ClassMember declared) {
    uses.declared(declared.name());
    return new Member.ClassMember(
        declared.span(),
        declared.name(),
        declared.fields().stream().map(this::field).toList(),
        declared.constructors().stream().map(this::constructor).toList(),
        declared.methods().stream().map(this::substitute).toList());
  }

  private Member.ClassMember.Constructor constructor(Member.ClassMember.Constructor constructor) {
    constructor.parameters().forEach(parameter -> uses.declared(parameter.name()));
    return new Member.ClassMember.Constructor(
        constructor.span(),
        constructor.name(),
        constructor.parameters(),
        code.statements(constructor.body()));
  }

  private Member.FieldMember field(Member.FieldMember fields) {
    return new Member.FieldMember(
        fields.span(),
        fields.isVolatile(),
        fields.isFinal(),
        fields.type(),
        code.declarators(fields.declarators()));
  }

  private void note(Guard guard) {
    switch (guard) {
      case Guard.Models ignored -> {}
      case Guard.Setting setting -> {
        if (setting.setting() instanceof Expr.Named named) {
          used.add(named.name());
        }
      }
      case Guard.Not not -> note(not.operand());
      case Guard.Binary binary -> {
        note(binary.left());
        note(binary.right());
      }
      case Guard.OneOf oneOf -> note(oneOf.operand());
    }
  }
}
