package dev.jlitmus.cli.option.input;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Selects tests by name: {@code TEXT} is a substring, {@code /RE/} a regular expression. */
public record NameSelector(String text, Predicate<String> matches) {

  /** Reads a selector; names hold brackets, so that a plain text must not be a pattern. */
  public static final class Converter implements ITypeConverter<NameSelector> {
    @Override
    public NameSelector convert(String text) {
      if (text.length() < 2 || !text.startsWith("/") || !text.endsWith("/")) {
        return new NameSelector(text, name -> name.contains(text));
      }
      try {
        return new NameSelector(
            text, Pattern.compile(text.substring(1, text.length() - 1)).asPredicate());
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException(
            "'%s' is not a regular expression: %s".formatted(text, e.getDescription()));
      }
    }
  }
}
