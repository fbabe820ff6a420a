package dev.jlitmus.cli.page;

import dev.jlitmus.cli.render.Palette;
import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Page;
import dev.jlitmus.diagnostic.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the page that a user asks for. */
public final class Pages {
  private static final Pattern CODE = Pattern.compile("[Ll]\\d+");

  private final PageText text;

  public Pages(Palette palette) {
    this.text = new PageText(palette);
  }

  /** Whether a code is meant, if perhaps one that does not exist; a file is {@code ./L201}. */
  public static boolean isCode(String argument) {
    return CODE.matcher(argument).matches();
  }

  /** The page, empty where there is no such code. */
  public Optional<String> page(String code) {
    return Arrays.stream(Code.values())
        .filter(known -> known.name().equalsIgnoreCase(code))
        .findFirst()
        .map(known -> text.render(Page.of(known)));
  }

  /** All codes with their titles, a line each. */
  public String list() {
    return Arrays.stream(Code.values())
        .map(code -> text.line(Page.of(code)))
        .collect(Collectors.joining());
  }

  /** A sentence for where there is no such code. */
  public static String noPage(String code) {
    List<String> all = Arrays.stream(Code.values()).map(Code::name).toList();
    return "there is no message %s; %s"
        .formatted(
            code,
            Spelling.question(code.toUpperCase(Locale.ROOT), all)
                .orElse("'jlitmus explain' lists them"));
  }
}
