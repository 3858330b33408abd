package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Key;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All keys of a service: the newest generation of each signs, and the older ones stay for what was
 * issued with them. The root's private part is not needed.
 */
public final class Keyring {
  private final KeyFolder folder;
  private final SecureRandom random;
  private final Certificate root;
  private final RootList rootList;
  private final List<CertificateAuthority> authorities;
  private final LocalTimestampAuthority timestamps;
  private final Once<Ed25519Key> log;
  private final Once<Ed25519Key> qr;
  private final Bytes linkSecret;
  private final Map<String, SealKey> seals = new ConcurrentHashMap<>();

  private Keyring(KeyFolder folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
    this.root = folder.certificate(KeyName.ROOT, 1);
    this.rootList = new RootList(folder);
    this.authorities = issuers(folder).reversed().stream().map(this::authority).toList();
    this.timestamps =
        new LocalTimestampAuthority(
            folder.signingKey(KeyName.TIMESTAMPS, newest(KeyName.TIMESTAMPS)), random);
    this.log = new Once<>(folder.key(KeyName.LOG, newest(KeyName.LOG))::ed25519Key);
    this.qr = new Once<>(folder.key(KeyName.QR, newest(KeyName.QR))::ed25519Key);
    // Read at once, so that a wrong passphrase shows at the start; the others wait for their use.
    this.linkSecret = folder.link().secret();
  }

  /** Makes every key and certificate in a folder that is not there or is empty. */
  public static Keyring create(
      Path folder, Passphrase passphrase, URI publicUrl, Instant now, SecureRandom random) {
    return create(new KeyPlace(folder, passphrase, Optional.empty()), publicUrl, now, random);
  }

  /** The same, with keys in the token where there is one. */
  public static Keyring create(KeyPlace place, URI publicUrl, Instant now, SecureRandom random) {
    new KeyCeremony(publicUrl, place, now, random).hold();
    return open(place, random);
  }

  /** Opens a folder; the wrong passphrase is an {@link IllegalArgumentException}. */
  public static Keyring open(Path folder, Passphrase passphrase, SecureRandom random) {
    return open(new KeyPlace(folder, passphrase, Optional.empty()), random);
  }

  /** Opens a folder and, at the first signature, the token. */
  public static Keyring open(KeyPlace place, SecureRandom random) {
    return new Keyring(place.open(), random);
  }

  /** Whether a keyring was made there. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(KeyFolder.PUBLIC_URL));
  }

  /** Whether these keys are published with the source, and so prove nothing. */
  public boolean sample() {
    return Files.exists(folder.file(KeyFolder.SAMPLE_MARK));
  }

  /** The address that the keys were made for. */
  public URI publicUrl() {
    return folder.publicUrl();
  }

  public Certificate root() {
    return root;
  }

  public Certificate issuing() {
    return authority().certificate();
  }

  /** The issuing authority in use. */
  public CertificateAuthority authority() {
    return authorities.getFirst();
  }

  /** Those of all generations, the one in use first. */
  public List<CertificateAuthority> authorities() {
    return authorities;
  }

