package dev.jlitmus.codegen.jcstress;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.jlitmus.codegen.QuotedText;
import dev.jlitmus.result.Expectation;
import dev.jlitmus.result.Expectations;
import dev.jlitmus.result.Expected;
import dev.jlitmus.result.Outcome;
import dev.jlitmus.semantic.clause.Otherwise;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Expect;

/**
 * What jcstress is told of outcomes: one annotation for all outcomes that are graded alike for one
 * reason, and always a last one for the rest, as jcstress forbids what it was not told of.
 */
final class OutcomeAnnotations {
  private static final String LEFT_TO_JLITMUS =
      "No clause matches: jlitmus grades it by the model.";
  private static final String TOO_MANY = "Outcomes not listed here are graded by jlitmus.";

  private OutcomeAnnotations() {}

  static List<AnnotationSpec> of(Expectations expectations, Otherwise otherwise) {
    Expected rest = rest(expectations, otherwise);
    Map<Expected, List<CodeBlock>> ids = new LinkedHashMap<>();
    expectations
        .outcomes()
        .forEach((outcome, expected) -> {
          if (!expected.equals(rest) && expected.expectation() != Expectation.MODEL) {
            ids.computeIfAbsent(expected, e -> new ArrayList<>())
                .add(CodeBlock.of("$S", id(outcome)));
          }
        });
    List<AnnotationSpec> annotations = new ArrayList<>();
    ids.forEach((expected, list) -> annotations.add(annotation(list, expected)));
    annotations.add(annotation(List.of(), rest));
    return annotations;
  }

  /** Of one outcome, by the name that jcstress has for it. */
  static AnnotationSpec of(
      String id, Outcome outcome, Expectations expectations, Otherwise otherwise) {
    Expected rest = rest(expectations, otherwise);
    Expected expected = expectations.outcomes().getOrDefault(outcome, rest);
    return annotation(
        List.of(CodeBlock.of("$S", id)),
        expected.expectation() == Expectation.MODEL ? rest : expected);
  }

  private static Expected rest(Expectations expectations, Otherwise otherwise) {
    if (!expectations.complete()) {
      return new Expected(Expectation.ALLOWED, TOO_MANY);
    }
    return switch (otherwise) {
      case MODEL -> new Expected(Expectation.ALLOWED, LEFT_TO_JLITMUS);
      case FORBIDDEN -> new Expected(Expectation.FORBIDDEN, "");
      case ALLOWED -> new Expected(Expectation.ALLOWED, "");
    };
  }

  /** As one member "value", which JavaPoet alone writes on one line. */
  private static AnnotationSpec annotation(List<CodeBlock> ids, Expected expected) {
    CodeBlock.Builder members = CodeBlock.builder();
    if (ids.size() == 1) {
      members.add("id = $L,$W", ids.get(0));
    } else if (!ids.isEmpty()) {
      members.add("id = {$L},$W", ids.stream().collect(CodeBlock.joining(",$W")));
    }
    members.add("expect = $L", expect(expected.expectation()));
    String description = QuotedText.constant(expected.description());
    if (!description.isEmpty()) {
      members.add(",$Wdesc = $S", description);
    }
    return AnnotationSpec.builder(org.openjdk.jcstress.annotations.Outcome.class)
        .addMember("value", members.build())
        .build();
  }

  private static CodeBlock expect(Expectation expectation) {
    return switch (expectation) {
      case ALLOWED, REQUIRED, MODEL -> CodeBlock.of("$T.ACCEPTABLE", Expect.class);
      case INTERESTING -> CodeBlock.of("$T.ACCEPTABLE_INTERESTING", Expect.class);
      case FORBIDDEN -> CodeBlock.of("$T.FORBIDDEN", Expect.class);
    };
  }

  /** A regular expression that matches just what the result class prints. */
  static String id(Outcome outcome) {
    return outcome.values().stream().map(OutcomeAnnotations::id).collect(Collectors.joining(", "));
  }

  private static String id(Value value) {
    return switch (value) {
      case Value.Reference reference -> Pattern.quote(reference.toString());
      case Value.Primitive primitive ->
          switch (primitive.type()) {
            case CHAR -> pattern((char) value.asLong());
            case BOOLEAN, BYTE, SHORT, INT, LONG -> value.toString();
            case FLOAT, DOUBLE -> value.toString().replace(".", "\\.");
          };
    };
  }

  /** jcstress keeps ids in a file of lines: nothing but printable ASCII may be in them. */
  private static String pattern(char c) {
    boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
    return alphanumeric ? String.valueOf(c) : "\\x{%x}".formatted((int) c);
  }
}
