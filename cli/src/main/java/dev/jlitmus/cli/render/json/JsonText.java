package dev.jlitmus.cli.render.json;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as text: the one class that knows the JSON library. */
public final class JsonText {

  /** Of every document; within a version fields are only ever added. */
  public static final int SCHEMA_VERSION = 1;

  private static final JsonMapper LINE = JsonMapper.shared();
  private static final JsonMapper DOCUMENT =
      LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  /** For people too, on many lines. */
  public static String document(Map<String, Object> fields) {
    return DOCUMENT.writeValueAsString(fields) + "\n";
  }

  /** On one line. */
  public static String line(Map<String, Object> fields) {
    return LINE.writeValueAsString(fields) + "\n";
  }
}
