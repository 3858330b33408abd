package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Parsed;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;

/**
 * A status list as it is handed out: a tagged COSE_Sign1 (RFC 9052) with Ed25519 by the key of the
 * log. It says nothing before {@link #signedBy} has named a trusted key.
 *
 * @param keyId as a signed note has it
 */
public record SignedStatusList(StatusList list, int keyId, Bytes signature) {
  /** Two sets of bits, a checkpoint with witnesses, and some room. */
  public static final int MAX_BYTES = 2 * StatusList.BYTES + 32 * 1024;

  private static final int COSE_SIGN1 = 18;
  private static final Cbor ALGORITHM = Cbor.of(1);
  private static final Cbor EDDSA = Cbor.of(-8);
  private static final Cbor KEY_ID = Cbor.of(4);

  public SignedStatusList {
    if (signature.size() != NoteKey.SIGNATURE_BYTES) {
      throw new IllegalArgumentException("a signature of " + signature.size() + " bytes");
    }
  }

  /** Signs with the key of the log of which the list speaks. */
  static SignedStatusList sign(StatusList list, LogKey key) {
    if (!list.origin().equals(key.origin())) {
      throw new IllegalArgumentException(
          "the key of " + key.origin() + " does not sign for " + list.origin());
    }
    int id = key.publicKey().id();
    return new SignedStatusList(list, id, key.sign(toBeSigned(id, list)));
  }

  public Bytes encode() {
    return new Cbor.Tag(
            COSE_SIGN1,
            Cbor.array(
                Cbor.of(header(keyId)),
                new Cbor.Dict(Map.of()),
                Cbor.of(list.canonical()),
                Cbor.of(signature)))
        .encode();
  }

  /** Reads the one encoding of a list, signed by whomever. */
  public static Parsed<SignedStatusList> parse(Bytes encoded) {
    if (encoded.size() > MAX_BYTES) {
      return Parsed.malformed(
          "a status list of " + encoded.size() + " bytes, at most " + MAX_BYTES);
    }
    return Cbor.parse(encoded).then(SignedStatusList::sign1);
  }

  private static Parsed<SignedStatusList> sign1(Cbor value) {
    if (value instanceof Cbor.Tag(var tag, Cbor.Array(var parts))
        && tag == COSE_SIGN1
        && parts.size() == 4
        && parts.get(0) instanceof Cbor.Blob(var header)
        && parts.get(1).equals(new Cbor.Dict(Map.of()))
        && parts.get(2) instanceof Cbor.Blob(var body)
        && parts.get(3) instanceof Cbor.Blob(var signature)
        && signature.size() == NoteKey.SIGNATURE_BYTES) {
      return keyId(header)
          .then(id ->
              StatusList.parse(body)
                  .then(list -> Parsed.ok(new SignedStatusList(list, id, signature))));
    }
    return Parsed.malformed("not a tagged COSE_Sign1 with Ed25519");
  }

  private static Parsed<Integer> keyId(Bytes header) {
    return Cbor.parse(header)
        .then(value ->
            value instanceof Cbor.Dict dict
                    && dict.entries().size() == 2
                    && EDDSA.equals(dict.entries().get(ALGORITHM))
                    && dict.entries().get(KEY_ID) instanceof Cbor.Blob(var id)
                    && id.size() == Integer.BYTES
                ? Parsed.ok(ByteBuffer.wrap(id.toArray()).getInt())
                : Parsed.malformed("the header is not {alg: EdDSA, kid: four bytes}"));
  }

  /** Whether a trusted key of the log signed the list, and one the checkpoint in it. */
  public boolean signedBy(Collection<NoteKey> trusted) {
    return trusted.stream().anyMatch(this::signedBy)
        && Checkpoint.open(list.checkpoint(), trusted).optional().isPresent();
  }

  private boolean signedBy(NoteKey key) {
    return key.name().equals(list.origin())
        && key.id() == keyId
        && key.verifies(toBeSigned(keyId, list), signature);
  }

  // RFC 9052 section 4.4. No note begins with its first byte, so neither is taken for the other.
  private static Bytes toBeSigned(int keyId, StatusList list) {
    return Cbor.array(
            Cbor.of("Signature1"),
            Cbor.of(header(keyId)),
            Cbor.of(Bytes.EMPTY),
            Cbor.of(list.canonical()))
        .encode();
  }

  private static Bytes header(int keyId) {
    var id = Bytes.owning(ByteBuffer.allocate(Integer.BYTES).putInt(keyId).array());
    return new Cbor.Dict(Map.of(ALGORITHM, EDDSA, KEY_ID, Cbor.of(id))).encode();
  }
}
