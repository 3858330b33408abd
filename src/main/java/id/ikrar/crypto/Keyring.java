package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Key;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All keys of a service, from a folder whose private parts are encrypted with a passphrase. */
public final class Keyring {
  private final KeyFolder folder;
  private final SecureRandom random;
  private final Certificate root;
  private final Certificate ocsp;
  private final CertificateAuthority authority;
  private final LocalTimestampAuthority timestamps;
  private final Once<Ed25519Key> log;
  private final Once<Ed25519Key> qr;
  private final Bytes linkSecret;
  private final Map<String, SealKey> seals = new ConcurrentHashMap<>();

  private Keyring(KeyFolder folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
    this.root = folder.certificate(KeyFolder.ROOT);
    var issuing = folder.signingKey(KeyFolder.ISSUING);
    var responder = folder.signingKey(KeyFolder.OCSP);
    this.ocsp = responder.certificate();
    var revocations = new Revocations(folder.file("revoked.txt"));
    this.authority =
        new CertificateAuthority(
            issuing,
            new Profiles(folder.publicUrl(), random),
            revocations,
            new OcspResponder(responder, issuing.certificate(), revocations),
            new RootList(folder.file(KeyFolder.ROOT_LIST), folder.key(KeyFolder.ROOT)));
    this.timestamps = new LocalTimestampAuthority(folder.signingKey(KeyFolder.TIMESTAMPS), random);
    this.log = new Once<>(folder.key(KeyFolder.LOG)::ed25519Key);
    this.qr = new Once<>(folder.key(KeyFolder.QR)::ed25519Key);
    // Read at once, so that a wrong passphrase shows at the start; the others wait for their use.
    this.linkSecret = folder.key(KeyFolder.LINK).secret();
  }

  /** Makes every key and certificate in a folder that is not there or is empty. */
  public static Keyring create(
      Path folder, Passphrase passphrase, URI publicUrl, Instant now, SecureRandom random) {
    new KeyCeremony(publicUrl, passphrase, now, random).hold(folder);
    return open(folder, passphrase, random);
  }

  /** Opens a folder; the wrong passphrase is an {@link IllegalArgumentException}. */
  public static Keyring open(Path folder, Passphrase passphrase, SecureRandom random) {
    return new Keyring(new KeyFolder(folder, passphrase), random);
  }

  /** Whether a keyring was made there. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(KeyFolder.PUBLIC_URL));
  }

  /** Whether these keys are published with the source, and so prove nothing. */
  public boolean sample() {
    return Files.exists(folder.file(KeyFolder.SAMPLE_MARK));
  }

  public Certificate root() {
    return root;
  }

  public Certificate issuing() {
    return authority.certificate();
  }

  public CertificateAuthority authority() {
    return authority;
  }

  public LocalTimestampAuthority timestamps() {
    return timestamps;
  }

  /** The certificates that evidence in a PDF needs besides its own: issuing, timestamp, OCSP. */
  public List<Certificate> services() {
    return List.of(issuing(), timestamps.certificate(), ocsp);
  }

  /** The seal of an organisation, made on first use. */
  public SealKey seal(String organizationId, String organizationName, Instant now) {
    return seals.computeIfAbsent(
        Key.check(organizationId), id -> openSeal(id, organizationName, now));
  }

  public Ed25519Key log() {
    return log.get();
  }

  public Ed25519Key qr() {
    return qr.get();
  }

  /** 32 bytes for the message authentication codes of personal links. */
  public Bytes linkSecret() {
    return linkSecret;
  }

  private SealKey openSeal(String id, String name, Instant now) {
    var file = folder.seal(id);
    if (!file.exists()) {
      var pair = Providers.p256(random);
      var certificate =
          authority.certifySeal(id, name, Bytes.of(pair.getPublic().getEncoded()), now);
      file.write(pair.getPrivate(), certificate, issuing(), root);
    }
    return new SealKey(file.signingKey(), issuing());
  }

  @Override
  public String toString() {
    return "Keyring[" + root + "]";
  }
}
