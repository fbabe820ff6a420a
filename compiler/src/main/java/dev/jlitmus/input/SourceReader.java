package dev.jlitmus.input;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes source text of the bytes of a file, or says why they are none. */
public final class SourceReader {

  /** A file may have so many bytes; who reads one need not read more than one byte further. */
  public static final int LIMIT = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** What the bytes are. */
  public sealed interface Decoded {
    /** Text for the front end. */
    record Text(SourceFile file) implements Decoded {}

    /** Not a text of tests; the one diagnostic says why. */
    record Rejected(CheckedFile file) implements Decoded {}
  }

  /**
   * Decodes UTF-8, with or without a byte order mark.
   *
   * @param name as in {@link SourceFile}
   */
  public Decoded decode(String name, byte[] bytes) {
    if (bytes.length > LIMIT) {
      SourceFile empty = new SourceFile(name, "");
      return rejected(
          empty, 0, Code.L004, "the file is larger than 1 MiB", "split it into several files");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult end = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    SourceFile file = new SourceFile(name, text);
    if (end.isError()) {
      return rejected(
          file,
          file.length(),
          Code.L005,
          "byte 0x%02x at offset %d is not UTF-8".formatted(bytes[in.position()], in.position()),
          "save the file as UTF-8 text");
    }
    if (text.isBlank()) {
      return rejected(file, 0, Code.L006, "the file is empty", "write a test: test Name { … }");
    }
    return new Decoded.Text(file);
  }

  private static Decoded rejected(
      SourceFile file, int at, Code code, String headline, String help) {
    Diagnostic diagnostic = Diagnostic.of(code, file.span(at, at), headline, "").withHelp(help);
    return new Decoded.Rejected(new CheckedFile(file, List.of(), List.of(diagnostic), 0));
  }
}
