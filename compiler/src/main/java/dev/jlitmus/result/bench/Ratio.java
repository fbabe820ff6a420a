package dev.jlitmus.result.bench;

/**
 * How many times as much one measure costs as another, with its 99.9 % confidence interval: the
 * interval of the difference of the logarithms, by the delta method and Welch's degrees of freedom.
 *
 * @param low NaN, as {@code high}, where a sample is missing
 */
public record Ratio(double value, double low, double high) {

  /** Whether the two differ by more than the error; only then is there a difference to speak of. */
  public boolean differs() {
    return low > 1 || high < 1;
  }
}
