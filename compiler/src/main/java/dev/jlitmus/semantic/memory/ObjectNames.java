package dev.jlitmus.semantic.memory;

import dev.jlitmus.semantic.LitmusTest;
import dev.jlitmus.semantic.value.Value.Reference;
import dev.jlitmus.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How objects are called: by the name of what first holds them, {@code n2} or {@code head}. Where
 * several places make objects for holders of one name, those of the fields' initial values keep it
 * bare, the thread's name tells the others apart, {@code producer.n}, and within a thread the line,
 * {@code n:12}. What a place makes later is numbered, {@code n#2}.
 */
public final class ObjectNames {
  /** The number of the thread, which no thread has, that evaluates initial values. */
  public static final int BEFORE_START = Reference.BEFORE_START;

  private final Map<Site, String> names;
  private final List<Allocation> allocations;

  private record Site(int thread, Span span) {}

  private ObjectNames(Map<Site, String> names, List<Allocation> allocations) {
    this.names = names;
    this.allocations = allocations;
  }

  public static ObjectNames of(LitmusTest test) {
    List<Allocation> allocations = Allocations.of(test);
    Map<String, List<Allocation>> byHolder =
        allocations.stream()
            .collect(
                Collectors.groupingBy(Allocation::holder, LinkedHashMap::new, Collectors.toList()));
    Map<Site, String> names = new HashMap<>();
    byHolder.forEach((holder, sites) -> {
      for (Allocation site : sites) {
        List<Allocation> sameThread =
            sites.stream().filter(other -> other.thread() == site.thread()).toList();
        boolean bare = site.thread() == BEFORE_START || sameThread.size() == sites.size();
        String prefix = bare ? "" : threadName(test, site.thread()) + ".";
        names.put(new Site(site.thread(), site.span()), prefix + holder + suffix(site, sameThread));
      }
    });
    return new ObjectNames(names, allocations);
  }

  private static String threadName(LitmusTest test, int thread) {
    return thread == test.threads().size() ? "join" : test.threads().get(thread).name();
  }

  private static String suffix(Allocation site, List<Allocation> alike) {
    if (alike.size() == 1) {
      return "";
    }
    Function<Allocation, Integer> line = allocation -> allocation.span().line();
    long onLine =
        alike.stream().filter(other -> line.apply(other).equals(line.apply(site))).count();
    return onLine == 1
        ? ":" + site.span().line()
        : ":%d:%d".formatted(site.span().line(), site.span().column());
  }

  /** Where the test makes objects, but for what constructors make. */
  public List<Allocation> allocations() {
    return allocations;
  }

  /** The name of the first object that the thread makes at this place. */
  public String name(int thread, Span site, String holder) {
    return names.getOrDefault(new Site(thread, site), holder);
  }
}
