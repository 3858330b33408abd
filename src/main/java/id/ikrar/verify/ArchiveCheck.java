package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.OcspAnswer;
import id.ikrar.crypto.RevocationList;
import id.ikrar.crypto.RevocationSource;
import id.ikrar.crypto.SignedCms;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.KnownUpdate;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Signature;
import id.ikrar.verify.SignatureReport.Claimed;
import id.ikrar.verify.SignatureReport.Covered;
import id.ikrar.verify.SignatureReport.Stamped;
import id.ikrar.verify.SignatureReport.Time;
import id.ikrar.verify.SignatureReport.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The revocation data among them, and those that the trust brings. */
  static List<RevocationSource> sources(List<KnownUpdate> updates, Trust trust) {
    var found = new ArrayList<RevocationSource>(trust.revocations());
    for (var update : updates) {
      if (update instanceof KnownUpdate.Validation(var evidence)) {
        evidence.lists().forEach(der -> RevocationList.parse(der).optional().ifPresent(found::add));
        evidence.responses().forEach(der -> OcspAnswer.parse(der).optional().ifPresent(found::add));
      }
    }
    return found;
  }

  /**
   * What the archive shows.
   *
   * @param covering the earliest trusted document timestamp: what stands before it was there by
   *     then
   */
  record Archived(List<SignatureReport> reports, Time covering) {}

  /**
   * Checks that the validation data are what they are stored as, and each document timestamp, the
   * last one for the moment asked for and each other for the time of the one that covers it.
   */
  Archived check(List<KnownUpdate> updates) {
    var reports = new ArrayList<SignatureReport>();
    Time covering = new Unknown();
    int before = file.revisions().size() - updates.size();
    for (int i = updates.size() - 1; i >= 0; i--) {
      int revision = before + i + 1;
      switch (updates.get(i)) {
        case KnownUpdate.Seal _ -> {}
        case KnownUpdate.Validation(var evidence) -> {
          evidence.certificates().forEach(der -> item(Certificate.parse(der), revision));
          evidence.lists().forEach(der -> item(RevocationList.parse(der), revision));
          evidence.responses().forEach(der -> answer(OcspAnswer.parse(der), revision));
        }
        case KnownUpdate.Timestamp(var signature) -> {
          var report = timestamp(signature, revision, covering);
          report.ifPresent(reports::addFirst);
          if (report.isPresent() && report.get().time() instanceof Stamped(var at, var by)) {
            covering = new Covered(at, by);
          }
        }
      }
    }
    return new Archived(reports, covering);
  }

  private void item(Parsed<?> parsed, int revision) {
    if (parsed instanceof Parsed.Malformed<?>(var reason)) {
      context.findings().add(Rule.ARCHIVE_DATA, "", revision, reason);
    }
  }

  private void answer(Parsed<OcspAnswer> parsed, int revision) {
    item(parsed, revision);
    if (parsed instanceof Parsed.Ok<OcspAnswer>(var answer)) {
      var issuers = Stream.concat(context.pool().stream(), context.trust().roots().stream());
      if (issuers.noneMatch(issuer -> answer.responder(issuer).isPresent())) {
        context
            .findings()
            .add(Rule.OCSP_IGNORED, "", revision, "no issuer appointed who signed it");
      }
    }
  }

  private Optional<SignatureReport> timestamp(Signature signature, int revision, Time covering) {
    var name = "DocTS in " + revision;
    var place = RangeCheck.place(signature);
    return switch (SignedCms.unpad(signature.contents()).then(TimestampToken::parse)) {
      case Parsed.Malformed<TimestampToken>(var reason) -> {
        context.findings().add(Rule.TIMESTAMP, place, name, reason);
        yield Optional.empty();
      }
      case Parsed.Ok<TimestampToken>(var token) -> {
        boolean form = Gap.holds(file.bytes(), signature.range().gap(), token.der());
        context.findings().unless(form, Rule.SIGNATURE_FORM, place, name);
        yield Optional.of(report(name, signature, token, covering));
      }
    };
  }

  /** A document timestamp of another maker: by whom it likes, as any time of theirs. */
  Optional<SignatureReport> foreign(String name, Signature signature, Time covering) {
    var place = RangeCheck.place(signature);
    return switch (SignedCms.unpad(signature.contents()).then(TimestampToken::parseForeign)) {
      case Parsed.Malformed<TimestampToken>(var reason) -> {
        context.findings().add(Rule.TIMESTAMP, place, name, reason);
        yield Optional.empty();
      }
      case Parsed.Ok<TimestampToken>(var token) -> {
        var covered = signature.range().covered(file.bytes());
        context.findings().unless(token.covers(covered), Rule.DIGEST, place, name);
        var check = new TimeCheck(name, place, context);
        var outcome = check.signature(token, covered, context.pool(), covering);
        boolean believed = outcome == TimeCheck.Outcome.BELIEVED;
        yield Optional.of(report(name, token, outcome, token.covers(covered), believed));
      }
    };
  }

  private SignatureReport report(
      String name, Signature signature, TimestampToken token, Time covering) {
    var covered = signature.range().covered(file.bytes());
    var check = new TimeCheck(name, RangeCheck.place(signature), context);
    var outcome = check.document(token, covered, covering);
    return report(name, token, outcome, true, outcome != TimeCheck.Outcome.REFUSED);
  }

  private static SignatureReport report(
      String name,
      TimestampToken token,
      TimeCheck.Outcome outcome,
      boolean covers,
      boolean trusted) {
    var authority = token.authority();
    var by = authority.name().orElse("");
    return new SignatureReport(
        name,
        by,
        "",
        authority.organization().orElse(""),
        authority.digest(),
        outcome == TimeCheck.Outcome.BELIEVED
            ? new Stamped(token.time(), by)
            : new Claimed(token.time()),
        covers && token.signatureValid(),
        trusted,
        false);
  }
}
