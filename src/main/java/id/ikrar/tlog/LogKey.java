package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Signs the checkpoints of one log with Ed25519; may be used by several threads. */
public final class LogKey {
  private final UnaryOperator<Bytes> signer;
  private final NoteKey key;
  private final List<LogKey> formers;

  private LogKey(UnaryOperator<Bytes> signer, NoteKey key) {
    this(signer, key, List.of());
  }

  private LogKey(UnaryOperator<Bytes> signer, NoteKey key, List<LogKey> formers) {
    this.signer = signer;
    this.key = key;
    this.formers = List.copyOf(formers);
    var probe = new Checkpoint(key.name(), 0, Merkle.EMPTY);
    var note = Note.parse(sign(probe)).orThrow();
    if (note.signers(List.of(key)).optional().isEmpty()) {
      throw new IllegalArgumentException("the private key does not belong to " + key);
    }
  }

  /** A pair of keys; the private one may stay inside a token. */
  public static LogKey of(String origin, PrivateKey secret, PublicKey key) {
    return new LogKey(message -> sign(secret, message), NoteKey.of(origin, key));
  }

  /** A key that signs elsewhere: the function answers the 64 bytes of an Ed25519 signature. */
  public static LogKey of(String origin, Bytes publicKey, UnaryOperator<Bytes> signer) {
    return new LogKey(signer, new NoteKey(origin, publicKey));
  }

  /** A private key of software, from which the public one follows. */
  public static LogKey of(String origin, PrivateKey secret) {
    var seed =
        secret instanceof EdECPrivateKey ed25519
            ? ed25519.getBytes().map(Bytes::owning)
            : Optional.<Bytes>empty();
    return of(
        origin,
        secret,
        publicKey(
            seed.orElseThrow(
                () -> new IllegalArgumentException("the key does not show itself: " + origin))));
  }

  /** A private key as PKCS#8 (RFC 8410). */
  public static LogKey pkcs8(String origin, Bytes encoded) {
    try {
      var spec = new PKCS8EncodedKeySpec(encoded.toArray());
      return of(origin, KeyFactory.getInstance("Ed25519").generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      // Not with its cause: what it says may hold what is secret.
      throw new IllegalArgumentException("not an Ed25519 key in PKCS#8: " + origin);
    }
  }

  /**
   * This key, with the one before it signing too: who has not heard of the new key yet goes on
   * believing the log.
   */
  public LogKey after(LogKey former) {
    if (!former.origin().equals(origin())) {
      throw new IllegalArgumentException(
          "a log of two names: " + former.origin() + " and " + origin());
    }
    return new LogKey(signer, key, List.of(former));
  }

  /** The key that checks what this one signs. */
  public NoteKey publicKey() {
    return key;
  }

  public String origin() {
    return key.name();
  }

  /** The checkpoint as a signed note. */
  public String sign(Checkpoint checkpoint) {
    if (!checkpoint.origin().equals(origin())) {
      throw new IllegalArgumentException(
          "the key of " + origin() + " does not sign for " + checkpoint.origin());
    }
    var signatures = new ArrayList<>(List.of(sign(checkpoint.text())));
    formers.forEach(former -> signatures.add(former.sign(checkpoint.text())));
    return new Note(checkpoint.text(), signatures).encode();
  }

  Note.Signature sign(String text) {
    var message = Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    return new Note.Signature(key.name(), key.id(), sign(message));
  }

  /** Signs what is no note: it must begin with a byte with which no note begins. */
  Bytes sign(Bytes message) {
    return signer.apply(message);
  }

  private static Bytes sign(PrivateKey secret, Bytes message) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(message.toArray());
      return Bytes.owning(ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the log key does not sign", e);
    }
  }

  // The JDK computes the public key only where it makes a pair, so it is given the seed as chance.
  private static PublicKey publicKey(Bytes seed) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519", "SunEC");
      generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      return generator.generateKeyPair().getPublic();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /** Chance that is none. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient Bytes seed;

    private Seed(Bytes seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed.toArray(), 0, bytes, 0, bytes.length);
    }
  }

  /** Names the key, never its secret. */
  @Override
  public String toString() {
    return "log key of " + key;
  }
}
