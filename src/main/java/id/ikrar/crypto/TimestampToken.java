package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;

/** An RFC 3161 time-stamp token, with the certificate of its authority inside. */
public final class TimestampToken {
  public static final int MAX_BYTES = SignerBlock.MAX_BYTES;

  // As the library writes the Z of UTC.
  private static final Pattern TIME =
      Pattern.compile("([0-9]{14})(?:\\.([0-9]{1,9}))?(?:Z|GMT\\+00:00)");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Bytes der;
  private final SignerBlock block;
  private final TSTInfo info;
  private final Instant time;
  private final boolean contentMatches;

  private TimestampToken(Bytes der, SignerBlock block) throws IOException {
    this.der = der;
    this.block = block;
    Refusal.unless(block.unsignedCount() == 0, "a timestamp token with unsigned attributes");
    var content =
        block.content().orElseThrow(() -> new Refusal("a timestamp token without content"));
    var octets = ASN1OctetString.getInstance(content).getOctets();
    this.info = TSTInfo.getInstance(octets);
    Refusal.unless(
        Der.encode(info).equals(Bytes.of(octets)), "a timestamp token with fields out of place");
    this.time = time(info);
    this.contentMatches = Arrays.equals(block.digestOf(octets), block.messageDigest());
  }

  public static Parsed<TimestampToken> parse(Bytes der) {
    return Refusal.guard("timestamp token", () -> read(der));
  }

  /** The same for what another maker wrote, whose envelope need not be in DER. */
  public static Parsed<TimestampToken> parseForeign(Bytes ber) {
    return Refusal.guard("timestamp token", () -> read(SignerBlock.rewritten(ber)));
  }

  static TimestampToken read(Bytes der) throws IOException {
    return new TimestampToken(der, SignerBlock.read(der, PKCSObjectIdentifiers.id_ct_TSTInfo));
  }

  public Bytes der() {
    return der;
  }

  public Instant time() {
    return time;
  }

  /** The certificate whose key made the token. */
  public Certificate authority() {
    return block.signer();
  }

  /** The certificates inside. */
  public List<Certificate> certificates() {
    return block.certificates();
  }

  /** Whether the token speaks about these bytes, by a hash that we believe in. */
  public boolean covers(Bytes covered) {
    var imprint = info.getMessageImprint();
    return ImprintHash.of(imprint.getHashAlgorithm())
        .filter(hash -> Arrays.equals(imprint.getHashedMessage(), hash.digest(covered)))
        .isPresent();
  }

  /** Whether content and attributes are as the authority's key signed them. */
  public boolean signatureValid() {
    return contentMatches && block.signatureValid();
  }

  /** Why the time cannot be believed. */
  public record Fault(Grade grade, String reason) {}

  /** What that says about the token itself. */
  public enum Grade {
    /** It is not what an authority issued over these bytes. */
    DAMAGED,
    /** It is genuine, but nobody trusted vouches for who made it. */
    STRANGER,
    /** It is genuine, but its certificate is for something else than timestamps. */
    PURPOSE,
    /** It was good, but its authority's certificate does not hold at the moment asked for. */
    EXPIRED,
    /** The same, because the certificate was taken back. */
    REVOKED
  }

  /**
   * Checks imprint, signature, the authority's key usage and its chain.
   *
   * @param at until when the authority's certificate must hold: now, or the time of a later token
   * @return what is wrong, or nothing
   */
  public Optional<Fault> fault(
      Bytes covered,
      List<Certificate> pool,
      List<? extends RevocationSource> sources,
      Set<Certificate> roots,
      Instant at) {
    if (!covers(covered)) {
      return fault(Grade.DAMAGED, "the timestamp is of other bytes");
    }
    if (!signatureValid()) {
      return fault(Grade.DAMAGED, "the timestamp's signature does not verify");
    }
    if (time.isBefore(authority().notBefore()) || time.isAfter(authority().notAfter())) {
      return fault(
          Grade.STRANGER, "the timestamp is of " + time + ", outside its authority's validity");
    }
    var candidates = Stream.concat(certificates().stream(), pool.stream()).distinct().toList();
    return switch (chain(candidates, sources, roots, at)) {
      case Chain.Rejected rejected -> fault(rejected, candidates, roots);
      case Chain.Trusted path when !path.uses(certificates()) ->
          fault(Grade.DAMAGED, "the timestamp holds a certificate that leads nowhere");
      case Chain.Trusted _ -> Optional.empty();
    };
  }

  // Only what was good when the token was made can have expired or been revoked since.
  private Optional<Fault> fault(
      Chain.Rejected rejected, List<Certificate> candidates, Set<Certificate> roots) {
    return switch (chain(candidates, List.of(), roots, time)) {
      case Chain.Rejected(var cause, var reason) ->
          fault(
              cause == Chain.Cause.PURPOSE ? Grade.PURPOSE : Grade.STRANGER,
              "timestamp: " + reason);
      case Chain.Trusted _ ->
          fault(
              rejected.cause() == Chain.Cause.REVOKED ? Grade.REVOKED : Grade.EXPIRED,
              "timestamp: " + rejected.reason());
    };
  }

  private Chain chain(
      List<Certificate> pool,
      List<? extends RevocationSource> sources,
      Set<Certificate> roots,
      Instant moment) {
    return Chain.verify(authority(), Chain.Purpose.TIMESTAMPING, pool, sources, roots, moment);
  }

  private static Optional<Fault> fault(Grade grade, String reason) {
    return Optional.of(new Fault(grade, reason));
  }

  // RFC 3161 section 2.4.2 and RFC 5280: UTC to the second or finer; read to the millisecond.
  private static Instant time(TSTInfo info) {
    var found = TIME.matcher(info.getGenTime().getTimeString());
    Refusal.unless(found.matches(), "a timestamp token whose time cannot be read");
    var fraction = found.group(2) == null ? "" : found.group(2);
    try {
      return LocalDateTime.parse(found.group(1), SECONDS)
          .plus(Duration.ofMillis(Integer.parseInt((fraction + "000").substring(0, 3))))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new Refusal("a timestamp token whose time cannot be read");
    }
  }
}
