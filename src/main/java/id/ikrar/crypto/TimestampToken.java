package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;

/** An RFC 3161 time-stamp token, with the certificate of its authority inside. */
public final class TimestampToken {
  public static final int MAX_BYTES = SignerBlock.MAX_BYTES;

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

  /** Whether the token speaks about this digest. */
  public boolean covers(Digest imprint) {
    var algorithm = info.getMessageImprint().getHashAlgorithm().getAlgorithm();
    return algorithm.equals(NISTObjectIdentifiers.id_sha256)
        && Arrays.equals(info.getMessageImprint().getHashedMessage(), imprint.toArray());
  }

  /** Whether content and attributes are as the authority's key signed them. */
  public boolean signatureValid() {
    return contentMatches && block.signatureValid();
  }

  /**
   * Checks imprint, signature, the authority's key usage and its chain.
   *
   * @param at until when the authority's certificate must hold: now, or the time of a later token
   * @return what is wrong, in one sentence, or nothing
   */
  public Optional<String> fault(
      Digest imprint,
      List<Certificate> pool,
      List<RevocationList> lists,
      Set<Certificate> roots,
      Instant at) {
    if (!covers(imprint)) {
      return Optional.of("the timestamp is of other bytes");
    }
    if (!signatureValid()) {
      return Optional.of("the timestamp's signature does not verify");
    }
    if (time.isBefore(authority().notBefore()) || time.isAfter(authority().notAfter())) {
      return Optional.of("the timestamp is of " + time + ", outside its authority's validity");
    }
    var candidates = Stream.concat(certificates().stream(), pool.stream()).distinct().toList();
    return switch (Chain.verify(
        authority(), Chain.Purpose.TIMESTAMPING, candidates, lists, roots, at)) {
      case Chain.Rejected(var reason) -> Optional.of("timestamp: " + reason);
      case Chain.Trusted path when !path.uses(certificates()) ->
          Optional.of("the timestamp holds a certificate that leads nowhere");
      case Chain.Trusted _ -> Optional.empty();
    };
  }

  private static Instant time(TSTInfo info) {
    try {
      return info.getGenTime().getDate().toInstant();
    } catch (ParseException e) {
      throw new Refusal("a timestamp token whose time cannot be read");
    }
  }
}
