package id.ikrar.seal;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Chain;
import id.ikrar.crypto.SignedCms;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.PersonName;
import id.ikrar.page.PledgePage;
import id.ikrar.page.PledgeSheet;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.ServiceRevision;
import id.ikrar.pdf.Span;
import id.ikrar.pdf.TimestampRevision;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import id.ikrar.signing.CertifiedSheets;
import id.ikrar.signing.Correction;
import id.ikrar.signing.Ink;
import id.ikrar.signing.SignedRecord;
import id.ikrar.tlog.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Sheets for the national service, on paper. */
public final class CertifiedPaper implements CertifiedSheets {
  /** What the service may add to a sheet. */
  public static final int MAX_UPDATE_BYTES = 512 * 1024;

  private static final String SUBFILTER = "ETSI.CAdES.detached";

  private final PledgePage page;
  private final Set<Certificate> roots;
  private final String host;

  /**
   * @param roots of the nation
   * @param host where the sheets can be checked, without scheme
   */
  public CertifiedPaper(PledgePage page, Set<Certificate> roots, String host) {
    this.page = page;
    this.roots = Set.copyOf(roots);
    this.host = host;
  }

  @Override
  public Bytes render(Pledge pledge, Participant participant, SignedRecord record) {
    return page.renderUnsigned(new PledgeSheet(pledge, participant, Ink.NONE, record, host));
  }

  @Override
  public Bytes entry(Correction correction) {
    return PaperNotary.corrected(correction);
  }

  @Override
  public Judged judge(Bytes sheet, Bytes answer, SignedRecord record, Instant now) {
    if (!answer.startsWith(sheet) || answer.size() > sheet.size() + MAX_UPDATE_BYTES) {
      return new Judged.Unusable("the answer does not begin with the sheet that was sent");
    }
    Parsed<Signed> signed =
        PdfFile.parse(answer, Limits.STANDARD)
            .then(ServiceRevision::read)
            .then(update ->
                SignedCms.unpad(update.signature().contents())
                    .then(der ->
                        SignedCms.parse(der).then(cms -> Parsed.ok(new Signed(update, cms, der)))));
    return switch (signed) {
      case Parsed.Malformed<Signed>(var reason) -> new Judged.Unusable(reason);
      case Parsed.Ok<Signed>(var found) -> judge(answer, found, record, now);
    };
  }

  private record Signed(ServiceRevision update, SignedCms cms, Bytes der) {}

  private Judged judge(Bytes answer, Signed signed, SignedRecord record, Instant now) {
    var signature = signed.update().signature();
    var cms = signed.cms();
    if (!signature.dict().is("SubFilter", SUBFILTER)
        || !cms.covers(signature.range().covered(answer))
        || !cms.signatureValid()) {
      return new Judged.Unusable("the signature is not of this file, or no PAdES signature");
    }
    var at = now;
    if (cms.timestamp().isPresent()) {
      var token = cms.timestamp().get();
      var fault = token.fault(cms.signature(), cms.certificates(), List.of(), roots, now);
      if (fault.isPresent()) {
        return new Judged.NotNational(fault.get().reason());
      }
      at = token.time();
    }
    var chain =
        Chain.verify(cms.signer(), Chain.Purpose.SIGNING, cms.certificates(), List.of(), roots, at);
    if (chain instanceof Chain.Rejected(var _, var reason)) {
      return new Judged.NotNational(reason);
    }
    var name = cms.signer().name().orElse("");
    return PersonName.same(name, record.name())
        ? taken(answer, signed, record)
        : new Judged.AnotherPerson(name);
  }

  private static Judged taken(Bytes answer, Signed signed, SignedRecord record) {
    var gap = signed.update().signature().range().gap();
    var pdf = emptied(answer, gap);
    var file = Gap.fill(pdf, gap, signed.der());
    // What cannot be sealed must not be accepted: the seal and a timestamp are tried on it.
    var sealable =
        SealRevision.prepare(file, Bytes.EMPTY, new SealRevision.Facts("", "", Instant.EPOCH, 1))
            .then(sealed -> TimestampRevision.prepare(sealed.pdf(), 1));
    if (sealable instanceof Parsed.Malformed<?>(var reason)) {
      return new Judged.Unusable(reason);
    }
    var cms = signed.cms();
    var digest = Digest.of(file);
    return new Judged.Taken(
        pdf,
        gap.from(),
        gap.to(),
        cms.attributes(),
        cms.signer().der(),
        signed.der(),
        cms.timestamp().isPresent(),
        digest,
        new Entry(Entry.Type.ACCEPTED, record.canonical().digest(), digest).encode());
  }

  /** The file with zeros in the gap: services pad with what they like, and we write it our way. */
  private static Bytes emptied(Bytes answer, Span gap) {
    var zeros = new byte[gap.length() - 2];
    Arrays.fill(zeros, "0".getBytes(StandardCharsets.US_ASCII)[0]);
    return answer
        .slice(0, gap.from() + 1)
        .concat(Bytes.owning(zeros))
        .concat(answer.slice(gap.to() - 1, answer.size()));
  }
}
