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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

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

  /** Checks each document timestamp, and that the validation data are what they are stored as. */
  List<SignatureReport> timestamps(List<KnownUpdate> updates) {
    var reports = new ArrayList<SignatureReport>();
    for (int i = 0; i < updates.size(); i++) {
      int revision = i + 2;
      switch (updates.get(i)) {
        case KnownUpdate.Seal _ -> {}
        case KnownUpdate.Validation(var evidence) -> {
          evidence.certificates().forEach(der -> item(Certificate.parse(der), revision));
          evidence.lists().forEach(der -> item(RevocationList.parse(der), revision));
        }
        case KnownUpdate.Timestamp(var signature) -> timestamp(signature, revision, reports);
      }
    }
    return reports;
  }

  private void item(Parsed<?> parsed, int revision) {
    if (parsed instanceof Parsed.Malformed<?>(var reason)) {
      context.findings().add(Rule.ARCHIVE_DATA, "", revision, reason);
    }
  }

  private void timestamp(Signature signature, int revision, List<SignatureReport> reports) {
    var name = "DocTS in " + revision;
    var place = RangeCheck.place(signature);
    switch (SignedCms.unpad(signature.contents()).then(TimestampToken::parse)) {
      case Parsed.Malformed<TimestampToken>(var reason) ->
          context.findings().add(Rule.TIMESTAMP, place, name, reason);
      case Parsed.Ok<TimestampToken>(var token) -> {
        var fault =
            token.fault(
                signature.range().digest(file.bytes()),
                context.pool(),
                context.lists(),
                context.trust().roots(),
                context.at());
        fault.ifPresent(reason -> context.findings().add(Rule.TIMESTAMP, place, name, reason));
        boolean form = Gap.holds(file.bytes(), signature.range().gap(), token.der());
        context.findings().unless(form, Rule.SIGNATURE_FORM, place, name);
        var authority = token.authority();
        var by = authority.name().orElse("");
        reports.add(
            new SignatureReport(
                name,
                by,
                "",
                authority.organization().orElse(""),
                authority.digest(),
                new Stamped(token.time(), by),
                token.signatureValid(),
                fault.isEmpty()));
      }
    }
  }
}
