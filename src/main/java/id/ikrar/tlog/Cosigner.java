package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.nio.ByteBuffer;
import java.time.Instant;

/** The private side of a witness: c2sp.org/tlog-cosignature, Ed25519. */
public final class Cosigner {
  private final LogKey key;

  /**
   * @param key under the witness's name; never one that signs a log, or a checkpoint of its own
   */
  public Cosigner(LogKey key) {
    this.key = key;
  }

  /** The key that checks what this one signs. */
  public WitnessKey publicKey() {
    return new WitnessKey(key.origin(), key.publicKey().key());
  }

  /** The line that says that this text was seen at that time. */
  Note.Signature cosign(String text, Instant at) {
    var time = ByteBuffer.allocate(Long.BYTES).putLong(at.getEpochSecond()).array();
    var signature = key.sign(WitnessKey.message(text, at)).value();
    return new Note.Signature(key.origin(), publicKey().id(), Bytes.owning(time).concat(signature));
  }

  /** Names the key, never its secret. */
  @Override
  public String toString() {
    return "cosigner of " + publicKey();
  }
}
