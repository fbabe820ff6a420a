package dev.jlitmus.cli.render.plot;

import dev.jlitmus.answer.BenchResult;
import dev.jlitmus.cli.render.bench.BenchReport;
import dev.jlitmus.diagnostic.EnvironmentException;
import dev.jlitmus.request.TestedJvm;
import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.Effort;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.Chart;
import org.w3c.dom.Document;

/**
 * One SVG with a chart a family: lines of throughput where threads vary, else bars of the time of
 * an operation; all with their errors.
 */
public final class BenchPlot {
  static final int WIDTH = 960;
  static final int HEIGHT = 480;

  /**
   * Draws what was measured.
   *
   * @throws EnvironmentException where this JVM cannot measure text, for want of fonts
   */
  public String render(BenchReport report) throws EnvironmentException {
    System.setProperty("java.awt.headless", "true");
    List<List<BenchRecord>> families = report.families();
    try {
      Document document =
          GenericDOMImplementation.getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null);
      SVGGraphics2D svg = new SVGGraphics2D(document);
      svg.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT * families.size()));
      for (int i = 0; i < families.size(); i++) {
        Graphics2D place = (Graphics2D) svg.create();
        place.translate(0, i * HEIGHT);
        Chart<?, ?> chart = chart(families.get(i), machine(report));
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.paint(place, WIDTH, HEIGHT);
        place.dispose();
      }
      StringWriter text = new StringWriter();
      svg.stream(text);
      return text.toString();
    } catch (IOException | LinkageError | InternalError noFonts) {
      throw new EnvironmentException(
          "the plot cannot be drawn: " + noFonts,
          "install fontconfig and a font, or plot the figures of --format csv");
    }
  }

  private static Chart<?, ?> chart(List<BenchRecord> family, String machine) {
    String title = family.getFirst().family() + " · " + machine;
    boolean scaling =
        family.stream()
                .flatMap(bench -> bench.rows().stream())
                .map(row -> row.threads())
                .distinct()
                .count()
            > 1;
    return scaling && family.size() > 1
        ? new ScalingChart(family).draw(title)
        : new CostChart(family).draw(title);
  }

  private static String machine(BenchReport report) {
    return report
        .result()
        .map(result -> jvms(result) + ", " + result.cpu() + quality(result))
        .orElse("");
  }

  private static String jvms(BenchResult result) {
    return result.jvms().stream().map(TestedJvm::name).collect(Collectors.joining(", "));
  }

  private static String quality(BenchResult result) {
    return result.effort() == Effort.QUICK ? " · smoke quality" : "";
  }
}
