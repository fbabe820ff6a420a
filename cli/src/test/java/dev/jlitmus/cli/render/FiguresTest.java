package dev.jlitmus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0,10,–",
    "10,10,100.00%",
    "1,2,50.00%",
    "9999999,10000000,>99.99%",
    "12,1000000,0.0012%",
    "99,100000,0.099%",
    "12,100000000,1.2e-7",
    "1,1000,0.10%"
  })
  void sharesHaveMeaningfulDigits(long count, long all, String text) {
    assertThat(Figures.share(count, all)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9999|9,999",
        "10000|10 k",
        "999499|999 k",
        "999500|1.0 M",
        "12400000|12.4 M",
        "1300000000|1.3 G"
      })
  void roughCountsHaveThreeDigits(long count, String text) {
    assertThat(Figures.rough(count)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"600,0.6 s", "9949,9.9 s", "12400,12 s", "125000,2 min 5 s", "7300000,2 h 1 min"})
  void timesAreForPeople(long millis, String text) {
    assertThat(Figures.time(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "999,999 B",
    "1000,1 kB",
    "999499,999 kB",
    "999500,1.0 MB",
    "24700000000,24.7 GB"
  })
  void bytesAreForPeople(long bytes, String text) {
    assertThat(Figures.bytes(bytes)).isEqualTo(text);
  }
}
