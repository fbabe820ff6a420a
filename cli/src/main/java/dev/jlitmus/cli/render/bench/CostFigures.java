package dev.jlitmus.cli.render.bench;

import dev.jlitmus.cli.render.Figures;
import dev.jlitmus.result.bench.Estimate;
import dev.jlitmus.result.bench.Ratio;
import java.util.Locale;

/** How costs are written: as many digits as the error leaves meaning. */
final class CostFigures {
  private CostFigures() {}

  /** {@code 0.42 ± 0.01}, {@code 1,240 ± 30}. */
  static String estimate(Estimate estimate) {
    int digits = digits(estimate.error(), estimate.mean());
    String mean = number(estimate.mean(), digits);
    return Double.isNaN(estimate.error())
        ? mean + " ± ?"
        : mean + " ± " + number(estimate.error(), digits);
  }

  /** {@code 36.0 (35.2 – 36.8)}, {@code no difference (0.97 – 1.04)}. */
  static String ratio(Ratio ratio) {
    if (Double.isNaN(ratio.low())) {
      return Figures.NONE;
    }
    int digits = digits((ratio.high() - ratio.low()) / 2, ratio.value());
    String interval =
        " (%s – %s)".formatted(number(ratio.low(), digits), number(ratio.high(), digits));
    return (ratio.differs() ? number(ratio.value(), digits) + "×" : "no difference") + interval;
  }

  /** {@code 2,381 M/s} of operations. */
  static String rate(double perSecond) {
    return perSecond >= 1e9
        ? number(perSecond / 1e9, 2) + " G/s"
        : perSecond >= 1e6
            ? number(perSecond / 1e6, 1) + " M/s"
            : number(perSecond / 1e3, 1) + " k/s";
  }

  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** Decimals so that the error has two digits, at most three; none needed from 100 on. */
  private static int digits(double error, double value) {
    double unit = Double.isNaN(error) || error == 0 ? value / 100 : error;
    if (unit <= 0) {
      return 2;
    }
    return Math.clamp((int) Math.ceil(1 - Math.log10(unit)), 0, 3);
  }
}
