package dev.jlitmus.build;

import dev.jlitmus.codegen.GeneratedSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a compiled test by all that its class files depend on, so that equal keys mean equal
 * classes.
 */
final class ContentKey {
  /** Of the 64 digits of SHA-256; 80 bits do not collide by accident. */
  private static final int DIGITS = 20;

  private static final String PLACEHOLDER = "key";

  private ContentKey() {}

  /**
   * @param tools versions and options of what compiles
   */
  static String of(List<GeneratedSource> sources, String tools) {
    MessageDigest digest = sha256();
    digest.update(tools.getBytes(StandardCharsets.UTF_8));
    for (GeneratedSource source : sources) {
      // No source holds a NUL: texts cannot be mistaken for one another by where they end.
      digest.update((byte) 0);
      digest.update(source.inPackage(PLACEHOLDER).text().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
