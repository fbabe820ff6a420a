package dev.jlitmus.cli.command.upkeep;

import dev.jlitmus.cli.Console;
import dev.jlitmus.cli.ExitCode;
import dev.jlitmus.cli.VersionLine;
import dev.jlitmus.cli.option.output.OutOption;
import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.cli.render.Printable;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.out.Contents;
import dev.jlitmus.out.OutCleaning;
import dev.jlitmus.out.Room;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clean}: empties {@code out/}. */
@Command(
    name = "clean",
    description = {
      "Empties out/ of what jlitmus wrote there: generated Java, classes and the files of runs.",
      "The next run compiles its tests anew. A folder with anything else in it is left as it is."
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:emptied, or nothing to do",
      "2:usage: a bad option, a folder that is not jlitmus's",
      "3:a run uses the folder, or something in it cannot be removed",
      "70:a bug of jlitmus"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jlitmus clean --dry-run            # says what would go",
      "  jlitmus clean",
      "  jlitmus clean --out build/out      # what runs with the same --out wrote"
    })
public final class Clean implements Callable<Integer> {
  /** Of a long list. */
  private static final int NAMES = 5;

  private final Console console;

  @Option(names = "--dry-run", description = "say what would be removed, and remove nothing")
  private boolean dry;

  @Mixin private OutOption out = new OutOption();

  public Clean(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      return report(OutCleaning.clean(out.folder(), dry)).code();
    } catch (EnvironmentException e) {
      return complain(ExitCode.COULD_NOT_RUN, e.getMessage() + "; " + e.remedy()).code();
    }
  }

  private ExitCode report(OutCleaning.Result result) {
    return switch (result) {
      case OutCleaning.Result.Missing ignored -> {
        console.out().println("nothing to remove: there is no folder " + out.folder());
        yield ExitCode.OK;
      }
      case OutCleaning.Result.NotOurs notOurs ->
          complain(
              ExitCode.USAGE,
              "%s is not jlitmus's alone, so nothing was removed; it holds %s"
                  .formatted(out.folder(), names(notOurs.strangers())));
      case OutCleaning.Result.InUse ignored ->
          complain(
              ExitCode.COULD_NOT_RUN,
              "a run uses %s, so nothing was removed; try again when it has ended"
                  .formatted(out.folder()));
      case OutCleaning.Result.Cleaned cleaned -> {
        print(cleaned.rooms());
        yield ExitCode.OK;
      }
    };
  }

  private ExitCode complain(ExitCode exit, String sentence) {
    console.err().println("jlitmus: " + Printable.of(sentence));
    return exit;
  }

  private void print(List<Contents> rooms) {
    long bytes = rooms.stream().mapToLong(Contents::bytes).sum();
    long entries = rooms.stream().mapToLong(Contents::entries).sum();
    for (Contents room : rooms) {
      if (room.entries() > 0) {
        console
            .out()
            .printf(
                "  %-9s %s, %s, %s%n",
                room.room().folder() + "/",
                Figures.counted(room.entries(), noun(room.room())),
                Figures.counted(room.files().size(), "file"),
                Figures.bytes(room.bytes()));
      }
      room.others()
          .forEach(other ->
              console
                  .err()
                  .println(
                      "jlitmus: left alone, as jlitmus did not write it: "
                          + Printable.of(other.toString())));
    }
    console
        .out()
        .println(
            entries == 0
                ? "nothing to remove in " + out.folder()
                : "%s %s in %s"
                    .formatted(
                        dry ? "would remove" : "removed", Figures.bytes(bytes), out.folder()));
  }

  private static String noun(Room room) {
    return switch (room) {
      case GEN, CLASSES -> "test";
      case ORIGINS -> "build of jlitmus";
      case RUNS -> "run";
      case TUNING -> "machine";
    };
  }

  private static String names(List<Path> paths) {
    String first =
        String.join(
            ", ", paths.stream().limit(NAMES).map(path -> path.getFileName().toString()).toList());
    return paths.size() > NAMES ? first + " and " + (paths.size() - NAMES) + " more" : first;
  }
}
