package dev.jlitmus.cli.render.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema that ships, but one that knows of no further fields: readers must bear new ones, and
 * we must have described all of ours.
 */
public final class StrictSchema {
  private final Schema schema;

  public StrictSchema() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(JsonText.class.getResourceAsStream("jlitmus.schema.json"))) {
      JsonNode tree = JsonMapper.shared().readTree(text);
      close(tree);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree);
    }
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(StrictSchema::close);
  }

  /** What is wrong with a document. */
  public List<String> errors(String document) {
    return schema.validate(JsonMapper.shared().readTree(document)).stream()
        .map(Error::toString)
        .toList();
  }
}
