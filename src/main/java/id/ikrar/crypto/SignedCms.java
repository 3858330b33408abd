package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** A detached CMS signature as found in a PDF: read strictly, judged by the caller. */
public final class SignedCms {
  public static final int MAX_BYTES = SignerBlock.MAX_BYTES;

  private final Bytes der;
  private final SignerBlock block;
  private final Optional<Digest> messageDigest;
  private final Optional<String> logProof;
  private final Optional<TimestampToken> timestamp;

  private SignedCms(Bytes der, SignerBlock block, boolean foreign) throws IOException {
    this.der = der;
    this.block = block;
    Refusal.unless(block.content().isEmpty(), "the content is inside, must be detached");
    var digest = block.messageDigest();
    Refusal.unless(
        digest.length == block.digestOf(new byte[0]).length,
        "message digest of " + digest.length + " bytes");
    this.messageDigest =
        block.sha256() ? Optional.of(new Digest(Bytes.owning(digest))) : Optional.empty();
    this.logProof =
        block.attribute(Oids.LOG_PROOF).map(value -> ASN1UTF8String.getInstance(value).getString());
    var token = block.unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    this.timestamp =
        token.isPresent() ? Optional.of(stamp(Der.encode(token.get()), foreign)) : Optional.empty();
  }

  private static TimestampToken stamp(Bytes token, boolean foreign) throws IOException {
    return TimestampToken.read(foreign ? SignerBlock.rewritten(token) : token);
  }

  /** Cuts the zeros after the outer DER length of /Contents, and refuses anything else there. */
  public static Parsed<Bytes> unpad(Bytes contents) {
    if (contents.size() < 2 || contents.get(0) != 0x30) {
      return Parsed.malformed("/Contents does not begin with a DER sequence");
    }
    int first = contents.get(1) & 0xff;
    int lengthBytes = first < 0x80 ? 0 : first - 0x80;
    if (first == 0x80 || lengthBytes > 3 || contents.size() < 2 + lengthBytes) {
      return Parsed.malformed("/Contents begins with a DER length of " + lengthBytes + " bytes");
    }
    int length = lengthBytes == 0 ? first : 0;
    for (int i = 0; i < lengthBytes; i++) {
      length = length << 8 | (contents.get(2 + i) & 0xff);
    }
    int end = 2 + lengthBytes + length;
    if (end > contents.size()) {
      return Parsed.malformed("the CMS ends at " + end + ", /Contents at " + contents.size());
    }
    for (int i = end; i < contents.size(); i++) {
      if (contents.get(i) != 0) {
        return Parsed.malformed("after the CMS at " + end + " stands a byte at " + i);
      }
    }
    return Parsed.ok(contents.slice(0, end));
  }

  /** Reads one SignerInfo over detached content; the signing certificate must match. */
  public static Parsed<SignedCms> parse(Bytes der) {
    return Refusal.guard(
        "CMS", () -> new SignedCms(der, SignerBlock.read(der, CMSObjectIdentifiers.data), false));
  }

  /** The same for what another maker wrote, whose envelope need not be in DER. */
  public static Parsed<SignedCms> parseForeign(Bytes ber) {
    return Refusal.guard(
        "CMS",
        () -> {
          var der = SignerBlock.rewritten(ber);
          return new SignedCms(der, SignerBlock.read(der, CMSObjectIdentifiers.data), true);
        });
  }

  public Certificate signer() {
    return block.signer();
  }

  /** All inside, the signer's among them, in no meaningful order. */
  public List<Certificate> certificates() {
    return block.certificates();
  }

  /** SHA-256 of the content; nothing where another hash was taken. */
  public Optional<Digest> messageDigest() {
    return messageDigest;
  }

  /** Whether it is over that content, by the hash that it names. */
  public boolean covers(Bytes content) {
    return Arrays.equals(block.digestOf(content.toArray()), block.messageDigest());
  }

  /** DER of the signed attributes as a SET. */
  public Bytes attributes() {
    return block.attributes();
  }

  /** What a signature timestamp speaks about. */
  public Bytes signature() {
    return block.signature();
  }

  public Optional<String> logProof() {
    return logProof;
  }

  public Optional<TimestampToken> timestamp() {
    return timestamp;
  }

  /** Whether the signature over the attributes is of the signer's key. */
  public boolean signatureValid() {
    return block.signatureValid();
  }

  /** The same with a timestamp. */
  public Bytes with(TimestampToken token) {
    return Cms.assemble(signed(), signature(), chain(), token);
  }

  /** The same as it was before it got its timestamp; only of one made with SHA-256. */
  public Bytes withoutTimestamp() {
    return Cms.assemble(signed(), signature(), chain());
  }

  /**
   * Whether every byte is as {@link Cms} writes it for these parts, so that no byte escapes the
   * checks of the parts.
   */
  public boolean canonical() {
    if (messageDigest.isEmpty()) {
      return false;
    }
    var whole =
        timestamp
            .map(token -> Cms.assemble(signed(), signature(), chain(), token))
            .orElseGet(this::withoutTimestamp);
    return whole.equals(der) && P256.toRaw(signature()).optional().isPresent();
  }

  private Bytes signed() {
    var digest = messageDigest.orElseThrow();
    return logProof
        .map(proof -> Cms.attributes(digest, signer(), proof))
        .orElseGet(() -> Cms.attributes(digest, signer()));
  }

  private List<Certificate> chain() {
    var chain = new ArrayList<>(certificates());
    chain.remove(signer());
    chain.addFirst(signer());
    return chain;
  }
}
