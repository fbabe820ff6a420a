package dev.jlitmus.cli;

import dev.jlitmus.CheckedFile;
import dev.jlitmus.RunProgress;
import dev.jlitmus.RunRequest;
import dev.jlitmus.RunResult;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.source.SourceFile;

/** What commands ask of the compiler. */
public interface Stages {

  /** The front end. */
  CheckedFile read(SourceFile file);

  /** Compiles and stresses; an interrupt of the calling thread ends it early. */
  RunResult run(RunRequest request, RunProgress progress) throws EnvironmentException;
}
