package dev.jlitmus.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the tests, for one of several machines.
 *
 * @param index from 1
 * @param of how many parts there are
 */
public record Shard(int index, int of) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** Everything. */
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (index < 1 || index > of) {
      throw new IllegalArgumentException("there is no shard %d of %d".formatted(index, of));
    }
  }

  /** Reads {@code 2/4}; empty where it is none. */
  public static Optional<Shard> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(matcher.group(1));
    int of = Integer.parseInt(matcher.group(2));
    return index < 1 || index > of ? Optional.empty() : Optional.of(new Shard(index, of));
  }

  /** {@code 2/4}. */
  @Override
  public String toString() {
    return index + "/" + of;
  }
}
