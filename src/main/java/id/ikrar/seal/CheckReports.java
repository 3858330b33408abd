package id.ikrar.seal;

import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.SealKey;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Parsed;
import id.ikrar.page.CheckReport;
import id.ikrar.page.ReportPage;
import id.ikrar.page.Revision1;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Span;
import id.ikrar.pdf.Unsigned;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals reports of checks with a key of the service's own. Nothing is stored between the check and
 * its report: the page carries a ticket with the words, which only this service could have made.
 */
public final class CheckReports {
  /** How long after a check its report can be had. */
  public static final Duration TICKET_LIFE = Duration.ofHours(1);

  public static final int MAX_TICKET = 100_000;

  private static final String DOMAIN = "ikrar/report-ticket";

  private final Keyring keys;
  private final TimestampAuthority timestamps;
  private final Archivist archivist;
  private final ReportPage page = new ReportPage();
  private final String name;

  /**
   * @param host of this service, part of the name that seals
   */
  public CheckReports(Keyring keys, TimestampAuthority timestamps, String host) {
    this.keys = keys;
    this.timestamps = timestamps;
    this.archivist = new Archivist(keys, timestamps);
    this.name = "Layanan Ikrar " + host;
  }

  /** What a page carries until somebody wants the report; empty for one that is too long. */
  public String ticket(CheckReport report, Instant now) {
    var ends = now.plus(TICKET_LIFE).getEpochSecond();
    var body = report.encode();
    var whole = Cbor.array(Cbor.of(ends), Cbor.of(body), Cbor.of(mac(ends, body))).encode();
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(whole.toArray());
    return text.length() > MAX_TICKET ? "" : text;
  }

  /** The report of a ticket that this service made and that has not ended. */
  public Parsed<CheckReport> redeem(String ticket, Instant now) {
    if (ticket.length() > MAX_TICKET) {
      return Parsed.malformed("a ticket of " + ticket.length() + " characters");
    }
    try {
      return Cbor.parse(Bytes.owning(Base64.getUrlDecoder().decode(ticket)))
          .then(value ->
              value instanceof Cbor.Array(var items)
                      && items.size() == 3
                      && items.get(0) instanceof Cbor.Int(var ends)
                      && items.get(1) instanceof Cbor.Blob(var body)
                      && items.get(2) instanceof Cbor.Blob(var mac)
                      && MessageDigest.isEqual(mac.toArray(), mac(ends, body).toArray())
                      && now.getEpochSecond() < ends
                  ? CheckReport.parse(body)
                  : Parsed.malformed("not a ticket of this service, or an old one"));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed("not a ticket");
    }
  }

  /** The sealed report (PAdES B-LTA), or nothing while no timestamp can be had. */
  public Optional<Bytes> seal(CheckReport report, Instant now) {
    var key = keys.seal(SealKey.OPERATOR, name, now);
    var drawn = page.render(report, name);
    var unsigned = unsigned(drawn);
    return cms(unsigned, key, now).flatMap(cms -> archivist.archive(unsigned.fill(cms), key, now));
  }

  private Optional<Bytes> cms(Unsigned unsigned, SealKey key, Instant now) {
    var attributes = Cms.attributes(unsigned.digest(), key.certificate());
    var signature = key.sign(attributes);
    return timestamps
        .stamp(signature, now)
        .map(token -> Cms.assemble(attributes, signature, key.chain(), token));
  }

  private static Unsigned unsigned(Revision1 drawn) {
    var gap = new Span(drawn.gapFrom(), drawn.gapTo());
    return new Unsigned(drawn.pdf(), new ByteRange(gap, drawn.pdf().size()));
  }

  private Bytes mac(long ends, Bytes body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.linkSecret().toArray(), "HmacSHA256"));
      var message =
          Canonical.of(DOMAIN, 1).put("ends", ends).put("report", Cbor.of(body)).build().bytes();
      return Bytes.owning(mac.doFinal(message.toArray()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform must support HmacSHA256", e);
    }
  }
}
