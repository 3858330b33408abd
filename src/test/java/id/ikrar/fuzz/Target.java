package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.verify.DrawingFuzz;
import id.ikrar.verify.PledgeFuzz;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What is fuzzed, by the name that {@code ./ikrar fuzz} takes. A check throws when its property
 * does not hold; whatever else a parser throws is a finding too.
 */
public enum Target {
  CBOR(CborFuzz::check),
  RECORD(RecordFuzz::check),
  QR(QrFuzz::check),
  NOTE(NoteFuzz::check),
  PROOF(ProofFuzz::check),
  STATUS(StatusFuzz::check),
  CMS(CmsFuzz::check),
  TIMESTAMP(TimestampFuzz::check),
  REVOCATION(RevocationFuzz::check),
  TRUST(TrustFuzz::check),
  DRAWING(DrawingFuzz::check),
  PDF(PdfFuzz::check),
  PLEDGE(PledgeFuzz::check);

  @SuppressWarnings("ImmutableEnumChecker") // All are static methods.
  private final Consumer<Bytes> check;

  Target(Consumer<Bytes> check) {
    this.check = check;
  }

  static Target named(String name) {
    return Arrays.stream(values())
        .filter(target -> target.folder().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no target " + name));
  }

  /** Below {@code src/test/resources/fuzz}, and the name for the command line. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  void check(Bytes input) {
    check.accept(input);
  }
}
