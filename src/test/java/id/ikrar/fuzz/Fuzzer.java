package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import org.jspecify.annotations.Nullable;

/** Where Jazzer begins: {@code ./ikrar fuzz NAME}. It finds these two methods by their names. */
public final class Fuzzer {
  private static @Nullable Target target;

  private Fuzzer() {}

  public static void fuzzerInitialize(String[] names) {
    target = Target.named(names[0]);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (target == null) {
      throw new IllegalStateException("no target named");
    }
    target.check(Bytes.of(input));
  }
}
