package id.ikrar.seal;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.P256;
import id.ikrar.crypto.SignedCms;
import id.ikrar.crypto.SignerSubject;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.page.PledgePage;
import id.ikrar.page.PledgeSheet;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.Span;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Correction;
import id.ikrar.signing.Ink;
import id.ikrar.signing.Notary;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.SignedRecord;
import id.ikrar.signing.Withdrawal;
import id.ikrar.tlog.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notary that works on paper: revision 1 of the PDF, signed by the phone's key. */
public final class PaperNotary implements Notary {
  private final Keyring keys;
  private final TimestampAuthority timestamps;
  private final PledgePage page;
  private final String host;

  /**
   * @param host where the sheets can be checked, without scheme
   */
  public PaperNotary(Keyring keys, TimestampAuthority timestamps, PledgePage page, String host) {
    this.keys = keys;
    this.timestamps = timestamps;
    this.page = page;
    this.host = host;
  }

  @Override
  public Parsed<Bytes> publicKey(Bytes spki) {
    return P256.publicKey(spki);
  }

  @Override
  public Sheet sheet(
      Pledge pledge, Participant participant, SignedRecord record, Ink ink, Instant now) {
    var subject =
        new SignerSubject(participant.name(), participant.jabatan(), participant.instansi());
    // The attributes hold the certificate's hash, so the certificate comes before the signature.
    var certificate = keys.authority().certify(subject, record.publicKey(), now);
    var revision = page.render(new PledgeSheet(pledge, participant, ink, record, host));
    var gap = new Span(revision.gapFrom(), revision.gapTo());
    var message = new ByteRange(gap, revision.pdf().size()).digest(revision.pdf());
    return new Sheet(
        revision.pdf(),
        revision.gapFrom(),
        revision.gapTo(),
        Cms.attributes(message, certificate),
        certificate.der());
  }

  @Override
  public Optional<Signed> sign(Preparation preparation, Bytes signature, Instant now) {
    var certificate = Certificate.parse(preparation.certificate()).orThrow();
    return P256.toDer(signature)
        .optional()
        .filter(der -> P256.verify(certificate.publicKey(), preparation.attributes(), der))
        .map(der -> sign(preparation, certificate, der, now));
  }

  @Override
  public Bytes entry(Withdrawal withdrawal) {
    return new Entry(Entry.Type.WITHDRAWN, withdrawal.record(), withdrawal.canonical().digest())
        .encode();
  }

  @Override
  public Bytes entry(Correction correction) {
    return corrected(correction);
  }

  /** The leaf data that tells the log of a correction. */
  static Bytes corrected(Correction correction) {
    return new Entry(Entry.Type.CORRECTED, correction.record(), correction.canonical().digest())
        .encode();
  }

  private Signed sign(
      Preparation preparation, Certificate certificate, Bytes signature, Instant now) {
    // The authority may have changed since the certificate was issued.
    var chain = List.of(certificate, keys.authorityOf(certificate).certificate());
    // A token that does not fit is no reason to refuse a signature: it goes without.
    var stamped =
        timestamps
            .stamp(signature, now)
            .map(token -> Cms.assemble(preparation.attributes(), signature, chain, token))
            .filter(cms -> fits(preparation, cms));
    var cms = stamped.orElseGet(() -> Cms.assemble(preparation.attributes(), signature, chain));
    var file = Digest.of(signed(preparation, cms));
    var entry = new Entry(Entry.Type.ACCEPTED, Digest.of(preparation.record()), file).encode();
    return new Signed(cms, stamped.isPresent(), file, entry);
  }

  /**
   * The signature with the timestamp that it could not have when it was accepted, or nothing while
   * there is still none. Without one it stays where a timestamp made now would prove nothing, for
   * the signer's certificate has run out, and where there is no room for it.
   */
  static Optional<Bytes> stamped(
      Preparation preparation, Bytes cms, TimestampAuthority timestamps, Instant now) {
    var signed = SignedCms.parse(cms).orThrow();
    if (signed.timestamp().isPresent()
        || !signed.canonical()
        || now.isAfter(signed.signer().notAfter())) {
      return Optional.of(cms);
    }
    return timestamps
        .stamp(signed.signature(), now)
        .map(signed::with)
        .map(stamped -> fits(preparation, stamped) ? stamped : cms);
  }

  private static boolean fits(Preparation preparation, Bytes cms) {
    return 2 * cms.size() + 2 <= preparation.gapTo() - preparation.gapFrom();
  }

  /** Revision 1 with the signature in it. */
  static Bytes signed(Preparation preparation, Bytes cms) {
    return Gap.fill(preparation.pdf(), new Span(preparation.gapFrom(), preparation.gapTo()), cms);
  }
}
