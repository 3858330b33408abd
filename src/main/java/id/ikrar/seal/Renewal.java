package id.ikrar.seal;

import id.ikrar.crypto.SignedCms;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import id.ikrar.pdf.TimestampRevision;
import java.time.Instant;
import java.util.List;

/**
 * Gives archived files a further timestamp before the newest one can no longer be checked: each
 * bears out those before it, for as long as its own authority's certificate holds.
 */
public final class Renewal {
  private final Archivist archivist;

  public Renewal(Archivist archivist) {
    this.archivist = archivist;
  }

  /** What became of one file. */
  public sealed interface Outcome {
    /** It has a fresh timestamp, whose authority's certificate holds until then. */
    record Renewed(Bytes pdf, Instant until) implements Outcome {}

    /** Its newest timestamp holds long enough. */
    record Fresh(Instant until) implements Outcome {}

    /** A timestamp made now would hold no longer: the authority needs a new certificate first. */
    record NoGain(Instant until) implements Outcome {}

    /** No timestamp can be had now. */
    record NoTimestamp() implements Outcome {}

    /** There is no document timestamp in it that could be renewed. */
    record NotArchived(String reason) implements Outcome {}
  }

  /**
   * Renews the file where its newest timestamp ends before a moment.
   *
   * @param soon files whose newest timestamp holds until then are left alone
   */
  public Outcome renew(Bytes pdf, Instant soon, Instant now) {
    return switch (until(pdf)) {
      case Parsed.Malformed<Instant>(var reason) -> new Outcome.NotArchived(reason);
      case Parsed.Ok<Instant>(var until) when !until.isBefore(soon) -> new Outcome.Fresh(until);
      case Parsed.Ok<Instant>(var until) ->
          archivist
              .renew(pdf, now)
              .map(renewed -> renewed(renewed, until))
              .orElseGet(Outcome.NoTimestamp::new);
    };
  }

  private static Outcome renewed(Bytes renewed, Instant before) {
    var until = until(renewed).orThrow();
    return until.isAfter(before) ? new Outcome.Renewed(renewed, until) : new Outcome.NoGain(before);
  }

  /** Until when the newest document timestamp can be checked: its authority's expiry. */
  public static Parsed<Instant> until(Bytes pdf) {
    return PdfFile.parse(pdf, Limits.STANDARD)
        .then(file -> SignatureField.all(file.last()).then(fields -> newest(file, fields)))
        .then(signature -> SignedCms.unpad(signature.contents()))
        .then(TimestampToken::parse)
        .then(token -> Parsed.ok(token.authority().notAfter()));
  }

  // Each timestamp covers the whole file as it was, so the newest is the one that reaches furthest.
  private static Parsed<Signature> newest(PdfFile file, List<SignatureField> fields) {
    return fields.stream()
        .filter(field -> field.name().startsWith(TimestampRevision.FIELD))
        .flatMap(field -> field.value().flatMap(file.last()::find).stream())
        .map(object -> Signature.read(file, object))
        .flatMap(parsed -> parsed.optional().stream())
        .filter(signature -> signature.range().end() == file.bytes().size())
        .findFirst()
        .map(Parsed::ok)
        .orElseGet(() -> Parsed.malformed("no document timestamp covers the whole file"));
  }
}
