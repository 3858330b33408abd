package id.ikrar.pdf;

/** What is left of the limits while one file is read. */
final class Budget {
  final Limits limits;
  private int tokens;
  private int objects;
  private int expansion;

  Budget(Limits limits) {
    this.limits = limits;
  }

  void token(int at) {
    if (++tokens > limits.tokens()) {
      throw new Broken("more than " + limits.tokens() + " tokens, counted up to byte " + at);
    }
  }

  void objects(long count) {
    if (count > limits.objects() - objects) {
      throw new Broken("more than " + limits.objects() + " objects");
    }
    objects += (int) count;
  }

  /** How many bytes a stream of that size may still inflate to. */
  int expansion(int size) {
    long byRatio = (long) size * limits.ratio() + Limits.FREE_EXPANSION;
    return (int) Math.min(byRatio, limits.expansion() - expansion);
  }

  void expanded(int bytes) {
    expansion += bytes;
  }
}
