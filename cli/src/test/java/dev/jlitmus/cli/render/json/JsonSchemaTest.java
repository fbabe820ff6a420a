package dev.jlitmus.cli.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.Reports;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
  private final StrictSchema schema = new StrictSchema();

  JsonSchemaTest() throws IOException {}

  @Test
  void everyDocumentIsAsTheSchemaSays() {
    for (String document :
        List.of(
            new RunJson().render(Reports.run()),
            new RunJson().render(Reports.failedRun()),
            new RunJson().render(Reports.emptyRun()),
            new CheckJson().render(Reports.check()),
            new ComparisonJson().render(Reports.comparison()),
            new ComparisonJson().render(Reports.failedComparison()))) {
      assertThat(schema.errors(document)).as(document).isEmpty();
    }
  }

  @Test
  void everyLineIsAsTheSchemaSaysFromTheHeaderToTheSummary() {
    for (String text :
        List.of(
            new JsonLines().render(Reports.run()),
            new JsonLines().render(Reports.failedRun()),
            new JsonLines().render(Reports.emptyRun()),
            new JsonLines().render(Reports.check()))) {
      assertThat(text.lines()).allSatisfy(line -> assertThat(schema.errors(line)).isEmpty());
      assertThat(text).startsWith("{\"line\":\"header\",").endsWith("}\n");
      assertThat(text.lines().toList().getLast()).startsWith("{\"line\":\"summary\",");
    }
  }

  @Test
  void whatTheSchemaDoesNotKnowIsAnError() {
    String document = new RunJson().render(Reports.run());
    Stream.of(
            document.replaceFirst("\"exit\" : \"findings\"", "\"exit\" : \"fine\""),
            document.replaceFirst("\"seed\" : 7,", ""),
            document.replaceFirst("\"cpus\" : 2,", "\"cpus\" : 2, \"further\" : 1,"),
            document.replaceFirst("\"kind\" : \"stuck\"", "\"kind\" : \"asleep\""),
            document.replaceFirst("\"java\" : \"allowed\"", "\"java\" : \"maybe\""))
        .forEach(wrong -> {
          assertThat(wrong).isNotEqualTo(document);
          assertThat(schema.errors(wrong)).isNotEmpty();
        });
  }
}
