package id.ikrar.seal;

import id.ikrar.crypto.KeptKey;
import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.KeyEntry;
import id.ikrar.tlog.LogStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names every key of the service in the log, once: the first ones at the first start, a new
 * generation whoever made it and wherever. The entry follows from the key's certificate alone, so
 * it is the same on every node and after every crash, and the log takes it once.
 */
public final class Herald {
  private final Keyring keys;
  private final LogStore log;
  private final Set<Digest> said = ConcurrentHashMap.newKeySet();

  public Herald(Keyring keys, LogStore log) {
    this.keys = keys;
    this.log = log;
  }

  /** Submits the entries of keys that this process has not submitted. */
  public void announce() {
    for (var key : keys.kept()) {
      var entry = entry(key).encode();
      if (!said.contains(Digest.of(entry))) {
        log.submit(entry);
        // Only now: what could not be submitted is tried again.
        said.add(Digest.of(entry));
      }
    }
  }

  /** What the log says of a key. */
  public static KeyEntry entry(KeptKey key) {
    var certificate = key.certificate();
    return new KeyEntry(
        key.name().role().word(),
        key.name().of(),
        Digest.of(certificate.publicKey()),
        certificate.notBefore());
  }
}
