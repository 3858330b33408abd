package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Damages a file at many places and tells where it stayed green. By default one place in so many;
 * with {@code -Dikrar.exhaustive=true} each, or those from {@code -Dikrar.from} until {@code
 * -Dikrar.to}, and then it prints how far it came.
 */
final class Damage {
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("ikrar.exhaustive");
  private static final int FROM = Integer.getInteger("ikrar.from", 0);
  private static final int TO = Integer.getInteger("ikrar.to", Integer.MAX_VALUE);
  private static final int CHUNK = 4096;

  private final String name;
  private final Map<Integer, Kind> green = Collections.synchronizedMap(new TreeMap<>());

  private Damage(String name) {
    this.name = name;
  }

  /** The places from 0 at which a file so damaged is green; one in {@code step} is looked at. */
  static Map<Integer, Kind> green(String name, int places, int step, IntFunction<Bytes> damaged) {
    var damage = new Damage(name);
    if (EXHAUSTIVE) {
      damage.all(Math.max(0, FROM), Math.min(TO, places), damaged);
    } else {
      IntStream.iterate(0, at -> at < places, at -> at + step)
          .parallel()
          .forEach(at -> damage.look(at, damaged.apply(at)));
    }
    return damage.green;
  }

  static Bytes flipped(Bytes pdf, int at, int bits) {
    var flipped = pdf.toArray();
    flipped[at] ^= (byte) bits;
    return Bytes.owning(flipped);
  }

  private void all(int from, int to, IntFunction<Bytes> damaged) {
    for (int start = from; start < to; start += CHUNK) {
      int end = Math.min(to, start + CHUNK);
      IntStream.range(start, end).parallel().forEach(at -> look(at, damaged.apply(at)));
      System.out.printf("%s: places %d to %d, %d green %s%n", name, from, end, green.size(), green);
    }
  }

  private void look(int at, Bytes pdf) {
    var kind = VerifierTest.verify(pdf).kind();
    if (kind.green()) {
      green.put(at, kind);
    }
  }
}
