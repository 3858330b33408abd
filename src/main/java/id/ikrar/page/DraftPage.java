package id.ikrar.page;

import id.ikrar.event.Language;
import id.ikrar.event.Logos;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Ink;
import id.ikrar.signing.SignedRecord;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Random;

/** Draws words that are not published yet as the sheet of a made-up signer; for many threads. */
public final class DraftPage {
  private static final int ROOM = 64 * 1024;
  private static final Participant.Id NOBODY = new Participant.Id("0".repeat(20));
  private static final Identifier SAMPLE = new Identifier(Identifier.Kind.NIP, "0".repeat(18));

  private final String host;
  private final Logos logos;

  /**
   * @param host where sheets can be checked, without scheme
   */
  public DraftPage(String host, Logos logos) {
    this.host = host;
    this.logos = logos;
  }

  /**
   * Draws the sheet with the code that draws real ones.
   *
   * @param pledge the words as if they froze now; nobody keeps them
   */
  public Draft draw(Pledge pledge) {
    var sheet = sheet(pledge).with(logos);
    var lacking = PledgePage.lacking(sheet);
    if (!lacking.isEmpty()) {
      return new Draft.Undrawable(lacking);
    }
    var layout = Layout.of(sheet);
    var out = new ByteArrayOutputStream(ROOM);
    SheetDrawing.draft(sheet, layout, out).finish();
    var pdf = out.toByteArray();
    SignatureGap.identify(pdf, pledge.digest());
    return new Draft.Drawn(Bytes.owning(pdf), layout.leaves().size());
  }

  private PledgeSheet sheet(Pledge pledge) {
    boolean english = pledge.wording().language() == Language.EN;
    var signer =
        new Participant(
            NOBODY,
            pledge.event(),
            1,
            "Contoh Satu",
            english ? "Sample Position" : "Jabatan Contoh",
            english ? "Sample Rank" : "Pangkat Contoh",
            english ? "Sample Institution" : "Instansi Contoh",
            Optional.empty(),
            SAMPLE,
            Phone.NONE,
            false);
    return new PledgeSheet(pledge, signer, Ink.NONE, record(pledge, signer), host);
  }

  // Never part of the file; the drawing asks it for the time and the identifier.
  private static SignedRecord record(Pledge pledge, Participant signer) {
    return new SignedRecord(
        ShortId.next(new Random(0)),
        Bytes.owning(new byte[SignedRecord.SALT_BYTES]),
        pledge.organizer().id(),
        pledge.organizer().name(),
        pledge.event(),
        pledge.programme().name(),
        pledge.version(),
        pledge.digest(),
        signer.id(),
        signer.name(),
        signer.jabatan(),
        signer.instansi(),
        "",
        pledge.programme().printIdentifier() ? SAMPLE.value() : "",
        Identification.PERSONAL_LINK,
        Digest.of(Bytes.EMPTY),
        Bytes.owning(new byte[1]),
        pledge.publishedAt());
  }
}
