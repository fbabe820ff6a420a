package dev.jlitmus.build.disk;

import dev.jlitmus.codegen.GeneratedSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names what is built by all that it depends on, so that equal keys mean equal classes. */
public final class ContentKey {
  /** Of the 64 digits of SHA-256; 80 bits do not collide by accident. */
  private static final int DIGITS = 20;

  private static final String PLACEHOLDER = "key";

  private ContentKey() {}

  /**
   * Of the classes of some sources, whatever package these are in.
   *
   * @param tools versions and options of what compiles
   */
  public static String of(List<GeneratedSource> sources, String tools) {
    MessageDigest digest = sha256();
    digest.update(tools.getBytes(StandardCharsets.UTF_8));
    for (GeneratedSource source : sources) {
      // No source holds a NUL: texts cannot be mistaken for one another by where they end.
      digest.update((byte) 0);
      digest.update(source.inPackage(PLACEHOLDER).text().getBytes(StandardCharsets.UTF_8));
    }
    return digits(digest);
  }

  /** Of what follows from a text. */
  public static String of(String text) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return digits(digest);
  }

  private static String digits(MessageDigest digest) {
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
