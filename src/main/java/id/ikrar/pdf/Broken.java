package id.ikrar.pdf;

/** Carries the reason from the depth of a parser to the method that answers with it. */
final class Broken extends RuntimeException {
  final String reason;

  Broken(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }
}
