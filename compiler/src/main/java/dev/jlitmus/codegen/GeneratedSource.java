package dev.jlitmus.codegen;

/**
 * A generated compilation unit.
 *
 * @param text begins with the package declaration
 */
public record GeneratedSource(String packageName, String className, String text) {

  public String fileName() {
    return className + ".java";
  }

  public String qualifiedName() {
    return packageName + "." + className;
  }

  /** The same unit in another package; generated code never names its own. */
  public GeneratedSource inPackage(String name) {
    String declaration = "package " + packageName + ";";
    if (!text.startsWith(declaration)) {
      throw new IllegalStateException(className + " does not begin with its package");
    }
    return new GeneratedSource(
        name, className, "package " + name + ";" + text.substring(declaration.length()));
  }
}
