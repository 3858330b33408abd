package id.ikrar.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Together {
  private Together() {}

  /** What each of them got, in their order. */
  public static <T> List<T> run(int many, IntFunction<T> work) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(many)) {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < many; i++) {
        int number = i;
        futures.add(
            threads.submit(() -> {
              start.await();
              return work.apply(number);
            }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var future : futures) {
        results.add(future.get(60, TimeUnit.SECONDS));
      }
      return results;
    }
  }
}