  /** The one that issued a certificate of ours. */
  public CertificateAuthority authorityOf(Certificate certificate) {
    return authorities.stream()
        .filter(authority -> certificate.issuedBy(authority.certificate()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not issued here: " + certificate));
  }

  public LocalTimestampAuthority timestamps() {
    return timestamps;
  }

  /**
   * The certificates that evidence in a PDF needs besides its own: issuing, timestamp, OCSP. Those
   * of retired authorities too, since a signature or timestamp in the file may be of one.
   */
  public List<Certificate> services() {
    return Stream.of(
            authorities.stream().map(CertificateAuthority::certificate),
            Stream.of(timestamps.certificate()),
            authorities.stream().map(authority -> authority.responder().certificate()))
        .flatMap(certificates -> certificates)
        .toList();
  }

  /** The revocation lists for the same: of the root and of every authority. */
  public List<Bytes> lists(Instant now) {
    return Stream.concat(
            Stream.of(rootList.at(now)), authorities.stream().map(authority -> authority.crl(now)))
        .toList();
  }

  /** An OCSP response about a certificate of ours, by the responder of its authority. */
  public Bytes ocspFor(Certificate certificate, Instant now) {
    return authorityOf(certificate).ocspFor(certificate, now);
  }

  /** Answers an OCSP request (RFC 6960) in the name of the authority that it is about. */
  public Bytes ocsp(Bytes request, Instant now) {
    return authorities.stream()
        .filter(authority -> authority.responder().concerns(request))
        .findFirst()
        .orElseGet(this::authority)
        .ocsp(request, now);
  }

  /** The seal of an organisation, made on first use. */
  public SealKey seal(String organizationId, String organizationName, Instant now) {
    return seals.computeIfAbsent(
        Key.check(organizationId), id -> openSeal(id, organizationName, now));
  }

  public Ed25519Key log() {
    return log.get();
  }

  /** The key before it, as long as its private part is there. */
  public Optional<Ed25519Key> formerLog() {
    var generations = folder.generations(KeyName.LOG);
    return Optional.of(generations.size() - 2)
        .filter(at -> at >= 0)
        .map(at -> folder.key(KeyName.LOG, generations.get(at)))
        .filter(KeyFile::exists)
        .map(KeyFile::ed25519Key);
  }

  /** The public keys of all generations, raw, the one in use first. */
  public List<Bytes> logKeys() {
    return publicKeys(KeyName.LOG);
  }

  public Ed25519Key qr() {
    return qr.get();
  }

  /** The public keys of all generations, raw, the one in use first. */
  public List<Bytes> qrKeys() {
    return publicKeys(KeyName.QR);
  }

  /** 32 bytes for the message authentication codes of personal links. */
  public Bytes linkSecret() {
    return linkSecret;
  }

  /** Every generation of every key that is there at this moment; no secrets. */
  public List<KeptKey> kept() {
    return kept(folder);
  }

  /** The same without opening any key. */
  public static List<KeptKey> kept(KeyPlace place) {
    return kept(place.open());
  }

  private static List<KeptKey> kept(KeyFolder folder) {
    var names =
        new ArrayList<>(List.of(KeyName.ROOT, KeyName.ISSUING, KeyName.TIMESTAMPS, KeyName.OCSP));
    names.addAll(List.of(KeyName.LOG, KeyName.QR));
    names.addAll(folder.seals());
    return names.stream().flatMap(name -> kept(folder, name)).toList();
  }

  private static Stream<KeptKey> kept(KeyFolder folder, KeyName name) {
    var generations = name.equals(KeyName.ISSUING) ? issuers(folder) : folder.generations(name);
    return generations.stream()
        .map(generation ->
            new KeptKey(
                name,
                generation,
                folder.certificate(name, generation),
                folder.place(name, generation),
                generation.equals(generations.getLast())));
  }

  /** Generations of the issuing key that have a responder, the oldest first. */
  static List<Integer> issuers(KeyFolder folder) {
    var responders =
        folder.generations(KeyName.OCSP).stream()
            .map(generation -> folder.certificate(KeyName.OCSP, generation))
            .toList();
    return folder.generations(KeyName.ISSUING).stream()
        .filter(generation -> {
          var issuing = folder.certificate(KeyName.ISSUING, generation);
          return responders.stream().anyMatch(responder -> responder.issuedBy(issuing));
        })
        .toList();
  }

  private CertificateAuthority authority(int generation) {
    var issuer = new Issuer(folder.signingKey(KeyName.ISSUING, generation), generation);
    var responder =
        folder.generations(KeyName.OCSP).reversed().stream()
            .map(one -> folder.signingKey(KeyName.OCSP, one))
            .filter(one -> one.certificate().issuedBy(issuer.certificate()))
            .findFirst()
            .orElseThrow();
    var suffix = generation == 1 ? "" : "-" + generation;
    var revocations = new Revocations(folder.file("revoked" + suffix + ".txt"));
    return new CertificateAuthority(
        issuer,
        new Profiles(folder.publicUrl(), random),
        revocations,
        new OcspResponder(responder, issuer.certificate(), revocations),
        rootList);
  }

  private SealKey openSeal(String id, String organization, Instant now) {
    var name = KeyName.seal(id);
    var generations = folder.generations(name);
    var key =
        generations.isEmpty() ? firstSeal(name, organization, now) : sealKey(name, generations);
    return new SealKey(key, authorityOf(key.certificate()).certificate());
  }

  private SigningKey sealKey(KeyName name, List<Integer> generations) {
    return folder.signingKey(name, generations.getLast());
  }

  private SigningKey firstSeal(KeyName name, String organization, Instant now) {
    return new KeyMaker(folder, random)
        .p256(
            name,
            1,
            spki -> authority().certifySeal(name.of(), organization, spki, now),
            issuing(),
            root);
  }

  private int newest(KeyName name) {
    return folder.generations(name).getLast();
  }

  private List<Bytes> publicKeys(KeyName name) {
    return folder.generations(name).reversed().stream()
        .map(generation -> Ed25519Key.publicKey(folder.certificate(name, generation)))
        .toList();
  }

  @Override
  public String toString() {
    return "Keyring[" + root + "]";
  }
}
