package dev.jlitmus.cli.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;

/** How counts, shares and times are written. */
public final class Figures {
  /** Where there is nothing to show. */
  public static final String NONE = "–";

  private Figures() {}

  /** {@code 6,104,113}. */
  public static String exact(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 9,999}, {@code 12.4 M}, {@code 1.3 G}. */
  public static String rough(long count) {
    if (count < 10_000) {
      return exact(count);
    } else if (count < 999_500) {
      return String.format(Locale.ROOT, "%.0f k", count / 1e3);
    } else if (count < 999_950_000) {
      return String.format(Locale.ROOT, "%.1f M", count / 1e6);
    }
    return String.format(Locale.ROOT, "%,.1f G", count / 1e9);
  }

  /**
   * {@code 49.23%}, {@code 0.0012%}, {@code 1.2e-7}: two meaningful digits however rare, and never
   * 100% while something else was seen too.
   */
  public static String share(long count, long all) {
    if (count == 0) {
      return NONE;
    }
    double share = (double) count / all;
    if (share >= 0.99995 && count < all) {
      return ">99.99%";
    } else if (share >= 1e-3) {
      return String.format(Locale.ROOT, "%.2f%%", share * 100);
    } else if (share >= 1e-6) {
      int digits = (int) Math.ceil(-Math.log10(share * 100)) + 1;
      return String.format(Locale.ROOT, "%." + digits + "f%%", share * 100);
    }
    return String.format(Locale.ROOT, "%.1e", share).replace("e-0", "e-");
  }

  /** {@code 3.0e-7}, {@code 0.012}: a rate from 0 to 1 with two meaningful digits. */
  public static String rate(double rate) {
    return rate >= 1e-3
        ? new BigDecimal(rate).round(new MathContext(2)).toPlainString()
        : String.format(Locale.ROOT, "%.1e", rate).replace("e-0", "e-");
  }

  /** {@code 0.6 s}, {@code 12 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
  public static String time(Duration time) {
    long seconds = time.toSeconds();
    if (time.toMillis() < 9_950) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    } else if (seconds < 120) {
      return seconds + " s";
    } else if (seconds < 7200) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** {@code 1 test}, {@code 3 tests}. */
  public static String counted(long count, String noun) {
    return exact(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 999 B}, {@code 12 kB}, {@code 1.3 MB}, {@code 24.7 GB}: powers of 1000. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    } else if (bytes < 999_500) {
      return String.format(Locale.ROOT, "%.0f kB", bytes / 1e3);
    } else if (bytes < 999_950_000) {
      return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
    return String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9);
  }
}
