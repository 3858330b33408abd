package id.ikrar.web;

import id.ikrar.desk.CorrectionDesk;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.passkey.Site;
import id.ikrar.pledge.Pledge;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Withdrawal;
import id.ikrar.web.view.Naskah;
import id.ikrar.web.view.Occasion;
import id.ikrar.web.view.ReceiptView;
import id.ikrar.web.view.SigningView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Words the views of the signing pages. */
final class Ceremony {
  private Ceremony() {}

  static SigningView view(
      Frames frames,
      String base,
      Doorway.Ready ready,
      Words words,
      boolean certified,
      String anew) {
    var person = ready.participant();
    return new SigningView(
        base,
        occasion(ready.pledge().programme(), ready.pledge().organizer().name(), words),
        naskah(ready.pledge()),
        ready.pledge().digest().hex(),
        person.name(),
        person.jabatan(),
        person.instansi(),
        person.identifier().masked(),
        person.leader(),
        certified ? base + "/sertifikat" : "",
        ready.pledge().programme().offerPasskey() ? frames.site().map(Site::origin).orElse("") : "",
        anew);
  }

  static ReceiptView receipt(Frames frames, String base, Doorway.Signed signed, Words words) {
    var acceptance = signed.acceptance();
    var programme = signed.event().programme();
    var check = frames.address("/v/" + acceptance.shortId().printed());
    return new ReceiptView(
        occasion(programme, "", words),
        signed.participant().name(),
        acceptance.shortId().printed(),
        moment(acceptance.acceptedAt(), programme, words),
        base + "/ikrar.pdf",
        check,
        whatsapp(words, programme.name(), acceptance.shortId(), check),
        acceptance.signed().hex(),
        "",
        "",
        "");
  }

  /** When; and that it was late, after the event's last day. */
  private static String moment(Instant at, Programme programme, Words words) {
    var moment = words.moment(at, programme.zone());
    return at.isBefore(programme.over()) ? moment : words.say("late.moment", moment);
  }

  /** "Ikrar ini dicabut pada … oleh …, alasan: …". */
  static String withdrawn(Withdrawal withdrawal, Zone zone, Words words) {
    return words.say(
        "receipt.withdrawn",
        words.moment(withdrawal.at(), zone),
        words.say("withdrawn.by." + withdrawal.by()),
        withdrawal.reason().text());
  }

  /** "Diganti pada … oleh …, alasan: …". */
  static String corrected(CorrectionDesk.Corrected it, Zone zone, Words words) {
    return words.say(
        "docs.corrected",
        words.moment(it.correction().at(), zone),
        it.newer().shortId().printed(),
        it.correction().reason().text());
  }

  static Occasion occasion(Programme programme, String organizer, Words words) {
    var where =
        programme.venue().isEmpty()
            ? programme.place()
            : programme.venue() + ", " + programme.place();
    return new Occasion(
        programme.name(), organizer, words.days(programme.from(), programme.to()), where);
  }

  static Occasion occasion(Event event, Organization organization, Words words) {
    return occasion(event.programme(), organization.name(), words);
  }

  static Naskah naskah(Pledge pledge) {
    var wording = pledge.wording();
    return new Naskah(
        wording.title(),
        wording.number(),
        wording.preamble(),
        wording.commitments(),
        wording.closing(),
        pledge.legalBases().stream()
            .map(basis -> new Naskah.Basis(basis.code(), basis.title()))
            .toList(),
        wording.language().name());
  }

  /** Opens WhatsApp with a message; the signer chooses to whom. */
  static String whatsapp(Words words, String event, ShortId shortId, String check) {
    return "https://wa.me/?text="
        + encoded(words.say("receipt.message", event, shortId.printed(), check));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static HttpResponse<byte[]> download(Bytes pdf, ShortId shortId) {
    return HttpResponse.ok(pdf.toArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"ikrar-" + shortId.printed() + ".pdf\"");
  }
}
