package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.RevocationList;
import id.ikrar.crypto.SignedCms;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.KnownUpdate;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Signature;
import id.ikrar.verify.SignatureReport.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The validation data and document timestamps that follow the seal. */
record ArchiveCheck(PdfFile file, Context context) {
  /** The certificates among the validation data of our own updates. */
  static List<Certificate> certificates(List<KnownUpdate> updates) {
    var found = new LinkedHashSet<Certificate>();
    for (var update : updates) {
      if (update instanceof KnownUpdate.Validation(var evidence)) {
        evidence
            .certificates()
            .forEach(der -> Certificate.parse(der).optional().ifPresent(found::add));
      }
    }
    return List.copyOf(found);
  }

  /** The revocation lists among them. */
  static List<RevocationList> lists(List<KnownUpdate> updates) {
    var found = new ArrayList<RevocationList>();
    for (var update : updates) {
      if (update instanceof KnownUpdate.Validation(var evidence)) {
        evidence.lists().forEach(der -> RevocationList.parse(der).optional().ifPresent(found::add));
      }
    }
    return found;
  }

  /**
   * Checks each document timestamp, and that the validation data are what they are stored as. A
   * timestamp that another one covers need only have been good when that one was made (ETSI EN 319
   * 102-1 section 5.6); so they are judged from the newest to the oldest.
   */
  Archived timestamps(List<KnownUpdate> updates) {
    var reports = new ArrayList<SignatureReport>();
    var until = context.at();
    for (int i = updates.size() - 1; i >= 0; i--) {
      int revision = i + 2;
      switch (updates.get(i)) {
        case KnownUpdate.Seal _ -> {}
        case KnownUpdate.Validation(var evidence) -> {
          evidence.certificates().forEach(der -> item(Certificate.parse(der), revision));
          evidence.lists().forEach(der -> item(RevocationList.parse(der), revision));
        }
        case KnownUpdate.Timestamp(var signature) -> {
          var report = timestamp(signature, revision, until);
          report.ifPresent(reports::addFirst);
          until = report.flatMap(ArchiveCheck::seen).filter(until::isAfter).orElse(until);
        }
      }
    }
    return new Archived(reports, until);
  }

  /**
   * What the document timestamps tell.
   *
   * @param seen when the oldest good one saw the seal and the signer's signature; where there is
   *     none, the moment asked about
   */
  record Archived(List<SignatureReport> reports, Instant seen) {
    Archived {
      reports = List.copyOf(reports);
    }
  }

  // One that is not good itself says nothing about what it covers.
  private static Optional<Instant> seen(SignatureReport report) {
    return report.intact() && report.trusted() && report.time() instanceof Stamped(var time, var _)
        ? Optional.of(time)
        : Optional.empty();
  }

  private void item(Parsed<?> parsed, int revision) {
    if (parsed instanceof Parsed.Malformed<?>(var reason)) {
      context.findings().add(Rule.ARCHIVE_DATA, "", revision, reason);
    }
  }

  private Optional<SignatureReport> timestamp(Signature signature, int revision, Instant until) {
    var name = "DocTS in " + revision;
    var place = RangeCheck.place(signature);
    return switch (SignedCms.unpad(signature.contents()).then(TimestampToken::parse)) {
      case Parsed.Malformed<TimestampToken>(var reason) -> {
        context.findings().add(Rule.TIMESTAMP, place, name, reason);
        yield Optional.empty();
      }
      case Parsed.Ok<TimestampToken>(var token) -> {
        var fault =
            token.fault(
                signature.range().digest(file.bytes()),
                context.pool(),
                context.lists(),
                context.trust().roots(),
                until);
        fault.ifPresent(reason -> context.findings().add(Rule.TIMESTAMP, place, name, reason));
        boolean form = Gap.holds(file.bytes(), signature.range().gap(), token.der());
        context.findings().unless(form, Rule.SIGNATURE_FORM, place, name);
        yield Optional.of(report(name, token, fault.isEmpty()));
      }
    };
  }

  private static SignatureReport report(String name, TimestampToken token, boolean trusted) {
    var authority = token.authority();
    var by = authority.name().orElse("");
    return new SignatureReport(
        name,
        by,
        "",
        authority.organization().orElse(""),
        authority.digest(),
        new Stamped(token.time(), by),
        token.signatureValid(),
        trusted);
  }
}
