package id.ikrar.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What one call costs the thread that makes it.
 *
 * @param nanos of processor time
 * @param allocated bytes taken from the heap, whether still held or not
 */
record Cost(long nanos, long allocated) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of one call, as it comes. */
  static Cost once(Supplier<?> call) {
    return average(1, call);
  }

  /** Of one call among so many. */
  static Cost average(int calls, Supplier<?> call) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      // Looked at, so that no compiler drops the work.
      Objects.requireNonNull(call.get());
    }
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - nanos) / calls,
        (THREADS.getCurrentThreadAllocatedBytes() - allocated) / calls);
  }

  double millis() {
    return nanos / 1e6;
  }

  double megabytes() {
    return allocated / 1048576.0;
  }
}
