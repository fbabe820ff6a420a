package dev.jlitmus.semantic.typing.declaration;

import dev.jlitmus.syntax.Member;
import java.util.ArrayList;
import java.util.List;

/** The members of a test by kind, in source order. */
public record TestMembers(
    List<Member.FieldMember> fields,
    List<Member.ThreadMember> threads,
    List<Member.MethodMember> methods,
    List<Member.ClassMember> classes,
    List<Member.JoinMember> joins,
    List<Member.ClauseMember> clauses,
    List<Member.OtherwiseMember> otherwises,
    List<Member.RaceMember> races,
    List<Member.ModelMember> models) {

  public static TestMembers of(List<Member> members) {
    TestMembers sorted =
        new TestMembers(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Member member : members) {
      switch (member) {
        case Member.FieldMember field -> sorted.fields.add(field);
        case Member.MethodMember method -> sorted.methods.add(method);
        case Member.ClassMember declared -> sorted.classes.add(declared);
        case Member.ThreadMember thread -> sorted.threads.add(thread);
        case Member.JoinMember join -> sorted.joins.add(join);
        case Member.ClauseMember clause -> sorted.clauses.add(clause);
        case Member.OtherwiseMember otherwise -> sorted.otherwises.add(otherwise);
        case Member.RaceMember race -> sorted.races.add(race);
        case Member.ModelMember model -> sorted.models.add(model);
      }
    }
    return sorted;
  }
}
