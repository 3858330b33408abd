package id.ikrar.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes new generations of keys. What is there is never changed or removed, so that everything
 * issued stays true; a running service goes on with what it opened until it starts again.
 */
public final class KeyRotation {
  private final KeyFolder folder;
  private final KeyMaker maker;
  private final Profiles profiles;
  private final Optional<Path> rootKey;
  private final Instant now;

  /**
   * @param rootKey the root's file where it is kept outside of the folder
   */
  public KeyRotation(KeyPlace place, Optional<Path> rootKey, Instant now, SecureRandom random) {
    this.folder = place.open();
    this.maker = new KeyMaker(folder, random);
    this.profiles = new Profiles(folder.publicUrl(), random);
    this.rootKey = rootKey;
    this.now = now;
  }

  /**
   * Makes the next generation; the issuing authority gets a new OCSP responder with it.
   *
   * @throws IllegalArgumentException for the root, for a seal that was never made, and where the
   *     root's key is wanted and not there
   */
  public KeptKey rotate(KeyName name) {
    int generation = folder.next(name);
    switch (name.role()) {
      case ROOT ->
          throw new IllegalArgumentException(
              "a new root would be trusted by nobody: it is not rotated");
      case ISSUING -> issuing(generation);
      case TIMESTAMPS -> {
        var above = newestIssuer();
        maker.p256(name, generation, spki -> profiles.timestamps(spki, above, now), chain(above));
      }
      case OCSP -> responder(newestIssuer());
      case SEAL -> seal(name, generation);
      case LOG ->
          maker.ed25519(name, generation, key -> profiles.selfSigned(Profiles.LOG, key, now));
      case QR -> maker.ed25519(name, generation, key -> profiles.selfSigned(Profiles.QR, key, now));
    }
    var made = folder.generations(name).getLast();
    return new KeptKey(name, made, folder.certificate(name, made), folder.place(name, made), true);
  }

  /** Signs the root's revocation list anew, for another {@link RootList#VALIDITY}. */
  public Instant renewRootList() {
    folder.replace(KeyFolder.ROOT_LIST, RootList.signed(root(), now));
    return now.plus(RootList.VALIDITY);
  }

  private void issuing(int generation) {
    var root = root();
    var key =
        maker.p256(
            KeyName.ISSUING,
            generation,
            spki -> profiles.issuing(spki, root, now),
            root.certificate());
    // A generation without a responder is not used, so a crash here leaves the old one in use.
    responder(new Issuer(key, generation));
    renewRootList();
  }

  private void responder(Issuer above) {
    maker.p256(
        KeyName.OCSP,
        folder.next(KeyName.OCSP),
        spki -> profiles.ocsp(spki, above, now),
        chain(above));
  }

  private void seal(KeyName name, int generation) {
    if (generation == 1) {
      throw new IllegalArgumentException("the organisation has no seal yet: " + name.of());
    }
    var above = newestIssuer();
    var former = folder.certificate(name, folder.generations(name).getLast());
    var organization = former.organization().orElseThrow();
    maker.p256(
        name,
        generation,
        spki -> profiles.seal(name.of(), organization, spki, above, now),
        chain(above));
  }

  private Issuer newestIssuer() {
    int generation = Keyring.issuers(folder).getLast();
    return new Issuer(folder.signingKey(KeyName.ISSUING, generation), generation);
  }

  private Certificate[] chain(Issuer above) {
    return new Certificate[] {above.certificate(), folder.certificate(KeyName.ROOT, 1)};
  }

  private SigningKey root() {
    var inside = folder.key(KeyName.ROOT, 1);
    var file = rootKey.map(path -> KeyFile.at(path, folder.passphrase())).orElse(inside);
    if (!file.exists()) {
      throw new IllegalArgumentException(
          "the root's private key is not here: name its file with --root-key");
    }
    var root = file.signingKey();
    if (!root.certificate().equals(folder.certificate(KeyName.ROOT, 1))) {
      throw new IllegalArgumentException("this is the key of another root: " + root.certificate());
    }
    return root;
  }
}
