package dev.jlitmus.cli.render.plot;

import dev.jlitmus.result.bench.BenchRecord;
import dev.jlitmus.result.bench.BenchRow;
import dev.jlitmus.result.bench.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A line a measure: operations a second of all threads, over the number of threads. Points of more
 * threads than CPUs stand apart, without a line that would lead to them.
 */
final class ScalingChart {
  private final List<BenchRecord> family;
  private final boolean severalJvms;

  ScalingChart(List<BenchRecord> family) {
    this.family = family;
    this.severalJvms = Series.severalJvms(family);
  }

  /** What one line goes through. */
  private record Points(List<Double> threads, List<Double> rates, List<Double> errors) {
    Points() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The error of a quotient is as large a part of it as that of the divisor. */
    void add(int count, Estimate nanos) {
      double rate = count * 1e3 / nanos.mean();
      threads.add((double) count);
      rates.add(rate);
      errors.add(Double.isNaN(nanos.error()) ? 0 : rate * nanos.error() / nanos.mean());
    }
  }

  XYChart draw(String title) {
    XYChart chart =
        new XYChartBuilder()
            .width(BenchPlot.WIDTH)
            .height(BenchPlot.HEIGHT)
            .title(title)
            .xAxisTitle("threads")
            .yAxisTitle("million ops/s of all threads, 99.9 % intervals")
            .build();
    Map<String, Points> lines = new LinkedHashMap<>();
    Map<String, Points> oversubscribed = new LinkedHashMap<>();
    for (BenchRecord bench : family) {
      for (BenchRow row : bench.rows()) {
        Map<String, Points> kind = row.oversubscribed() ? oversubscribed : lines;
        String name = name(bench, row) + (row.oversubscribed() ? " (oversubscribed)" : "");
        Series.nanos(row)
            .ifPresent(nanos ->
                kind.computeIfAbsent(name, added -> new Points()).add(row.threads(), nanos));
      }
    }
    lines.forEach((name, points) -> add(chart, name, points));
    oversubscribed.forEach((name, points) -> {
      XYSeries series = add(chart, name, points);
      series.setLineStyle(SeriesLines.NONE);
      series.setMarker(SeriesMarkers.CROSS);
    });
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setXAxisDecimalPattern("0");
    return chart;
  }

  private static XYSeries add(XYChart chart, String name, Points points) {
    return chart.addSeries(name, points.threads(), points.rates(), points.errors());
  }

  private String name(BenchRecord bench, BenchRow row) {
    String parameters = Series.parameters(bench);
    return row.measure()
        + (parameters.isEmpty() ? "" : " " + parameters)
        + (severalJvms ? " " + row.jvm() : "");
  }
}
