package dev.jlitmus.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.regex.Pattern;

/**
 * A generated compilation unit.
 *
 * @param text begins with the package declaration
 */
public record GeneratedSource(String packageName, String className, String text) {

  /** JavaPoet parts fields by empty lines; members that end in a semicolon are fields. */
  private static final Pattern BETWEEN_FIELDS =
      Pattern.compile("(?m)^( {2,4}\\S.*;\n)\n(?= {2,4}\\S.*;$)");

  /** A unit of one class. */
  public static GeneratedSource of(String packageName, TypeSpec type) {
    String text =
        JavaFile.builder(packageName, type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return new GeneratedSource(
        packageName, type.name(), BETWEEN_FIELDS.matcher(text).replaceAll("$1"));
  }

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
