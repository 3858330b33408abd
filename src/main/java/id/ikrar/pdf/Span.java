package id.ikrar.pdf;

/** The bytes of a file from {@code from} inclusive to {@code to} exclusive. */
public record Span(int from, int to) {
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("a span from " + from + " to " + to);
    }
  }

  public int length() {
    return to - from;
  }

  Span moved(int by) {
    return new Span(from + by, to + by);
  }

  @Override
  public String toString() {
    return "bytes " + from + " to " + to;
  }
}
