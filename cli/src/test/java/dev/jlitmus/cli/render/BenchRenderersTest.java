package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.cli.BenchReports;
import dev.jlitmus.cli.render.bench.BenchText;
import dev.jlitmus.cli.render.json.BenchJson;
import dev.jlitmus.cli.render.json.StrictSchema;
import dev.jlitmus.cli.render.machine.BenchCsv;
import dev.jlitmus.cli.render.plot.BenchPlot;
import dev.jlitmus.diagnostic.EnvironmentException;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchRenderersTest {

  @Test
  void theTableIsTheOneThatIsKept() throws IOException {
    Golden.assertSame(
        "bench/full.txt", new BenchText(new Palette(false)).render(BenchReports.report()));
    assertThat(new BenchText(new Palette(false)).render(BenchReports.failed())).isEmpty();
  }

  @Test
  void jsonIsAsItsSchemaSaysAndClaimsNothingOfThreadsThatTakeTurns() throws IOException {
    String document = new BenchJson().render(BenchReports.report());
    assertThat(document).contains("\"differs\" : true", "\"value\" : 138.0");
    assertThat(document).doesNotContain("NaN");
    for (JsonNode bench : JsonMapper.shared().readTree(document).path("benches")) {
      for (JsonNode row : bench.path("rows")) {
        if (row.path("oversubscribed").asBoolean() && row.has("toBaseline")) {
          assertThat(row.path("toBaseline").path("differs").asBoolean()).isFalse();
        }
      }
    }
    StrictSchema schema = new StrictSchema();
    assertThat(schema.errors(document)).isEmpty();
    assertThat(schema.errors(new BenchJson().render(BenchReports.failed()))).isEmpty();
    assertThat(schema.errors(document.replaceFirst("\"measured\"", "\"guessed\""))).isNotEmpty();
  }

  @Test
  void aPlotIsOneSvgWithAChartAFamily()
      throws EnvironmentException, IOException, ParserConfigurationException, SAXException {
    String svg = new BenchPlot().render(BenchReports.report());
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Element root =
        parsers
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("height")).isEqualTo("960");
    // Letters are drawn as shapes, so that it looks the same everywhere; the second chart is below.
    assertThat(svg.contains("matrix(1,0,0,1,0,480)")).isTrue();
    assertThat(svg.contains("matrix(1,0,0,1,0,960)")).isFalse();
  }

  @Test
  void csvIsTheTableThatIsKept() throws IOException {
    Golden.assertSame("bench/bench.csv", new BenchCsv().render(BenchReports.report()));
  }
}
