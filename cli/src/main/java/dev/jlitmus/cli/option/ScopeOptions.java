package dev.jlitmus.cli.option;

import dev.jlitmus.record.Shard;
import dev.jlitmus.request.RunScope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which part of the tests a run stresses, and what of earlier runs it takes over. */
public final class ScopeOptions {
  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = ShardConverter.class,
      description =
          "only part I of N, from 1/N to N/N, dealt out by what tests are; 'jlitmus merge' puts"
              + " the parts together")
  private Shard shard = Shard.WHOLE;

  @Option(
      names = "--resume",
      description =
          "go on where the newest run of the same tests, JVMs and options ended or was cut; a new"
              + " run where there is none")
  private boolean resume;

  @Option(
      names = "--reuse",
      description =
          "take over what an earlier run showed of the same test with the same JVM, arguments,"
              + " machine and jlitmus")
  private boolean reuse;

  public RunScope scope() {
    return new RunScope(shard, resume, reuse);
  }

  /** {@code 2/4}. */
  static final class ShardConverter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
      return Shard.parse(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "'%s' is not a shard; write 1/4 for the first of four".formatted(text)));
    }
  }
}
