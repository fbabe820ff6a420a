package dev.jlitmus.build;

import dev.jlitmus.semantic.LitmusTest;
import java.nio.file.Path;

/**
 * A test that is ready to run.
 *
 * @param key of its content
 * @param classes the folder to put on the class path; holds this test alone
 * @param className of the test, without the package, which is that of its key
 */
public record CompiledTest(LitmusTest test, String key, Path classes, String className) {

  static String packageOf(String key) {
    return "jlitmus.t" + key;
  }

  /** Of the test, qualified. */
  public String qualifiedName() {
    return packageOf(key) + "." + className;
  }

  /** Of what jcstress generated to run it, qualified, as its processor names it. */
  public String runnerClassName() {
    return qualifiedName() + "_jcstress";
  }
}
