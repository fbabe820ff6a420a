package dev.jlitmus.cat.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.grammar.CatLexer;
import dev.jlitmus.grammar.CatParser;
import dev.jlitmus.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelParserTest {
  private static final Path SHIPPED = Path.of("src/main/resources/dev/jlitmus/cat");

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.sorted().toList();
    }
  }

  private static Model parse(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Model model =
        new ModelParser().parse(new SourceFile("test.cat", text), diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return model;
  }

  private static Expression body(String expression) {
    return ((Statement.Let) parse("let a = " + expression).statements().getFirst())
        .bindings()
        .getFirst()
        .body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "a | b ; c @ (a | (b ; c))",
        "a ; b | c @ ((a ; b) | c)",
        "a | b ++ c @ (a | (b ++ c))",
        "a ++ b ; c @ (a ++ (b ; c))",
        "a ; b \\ c @ (a ; (b \\ c))",
        "a \\ b & c @ (a \\ (b & c))",
        "a \\ b \\ c @ ((a \\ b) \\ c)",
        "a & b * c @ (a & (b * c))",
        "a * b* @ (a * b*)",
        "a*;b @ (a* ; b)",
        "a* | b @ (a* | b)",
        "~a+ @ ~a+",
        "~a & b @ (~a & b)",
        "~a * b @ (~a * b)",
        "a * ~b @ (a * ~b)",
        "a^-1;b? @ (a^-1 ; b?)",
        "a^-1+ @ a^-1+",
        "[a];b;[_] @ (([a] ; b) ; [_])",
        "f a b @ f(a)(b)",
        "f(a, b | c);d @ (f(a, (b | c)) ; d)",
        "f [a]+ @ f([a])+",
        "0 | {} @ (0 | 0)",
        "fun (x, y) -> x | y @ fun(x, y) -> (x | y)",
        "let x = a in x;x @ let x = a in (x ; x)",
        "let rec x = a and y = b in x @ let rec x = a and y = b in x",
        "try a with b @ try a with b",
        "a-b.c_d @ a-b.c_d"
      })
  void operatorsBindAsTheLanguageSays(String text, String expected) {
    assertThat(show(body(text))).isEqualTo(expected);
    assertThat(show(body(text.replace(" ", "\n (* ( (* nested *) *)\t "))))
        .isEqualTo(expected.contains("fun") ? show(body(text)) : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "acyclic r* acyclic s @ 2",
        "let a = r* let b = s @ 2",
        "let a = r* ~empty s @ 2",
        "let a = r+ flag ~empty s as x @ 2",
        "let a = r* with x from justifications @ 2",
        "let f x = x and g(y, _) = y undefined_unless empty 0 as z @ 2",
        "show po, rf as reads unshow co include \"x.cat\" @ 1",
        "unsupported ~empty F as \"fences\" coherent W finals W @ 3"
      })
  void statementsNeedNoSeparator(String text, int count) {
    assertThat(parse(text).statements()).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {"'\"a title\"' @ a title", "C '\"RC11\"' @ RC11", "stdlib @ stdlib", "'' @ ''"})
  void theTitleHasHerdsForms(String text, String title) {
    assertThat(parse(text.replace("'", "") + " let a = b").title())
        .isEqualTo(title.replace("'", ""));
  }

  @Test
  void aFunctionOfSeveralListsReturnsFunctions() {
    Statement.Let let = (Statement.Let) parse("let f x (y, z) = x").statements().getFirst();
    assertThat(show(let.bindings().getFirst().body())).isEqualTo("fun(x) -> fun(y, z) -> x");
  }

  @Test
  void spansCountCodePoints() {
    Model model = parse("(* \uD83D\uDE00 *) let a = po;rf");
    Expression body = ((Statement.Let) model.statements().getFirst()).bindings().getFirst().body();
    assertThat(body.span().text()).isEqualTo("po;rf");
    assertThat(body.span().column()).isEqualTo(17);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void noShippedTextIsAmbiguous(Path file) throws IOException {
    List<String> ambiguities = new ArrayList<>();
    CatParser parser =
        new CatParser(
            new CommonTokenStream(new CatLexer(CharStreams.fromString(Files.readString(file)))));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.addErrorListener(
        new BaseErrorListener() {
          @Override
          public void reportAmbiguity(
              Parser recognizer,
              DFA dfa,
              int startIndex,
              int stopIndex,
              boolean exact,
              BitSet alternatives,
              ATNConfigSet configs) {
            ambiguities.add("tokens " + startIndex + " to " + stopIndex);
          }
        });
    parser.model();
    assertThat(ambiguities).isEmpty();
    assertThat(parser.getNumberOfSyntaxErrors()).isZero();
  }

  private static String show(Expression expression) {
    return switch (expression) {
      case Expression.Reference e -> e.name();
      case Expression.Empty e -> "0";
      case Expression.Universe e -> "_";
      case Expression.Identity e -> "[" + show(e.set()) + "]";
      case Expression.Unary e ->
          switch (e.operator()) {
            case COMPLEMENT -> "~" + show(e.operand());
            case CLOSURE -> show(e.operand()) + "+";
            case REFLEXIVE_CLOSURE -> show(e.operand()) + "*";
            case OPTIONAL -> show(e.operand()) + "?";
            case INVERSE -> show(e.operand()) + "^-1";
          };
      case Expression.Binary e ->
          "(" + show(e.left()) + " " + e.operator().symbol() + " " + show(e.right()) + ")";
      case Expression.Application e ->
          show(e.function())
              + e.arguments().stream()
                  .map(ModelParserTest::show)
                  .collect(Collectors.joining(", ", "(", ")"));
      case Expression.Function e ->
          "fun"
              + e.parameters().stream().map(Name::text).collect(Collectors.joining(", ", "(", ")"))
              + " -> "
              + show(e.body());
      case Expression.Let e ->
          (e.recursive() ? "let rec " : "let ")
              + e.bindings().stream()
                  .map(b -> b.name().text() + " = " + show(b.body()))
                  .collect(Collectors.joining(" and "))
              + " in "
              + show(e.body());
      case Expression.Try e -> "try " + show(e.preferred()) + " with " + show(e.fallback());
    };
  }
}
