/** JMH benchmarks, run by {@code ./ikrar bench micro}. */
package id.ikrar.fuzz;
