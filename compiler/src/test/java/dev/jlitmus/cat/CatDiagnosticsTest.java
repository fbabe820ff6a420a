package dev.jlitmus.cat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each message with the text under its carets. */
class CatDiagnosticsTest {

  private static List<Diagnostic> diagnose(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<CatModel> model = CatModel.load(new SourceFile("test.cat", text), diagnostics);
    assertThat(model.isPresent()).isEqualTo(!diagnostics.hasErrors());
    return diagnostics.sorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "let a = ; po @ L410 @ ; @ unexpected ';'",
        "let a = po | @ L410 @ '' @ unexpected the end of the model",
        "let a = (po @ L410 @ '' @ unexpected the end of the model",
        "let a = po ^ rf @ L410 @ ^ @ unexpected '^'",
        "acyclic po as 7 @ L410 @ 7 @ unexpected '7'",
        "let a = po (* never closed @ L410 @ (* @ a comment that does not end",
        "include \"x.cat @ L410 @ \"x.cat @ a string that does not end on its line",
        "let a = pox @ L411 @ pox @ unknown name 'pox'",
        "let a = domain(R) @ L412 @ R @ a relation is needed, but this is a set",
        "let a = [po] @ L412 @ po @ a set is needed, but this is a relation",
        "let a = po | R @ L412 @ R @ '|' is between two sets or two relations",
        "let a = R & po @ L412 @ po @ '&' is between two sets or two relations",
        "let a = R;po @ L412 @ R @ a relation is needed, but this is a set",
        "let a = R+ @ L412 @ R @ a relation is needed, but this is a set",
        "let a = po * R @ L412 @ po @ a set is needed, but this is a relation",
        "let a = po rf @ L412 @ po @ a function is needed, but this is a relation",
        "let a = domain | po @ L412 @ domain @ a relation is needed, but this is a function",
        "let f(x, y) = x let a = f(po) @ L412 @ f(po) @ the function takes 2 arguments, but this"
            + " has 1",
        "acyclic R @ L412 @ R @ a relation is needed, but this is a set",
        "coherent po @ L412 @ po @ a set is needed, but this is a relation",
        "include \"none.cat\" @ L413 @ \"none.cat\" @ no file 'none.cat' to include",
        "procedure p(x) = empty x end @ L414 @ procedure @ 'procedure' is not supported in models",
        "let a = tag2events('acq) @ L414 @ 'acq @ ''acq' is not supported in models",
        "let a = linearisations(W, co) @ L414 @ linearisations(W, co) @ a choice can only be made"
            + " by with … from",
        "with x from po @ L414 @ po @ nothing can be chosen from this",
        "with x from linearisations(W) @ L414 @ linearisations(W) @ nothing can be chosen from"
            + " this",
        "with a from justifications with b from linearisations(W, a) @ L414 @ linearisations(W, a)"
            + " @ a choice cannot depend on another choice",
        "let rec f x = f x @ L414 @ f @ recursive functions are not supported in models",
        "unsupported ~empty rf as \"x\" @ L414 @ unsupported ~empty rf as \"x\" @ this must be"
            + " known before rf and co",
        "let rec a = po \\ a @ L415 @ a @ 'a' uses its own group under a negation"
      },
      quoteCharacter = '§')
  void everyMistakeHasItsCodeAndPlace(String text, String code, String place, String headline) {
    assertThat(diagnose(text))
        .singleElement()
        .satisfies(d -> {
          assertThat(d.code()).hasToString(code);
          assertThat(d.span().text()).isEqualTo(place.equals("''") ? "" : place);
          assertThat(d.headline()).isEqualTo(headline);
        });
  }

  @Test
  void severalMistakesAreReportedTogether() {
    assertThat(diagnose("let a = ;\nlet b = po\nacyclic )\nempty 0"))
        .extracting(d -> d.code() + " " + d.span().line())
        .containsExactly("L410 1", "L410 3");
    assertThat(diagnose("let a = pox\nlet b = a | R\nacyclic rff | R"))
        .extracting(d -> d.code() + " " + d.span().line())
        .containsExactly("L411 1", "L411 3");
  }

  @Test
  void aNameNearbyIsSuggested() {
    assertThat(diagnose("acyclic po-lok").getFirst().help())
        .containsExactly("did you mean 'po-loc'?");
  }

  @Test
  void whatIsNestedTooDeeplyIsSaidSo() {
    assertThat(diagnose("let a = " + "(".repeat(300) + "po" + ")".repeat(300)))
        .extracting(d -> d.code().toString())
        .containsExactly("L003");
    assertThat(diagnose("let a = po" + " | po".repeat(3000)))
        .extracting(d -> d.code().toString())
        .containsExactly("L003");
    assertThat(diagnose("let a = po" + " ".repeat(300_000)))
        .extracting(d -> d.code().toString())
        .containsExactly("L004");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "let a = try unknown with po acyclic a",
        "include \"cos.cat\" include \"stdlib.cat\" include \"cross.cat\" include"
            + " \"aarch64fences.cat\" acyclic ca",
        "include \"filters.cat\" acyclic WW(po)",
        "with co from generate_cos(co0) acyclic co",
        "let f x y = x;y let g = f po acyclic g rf",
        "let map f = fun r -> f(r;r) let double(r) = r | r acyclic map double po",
        "let rec s = R | range([s];po) empty s",
        "let a = 0 | {} empty a | R",
        "empty fencerel(F & ACQ) | toid(V & O & RA & REL)"
      })
  void whatHerdWritesIsUnderstood(String text) {
    assertThat(diagnose(text)).isEmpty();
  }

  @Test
  void anIncludedFileIsFoundBesideTheModel() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<CatModel> model =
        CatModel.load(
            new SourceFile("dir/mine.cat", "\"mine\" include \"part.cat\" acyclic part as whole"),
            name -> Optional.of(new SourceFile(name, "let part = po | rf")),
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(model.orElseThrow().name()).isEqualTo("mine");
    assertThat(model.orElseThrow().title()).isEqualTo("mine");
    assertThat(model.orElseThrow().staged().axioms())
        .extracting(Axiom::name)
        .containsExactly("synchronization-order", "atomicity", "whole");
  }
}
