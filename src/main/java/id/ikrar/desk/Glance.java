package id.ikrar.desk;

import java.util.function.Supplier;

/**
 * Looks at many things at once: whoever waits for the store among a whole hall waits once, not anew
 * for each of them.
 */
public interface Glance {
  <T> T at(Supplier<T> things);
}
