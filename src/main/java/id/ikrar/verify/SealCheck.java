package id.ikrar.verify;

import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.KnownUpdate;
import id.ikrar.qr.QrPayload;
import id.ikrar.qr.QrReader;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.TlogProof;
import id.ikrar.tlog.WitnessKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That the seal is of the organisation that the record names, and that the log holds the pledge.
 */
final class SealCheck {
  private final List<Digest> accepted;
  private final Context context;
  private final Findings findings;

  /** The digests of revision 1 as it may have been accepted. */
  SealCheck(List<Digest> accepted, Context context) {
    this.accepted = List.copyOf(accepted);
    this.context = context;
    this.findings = context.findings();
  }

  /** What the seal proves; the update that brought it is only known where it is one of ours. */
  Evidence.Logged check(
      Optional<CheckedSignature> seal, List<KnownUpdate> updates, Optional<PledgeRecord> record) {
    if (!updates.isEmpty() && updates.getFirst() instanceof KnownUpdate.Seal update) {
      drawing(update, record);
      record.ifPresent(it -> named(update, it));
    }
    if (seal.isEmpty() || record.isEmpty()) {
      return new Evidence.NotProven();
    }
    var place = RangeCheck.place(seal.get().signature());
    var cms = seal.get().cms();
    boolean proven =
        cms.timestamp().isPresent()
            && switch (seal.get().report().time()) {
              case SignatureReport.Stamped _, SignatureReport.Covered _ -> true;
              case SignatureReport.Claimed _, SignatureReport.Unknown _ -> false;
            };
    findings.unless(proven, Rule.SEAL_TIMESTAMP, place);
    var id = cms.signer().organizationId().orElse("");
    var named = record.get().organizer();
    findings.unless(id.equals(named), Rule.SEAL_ORGANISER, place, id, named);
    return logged(seal.get(), record.get(), place);
  }

  private void named(KnownUpdate.Seal update, PledgeRecord record) {
    var place = RangeCheck.place(update.signature());
    var name = update.facts().name();
    findings.unless(
        name.equals(record.organizerName()), Rule.SEAL_NAME, place, name, record.organizerName());
  }

  private Evidence.Logged logged(CheckedSignature seal, PledgeRecord record, String place) {
    var text = seal.cms().logProof();
    if (context.trust().logs().isEmpty()) {
      findings.add(Rule.LOG_KEY, place);
      return new Evidence.NotProven();
    }
    if (text.isEmpty()) {
      findings.add(Rule.LOG_PROOF, place, "there is none");
      return new Evidence.NotProven();
    }
    var asOf = seal.moment(context.at());
    Parsed<Evidence.Proven> proven =
        TlogProof.parse(text.get())
            .then(
                proof -> verify(proof, record).then(head -> Parsed.ok(proven(proof, head, asOf))));
    return switch (proven) {
      case Parsed.Ok<Evidence.Proven>(var logged) -> {
        findings.add(Rule.WITHDRAWAL, "", asOf);
        yield logged;
      }
      case Parsed.Malformed<Evidence.Proven>(var reason) -> {
        findings.add(Rule.LOG_PROOF, place, reason);
        yield new Evidence.NotProven();
      }
    };
  }

  private Parsed<Checkpoint> verify(TlogProof proof, PledgeRecord record) {
    var entries =
        accepted.stream()
            .map(file -> new Entry(Entry.Type.ACCEPTED, record.digest(), file).encode())
            .toList();
    var heads = entries.stream().map(entry -> proof.verify(entry, context.trust().logs())).toList();
    return heads.stream()
        .filter(head -> head.optional().isPresent())
        .findFirst()
        .orElseGet(heads::getFirst);
  }

  private Evidence.Proven proven(TlogProof proof, Checkpoint head, Instant asOf) {
    var witnesses = WitnessKey.cosignatures(proof.checkpoint(), context.trust().witnesses());
    return new Evidence.Proven(
        head.origin(), proof.inclusion().index(), head.size(), asOf, witnesses);
  }

  private void drawing(KnownUpdate.Seal update, Optional<PledgeRecord> record) {
    var place = RangeCheck.place(update.signature());
    Parsed<QrPayload> payload =
        SealDrawing.parse(update.appearance())
            .then(drawing -> QrReader.read(drawing.size(), drawing.runs()))
            .then(QrPayload::parse);
    switch (payload) {
      case Parsed.Malformed<QrPayload>(var reason) ->
          findings.add(Rule.SEAL_DRAWING, place, reason);
      case Parsed.Ok<QrPayload>(var qr) -> {
        boolean same =
            record
                .filter(it -> it.shortId().equals(qr.shortId()) && it.digest().equals(qr.record()))
                .isPresent();
        findings.unless(same, Rule.SEAL_DRAWING, place, "its QR is of another record");
        var keys = context.trust().qr();
        boolean signed = keys.isEmpty() || keys.stream().anyMatch(qr::signedBy);
        findings.unless(signed, Rule.SEAL_DRAWING, place, "its QR is signed by no trusted key");
      }
    }
  }
}
