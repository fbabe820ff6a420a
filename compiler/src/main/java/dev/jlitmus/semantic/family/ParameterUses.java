package dev.jlitmus.semantic.family;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.semantic.access.AccessMethod;
import dev.jlitmus.semantic.access.FenceKind;
import dev.jlitmus.semantic.family.Settings.Assigned;
import dev.jlitmus.syntax.Expr;
import dev.jlitmus.syntax.Name;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member makes of a parameter where it is used, and what it cannot be used for. */
final class ParameterUses {
  private static final String FENCE = "fence";

  private final Settings settings;
  private final Diagnostics diagnostics;
  private final Set<String> missing = new HashSet<>();

  ParameterUses(Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** A name that hides a parameter. */
  void declared(Name name) {
    settings
        .of(name.text())
        .ifPresent(hidden ->
            diagnostics.add(
                Diagnostic.of(
                        Code.L102,
                        name.span(),
                        "'" + name.text() + "' is a parameter of the family",
                        "declared again")
                    .withLabel(hidden.parameter().span(), "first declared here")));
  }

  void assigned(Expr.Named target) {
    settings
        .of(target.name())
        .ifPresent(parameter ->
            diagnostics.add(
                Diagnostic.of(
                        Code.L209,
                        target.span(),
                        "a parameter cannot be assigned",
                        "'" + target.name() + "' is one")
                    .withLabel(parameter.parameter().span(), "declared here")));
  }

  void asValue(Expr.Named use, Assigned parameter) {
    diagnostics.add(
        Diagnostic.of(
                Code.L211,
                use.span(),
                "'" + use.name() + "' is a mode or a fence, not a value",
                "a value is needed here")
            .withLabel(parameter.parameter().span(), "declared here")
            .withHelp("it stands in brackets: x.set[%s](1)".formatted(use.name())));
  }

  /** Whether this is {@code fence[F]} with no fence. */
  boolean isNoFence(Name method, Name mode) {
    return method.text().equals(FENCE)
        && settings.of(mode.text()).map(Assigned::setting).filter(ParameterUses::none).isPresent();
  }

  private static boolean none(Setting setting) {
    return setting instanceof Setting.Order order && order.word() == OrderWord.NONE;
  }

  /** {@code getAcquire} for {@code get[R]}; what there is no method for stays as it is. */
  String access(Name method, Name mode) {
    Optional<AccessMethod> base = AccessMethod.named(method.text());
    if (base.isPresent() && !base.get().takesMode()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L210,
              method.span(),
              "'" + method.text() + "' has a mode in its name already",
              "and takes no other"));
      return method.text();
    }
    Optional<Assigned> parameter = order(mode);
    if (base.isEmpty() || parameter.isEmpty()) {
      return method.text();
    }
    OrderWord word = word(parameter.get());
    Optional<AccessMethod> full = word.mode().flatMap(base.get()::inMode);
    if (full.isEmpty() && missing.add(method.text() + "[" + mode.text() + "]")) {
      diagnostics.add(notInJava(base.get(), method, parameter.get(), word));
    }
    return full.map(AccessMethod::methodName).orElse(method.text());
  }

  private static Diagnostic notInJava(
      AccessMethod base, Name method, Assigned use, OrderWord word) {
    String modes =
        Arrays.stream(OrderWord.values())
            .filter(other -> other.mode().flatMap(base::inMode).isPresent())
            .map(OrderWord::word)
            .collect(Collectors.joining(", "));
    return Diagnostic.of(
            Code.L210,
            use.span(),
            word.isMode()
                ? "Java has no %s in mode '%s'".formatted(method.text(), word.word())
                : "'%s' is a fence, not an access mode".formatted(word.word()),
            "not for " + method.text())
        .withLabel(method.span(), "used here")
        .withHelp("the modes of %s are %s".formatted(method.text(), modes));
  }

  /** {@code acquireFence} for {@code fence[F]}. */
  String fence(Name method, Name mode) {
    Optional<Assigned> parameter = order(mode);
    if (!method.text().equals(FENCE) || parameter.isEmpty()) {
      return method.text().equals(FENCE) ? FenceKind.FULL.methodName() : method.text();
    }
    OrderWord word = word(parameter.get());
    if (!word.isFence()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.L210,
                  parameter.get().span(),
                  "there is no fence '" + word.word() + "'",
                  "an access mode")
              .withLabel(method.span(), "used here")
              .withHelp("fences are none, loadLoad, storeStore, acquire, release and full"));
    }
    return word.fence().orElse(FenceKind.FULL).methodName();
  }

  /** The parameter in the brackets, if it is one for modes or fences. */
  private Optional<Assigned> order(Name mode) {
    Optional<Assigned> parameter = settings.of(mode.text());
    if (parameter.isEmpty()) {
      diagnostics.add(noParameter(mode));
      return Optional.empty();
    }
    return switch (parameter.get().setting()) {
      case Setting.Order ignored -> parameter;
      case Setting.Constant ignored -> {
        diagnostics.add(
            Diagnostic.of(
                    Code.L211,
                    mode.span(),
                    "'" + mode.text() + "' is neither a mode nor a fence",
                    "one is needed here")
                .withLabel(parameter.get().parameter().span(), "declared here"));
        yield Optional.empty();
      }
    };
  }

  private Diagnostic noParameter(Name mode) {
    String help =
        OrderWord.named(mode.text()).isPresent()
            ? "a mode that does not vary is part of the method's name: setRelease, getAcquire"
            : settings.axes().isEmpty()
                ? "only families have some: test Name for %s in [plain, volatile] { … }"
                    .formatted(mode.text())
                : Spelling.hint("parameter", mode.text(), settings.parameters());
    return Diagnostic.of(
            Code.L101,
            mode.span(),
            "there is no parameter '" + mode.text() + "'",
            "not found in this test")
        .withHelp(help);
  }

  private static OrderWord word(Assigned parameter) {
    return switch (parameter.setting()) {
      case Setting.Order order -> order.word();
      case Setting.Constant constant -> throw new IllegalStateException(constant.text());
    };
  }
}
