package dev.jlitmus.record.disk;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.jlitmus.record.Line;
import dev.jlitmus.record.Manifest;
import dev.jlitmus.result.Piece;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Records as JSON: the one class here that knows the JSON library. */
final class RecordJson {
  private static final JsonMapper LINES =
      JsonMapper.builder()
          .addMixIn(Piece.class, Kind.class)
          .registerSubtypes(
              new NamedType(Piece.Counted.class, "counted"),
              new NamedType(Piece.Ended.class, "ended"),
              new NamedType(Piece.Crashed.class, "crashed"),
              new NamedType(Piece.Stuck.class, "stuck"),
              new NamedType(Piece.Skipped.class, "skipped"),
              new NamedType(Piece.Over.class, "over"))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final JsonMapper DOCUMENTS =
      LINES.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RecordJson() {}

  /** Each piece says of which kind it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kind {}

  static String text(Manifest manifest) {
    return DOCUMENTS.writeValueAsString(manifest) + "\n";
  }

  static String text(Line line) {
    return LINES.writeValueAsString(line.withIds(OutcomeIds::escape)) + "\n";
  }

  /**
   * Reads a manifest.
   *
   * @throws MalformedRecord where it is none
   */
  static Manifest manifest(String text) throws MalformedRecord {
    return read(text, Manifest.class);
  }

  /**
   * Reads a line.
   *
   * @throws MalformedRecord where it is none
   */
  static Line line(String text) throws MalformedRecord {
    try {
      return read(text, Line.class).withIds(OutcomeIds::unescape);
    } catch (IllegalArgumentException malformed) {
      throw new MalformedRecord(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  private static <T> T read(String text, Class<T> type) throws MalformedRecord {
    try {
      return LINES.readValue(text, type);
    } catch (JacksonException malformed) {
      throw new MalformedRecord(malformed.getOriginalMessage(), malformed);
    }
  }

  /** The text is not what a run writes. */
  static final class MalformedRecord extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedRecord(String message, Throwable cause) {
      super(message, cause);
    }

    MalformedRecord(String message) {
      super(message);
    }
  }
}
