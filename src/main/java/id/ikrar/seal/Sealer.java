package id.ikrar.seal;

import id.ikrar.crypto.Chain;
import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.RevocationList;
import id.ikrar.crypto.SealKey;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.event.Language;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.page.SealAppearance;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.Unsigned;
import id.ikrar.pledge.Pledges;
import id.ikrar.qr.QrMatrix;
import id.ikrar.qr.QrPayload;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.Preparations;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.PublicLog;
import id.ikrar.tlog.TlogProof;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns accepted pledges that are in the log into sealed files. Each step can be run again: what is
 * stored once is found again and stands, so a crash anywhere costs only the time until the claim of
 * the crashed worker runs out.
 */
public final class Sealer {
  /** After this time another worker takes over what one has claimed. */
  public static final Duration PATIENCE = Duration.ofMinutes(1);

  public static final int BATCH = 16;
  public static final String REASON = "Segel penyelenggara";

  /** Room for the seal's CMS: certificates, timestamp and a proof of a path of 40 hashes. */
  public static final int CONTENTS_BYTES = 7 * 1024;

  /** How far the clock may go back between accepting and sealing. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final System.Logger logger = System.getLogger(Sealer.class.getName());

  private final Seals seals;
  private final Preparations preparations;
  private final Pledges pledges;
  private final PublicLog log;
  private final Keyring keys;
  private final TimestampAuthority timestamps;
  private final Archivist archivist;
  private final URI publicUrl;
  private final String host;

  /**
   * @param publicUrl what stands in the QR
   * @param host what stands under it
   */
  public Sealer(
      Seals seals,
      Preparations preparations,
      Pledges pledges,
      PublicLog log,
      Keyring keys,
      TimestampAuthority timestamps,
      URI publicUrl,
      String host) {
    this.seals = seals;
    this.preparations = preparations;
    this.pledges = pledges;
    this.log = log;
    this.keys = keys;
    this.timestamps = timestamps;
    this.archivist = new Archivist(keys, timestamps);
    this.publicUrl = publicUrl;
    this.host = host;
  }

  /** Claims the next batch for this worker; none while no timestamps can be had. */
  public List<Seals.Work> claim(Instant now) {
    // What is claimed and cannot be sealed would have to wait for the claim to run out.
    return !timestamps.ready(now) ? List.of() : seals.claim(BATCH, log.size(), now, PATIENCE);
  }

  /**
   * Seals one claimed pledge.
   *
   * @return false when it cannot be done now (not yet under a public checkpoint, no timestamp) or
   *     another worker was first; the claim runs out and the step is run again
   */
  public boolean seal(Seals.Work work, Instant now) {
    return log.proof(work.logIndex(), work.entry())
        .filter(proof -> seal(work, proof, now))
        .isPresent();
  }

  private boolean seal(Seals.Work work, TlogProof proof, Instant now) {
    var acceptance = work.acceptance();
    var preparation = preparations.find(acceptance.preparation()).orElseThrow();
    var signed = PaperNotary.signed(preparation, acceptance.cms());
    // The log names this digest; sealing anything else would make a file that nobody can check.
    if (!Digest.of(signed).equals(acceptance.signed())) {
      throw new IllegalStateException(
          "revision 1 of %s has digest %s, accepted was %s"
              .formatted(acceptance.id().value(), Digest.of(signed), acceptance.signed()));
    }
    if (now.plus(SKEW).isBefore(acceptance.acceptedAt())) {
      logger.log(
          System.Logger.Level.WARNING,
          "{0} was accepted at {1}, and the clock says {2}: it is sealed when the clock is right",
          acceptance.id().value(),
          acceptance.acceptedAt(),
          now);
      return false;
    }
    // The log keeps naming what was accepted: the timestamp that comes later is no part of that.
    return PaperNotary.stamped(preparation, acceptance.cms(), timestamps, now)
        .map(cms -> PaperNotary.signed(preparation, cms))
        .flatMap(stamped -> sealed(acceptance, preparation, stamped, proof, now))
        .map(pdf -> {
          var entry = new Entry(Entry.Type.SEALED, acceptance.record(), Digest.of(pdf));
          return seals.store(acceptance.id(), pdf, entry.encode(), now);
        })
        .orElse(false);
  }

  private Optional<Bytes> sealed(
      Acceptance acceptance, Preparation preparation, Bytes signed, TlogProof proof, Instant now) {
    var pledge = pledges.find(preparation.pledge()).orElseThrow();
    var organizer = pledge.organizer();
    var key = keys.seal(organizer.id().value(), organizer.name(), now);
    holds(key, now);
    int room = CONTENTS_BYTES + timestamps.extraBytes() + proof.cosignatureBytes();
    var facts = new SealRevision.Facts(organizer.name(), REASON, now, room);
    var look = appearance(acceptance, pledge.wording().language());
    var unsigned = SealRevision.prepare(signed, look, facts).orThrow();
    return cms(unsigned, key, proof, now)
        .flatMap(cms -> archivist.archive(unsigned.fill(cms), key, now));
  }

  /** A seal whose certificate does not hold would make a file that nobody believes. */
  private void holds(SealKey key, Instant now) {
    var lists = RevocationList.parse(keys.authority().crl(now)).optional().stream().toList();
    var chain =
        Chain.verify(
            key.certificate(), Chain.Purpose.SIGNING, key.chain(), lists, Set.of(keys.root()), now);
    if (chain instanceof Chain.Rejected(var _, var reason)) {
      throw new IllegalStateException("nothing can be sealed: " + reason);
    }
  }

  private Bytes appearance(Acceptance acceptance, Language language) {
    var payload =
        QrPayload.sign(
            acceptance.shortId(),
            acceptance.record(),
            acceptance.acceptedAt(),
            keys.qr().publicKey(),
            keys.qr()::sign);
    var matrix = QrMatrix.of(payload.encodeUri(publicUrl));
    return SealAppearance.draw(
        new SealAppearance.Modules() {
          @Override
          public int size() {
            return matrix.size();
          }

          @Override
          public boolean dark(int column, int row) {
            return matrix.get(column, row);
          }
        },
        SealAppearance.lines(host, acceptance.shortId(), language));
  }

  /** The seal's CMS, or nothing while no timestamp can be had: a seal without one is not made. */
  private Optional<Bytes> cms(Unsigned unsigned, SealKey key, TlogProof proof, Instant now) {
    var attributes = Cms.attributes(unsigned.digest(), key.certificate(), proof.encode());
    var signature = key.sign(attributes);
    return timestamps
        .stamp(signature, now)
        .map(token -> Cms.assemble(attributes, signature, key.chain(), token));
  }
}
