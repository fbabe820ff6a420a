package dev.jlitmus.cli.render.plot;

import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** A bar a measure, as high as an operation takes long. */
final class CostChart {
  private static final int ROTATION = 30;

  private final List<BenchRecord> family;

  CostChart(List<BenchRecord> family) {
    this.family = family;
  }

  CategoryChart draw(String title) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(BenchPlot.WIDTH)
            .height(BenchPlot.HEIGHT)
            .title(title)
            .yAxisTitle("ns/op, 99.9 % intervals")
            .build();
    Map<String, Map<String, Estimate>> series = new LinkedHashMap<>();
    Set<String> measures = new LinkedHashSet<>();
    for (BenchRecord bench : family) {
      for (BenchRow row : bench.rows()) {
        String bar = row.measure() + (row.oversubscribed() ? " (oversubscribed)" : "");
        measures.add(bar);
        Series.nanos(row)
            .ifPresent(nanos ->
                series
                    .computeIfAbsent(name(bench, row), added -> new LinkedHashMap<>())
                    .put(bar, nanos));
      }
    }
    series.forEach((name, bars) -> {
      List<Double> means = new ArrayList<>();
      List<Double> errors = new ArrayList<>();
      for (String measure : measures) {
        Estimate nanos = bars.getOrDefault(measure, new Estimate(0, 0, 0));
        means.add(nanos.mean());
        errors.add(Double.isNaN(nanos.error()) ? 0 : nanos.error());
      }
      chart.addSeries(name, new ArrayList<>(measures), means, errors);
    });
    chart.getStyler().setXAxisLabelRotation(ROTATION).setLegendVisible(series.size() > 1);
    chart.getStyler().setYAxisMin(0.0);
    return chart;
  }

  private static String name(BenchRecord bench, BenchRow row) {
    return (row.jvm() + " " + Series.parameters(bench)).strip();
  }
}
