package dev.jlitmus.syntax.parse.tree;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.LitmusParser.BlockContext;
import dev.jlitmus.grammar.LitmusParser.ClassDeclarationContext;
import dev.jlitmus.grammar.LitmusParser.ClassPartContext;
import dev.jlitmus.grammar.LitmusParser.ConstructorContext;
import dev.jlitmus.grammar.LitmusParser.DeclaratorContext;
import dev.jlitmus.grammar.LitmusParser.FieldRestContext;
import dev.jlitmus.grammar.LitmusParser.FieldsOfClassContext;
import dev.jlitmus.grammar.LitmusParser.InitializerContext;
import dev.jlitmus.grammar.LitmusParser.MemberNameContext;
import dev.jlitmus.grammar.LitmusParser.MethodContext;
import dev.jlitmus.grammar.LitmusParser.MethodOfClassContext;
import dev.jlitmus.grammar.LitmusParser.MethodRestContext;
import dev.jlitmus.grammar.LitmusParser.ParametersContext;
import dev.jlitmus.grammar.LitmusParser.TypedMemberContext;
import dev.jlitmus.grammar.LitmusParser.TypedPartContext;
import dev.jlitmus.grammar.LitmusParser.VoidPartContext;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Declarator;
import dev.jlitmus.syntax.Member;
import dev.jlitmus.syntax.Name;
import dev.jlitmus.syntax.TypeName;
import dev.jlitmus.syntax.parse.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes what is declared: fields, methods and classes. */
final class DeclarationBuilder {
  private final Spans spans;
  private final Diagnostics diagnostics;
  private final StmtBuilder statements;

  DeclarationBuilder(Spans spans, Diagnostics diagnostics, StmtBuilder statements) {
    this.spans = spans;
    this.diagnostics = diagnostics;
    this.statements = statements;
  }

  /** Fields or a method of a test. */
  Member typed(TypedMemberContext typed) {
    TypeName type = statements.type(typed.type());
    return switch (typed.typedRest()) {
      case FieldRestContext fields -> fields(typed, type, fields);
      case MethodRestContext method -> {
        refuse(typed.VOLATILE() != null ? typed.VOLATILE() : typed.FINAL());
        yield method(
            type.span(),
            Optional.of(type),
            typed.memberName().IDENTIFIER(),
            method.parameters(),
            method.block());
      }
      default -> throw TreeBuilder.unknown(typed.typedRest());
    };
  }

  private Member.FieldMember fields(
      TypedMemberContext typed, TypeName type, FieldRestContext fields) {
    return new Member.FieldMember(
        spans.of(typed),
        typed.VOLATILE() != null,
        typed.FINAL() != null,
        type,
        declarators(typed.memberName(), fields.initializer(), fields.declarator()));
  }

  /** The first has its name in front of what tells fields from a method. */
  private List<Declarator> declarators(
      MemberNameContext first, @Nullable InitializerContext value, List<DeclaratorContext> others) {
    List<Declarator> declarators = new ArrayList<>();
    declarators.add(
        new Declarator(
            spans.name(first.IDENTIFIER().getSymbol()),
            Optional.ofNullable(value).map(statements::initializer)));
    others.forEach(other -> declarators.add(statements.declarator(other)));
    return declarators;
  }

  private void refuse(@Nullable TerminalNode modifier) {
    if (modifier != null) {
      diagnostics.add(
          Diagnostic.of(
              Code.L001,
              spans.of(modifier.getSymbol()),
              "a method is not " + modifier.getText(),
              "not expected here"));
    }
  }

  /** A method beside the tests. */
  Member.MethodMember method(MethodContext method) {
    return method(
        spans.of(method.getStart()),
        Optional.ofNullable(method.type()).map(statements::type),
        method.IDENTIFIER(),
        method.parameters(),
        method.block());
  }

  /** A method without a result, of a test or of a class. */
  Member.MethodMember method(
      TerminalNode keyword, TerminalNode name, ParametersContext parameters, BlockContext body) {
    return method(spans.of(keyword.getSymbol()), Optional.empty(), name, parameters, body);
  }

  private Member.MethodMember method(
      Span start,
      Optional<TypeName> result,
      TerminalNode name,
      ParametersContext parameters,
      BlockContext body) {
    return new Member.MethodMember(
        start.to(spans.of(parameters)),
        spans.name(name.getSymbol()),
        result,
        parameters(parameters),
        statements.block(body));
  }

  private List<Member.MethodMember.Parameter> parameters(ParametersContext parameters) {
    return parameters.parameter().stream()
        .map(parameter ->
            new Member.MethodMember.Parameter(
                parameter.FINAL() != null,
                statements.type(parameter.type()),
                spans.name(parameter.IDENTIFIER().getSymbol())))
        .toList();
  }

  Member.ClassMember declared(ClassDeclarationContext declared) {
    List<Member.FieldMember> fields = new ArrayList<>();
    List<Member.ClassMember.Constructor> constructors = new ArrayList<>();
    List<Member.MethodMember> methods = new ArrayList<>();
    for (ClassPartContext part : declared.classPart()) {
      switch (part) {
        case TypedPartContext typed -> {
          switch (typed.classRest()) {
            case FieldsOfClassContext rest -> fields.add(fields(typed, rest));
            case MethodOfClassContext rest -> methods.add(method(typed, rest));
            default -> throw TreeBuilder.unknown(typed.classRest());
          }
        }
        case VoidPartContext method ->
            methods.add(
                method(method.VOID(), method.IDENTIFIER(), method.parameters(), method.block()));
        case ConstructorContext constructor -> {
          Name name = spans.name(constructor.IDENTIFIER().getSymbol());
          constructors.add(
              new Member.ClassMember.Constructor(
                  name.span().to(spans.of(constructor.parameters())),
                  name,
                  parameters(constructor.parameters()),
                  statements.block(constructor.block())));
        }
        default -> throw TreeBuilder.unknown(part);
      }
    }
    Name name = spans.name(declared.IDENTIFIER().getSymbol());
    return new Member.ClassMember(
        spans.of(declared.CLASS().getSymbol()).to(name.span()),
        name,
        fields,
        constructors,
        methods);
  }

  private Member.FieldMember fields(TypedPartContext typed, FieldsOfClassContext fields) {
    return new Member.FieldMember(
        spans.of(typed),
        typed.VOLATILE() != null,
        typed.FINAL() != null,
        statements.type(typed.type()),
        declarators(typed.memberName(), fields.initializer(), fields.declarator()));
  }

  private Member.MethodMember method(TypedPartContext typed, MethodOfClassContext method) {
    TypeName type = statements.type(typed.type());
    refuse(typed.VOLATILE() != null ? typed.VOLATILE() : typed.FINAL());
    return method(
        type.span(),
        Optional.of(type),
        typed.memberName().IDENTIFIER(),
        method.parameters(),
        method.block());
  }
}
