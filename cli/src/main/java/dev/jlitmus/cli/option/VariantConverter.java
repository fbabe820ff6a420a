package dev.jlitmus.cli.option;

import dev.jlitmus.run.choice.Variant;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code c2-stress}: a JIT variant by its label. */
public final class VariantConverter implements ITypeConverter<Variant> {
  @Override
  public Variant convert(String label) {
    return Variant.labelled(label.strip())
        .orElseThrow(() ->
            new TypeConversionException(
                "there is no variant '%s'; there are %s"
                    .formatted(
                        label,
                        Arrays.stream(Variant.values())
                            .map(Variant::label)
                            .collect(Collectors.joining(", ")))));
  }
}
