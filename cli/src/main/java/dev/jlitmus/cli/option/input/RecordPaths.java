package dev.jlitmus.cli.option.input;

import dev.jlitmus.record.disk.RecordReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the records that arguments mean. */
public final class RecordPaths {
  private RecordPaths() {}

  /** What is below these paths; a problem where one is none. */
  public static RecordReader.Found read(List<String> arguments) {
    List<Path> paths = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String argument : arguments) {
      try {
        paths.add(Path.of(argument));
      } catch (InvalidPathException malformed) {
        problems.add("%s is no path".formatted(argument));
      }
    }
    RecordReader.Found found = RecordReader.read(paths);
    problems.addAll(found.problems());
    return new RecordReader.Found(found.runs(), problems);
  }
}
