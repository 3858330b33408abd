package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.RevocationList;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.NoteKey;
import id.ikrar.tlog.WitnessKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a verifier believes, and nobody else.
 *
 * @param logs keys of logs, their name being the log's origin
 * @param witnesses who may have cosigned the log's checkpoints: counted, never demanded
 * @param qr raw Ed25519 keys that sign QR codes
 * @param revocations what is known of certificates taken back, besides what a file says
 * @param national roots under which officials hold certificates: believed for certified signatures
 *     and for nothing else
 * @param timestamps roots of timestamp authorities, believed for times and nothing else
 */
public record Trust(
    Set<Certificate> roots,
    List<NoteKey> logs,
    List<Bytes> qr,
    List<RevocationList> revocations,
    Set<Certificate> national,
    Set<Certificate> timestamps,
    List<WitnessKey> witnesses) {
  public static final int MAX_CHARACTERS = 256 * 1024;
  public static final int MAX_ITEMS = 64;

  /** What the name of a verifier key ends with when the key signs QR codes. */
  public static final String QR_NAME = "/qr";

  /** Stands on a line of its own before a certificate that is a national root. */
  public static final String NATIONAL = "national-root";

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String TIMESTAMPS = "# timestamps";
  private static final String WITNESS = "# witness ";
  private static final String LIST = BEGIN + RevocationList.PEM_LABEL;

  public Trust {
    roots = Set.copyOf(roots);
    logs = List.copyOf(logs);
    qr = List.copyOf(qr);
    revocations = List.copyOf(revocations);
    national = Set.copyOf(national);
    timestamps = Set.copyOf(timestamps);
    witnesses = List.copyOf(witnesses);
  }

  /** Without witnesses. */
  public Trust(
      Set<Certificate> roots,
      List<NoteKey> logs,
      List<Bytes> qr,
      List<RevocationList> revocations,
      Set<Certificate> national,
      Set<Certificate> timestamps) {
    this(roots, logs, qr, revocations, national, timestamps, List.of());
  }

  public Trust(Set<Certificate> roots, List<NoteKey> logs, List<Bytes> qr) {
    this(roots, logs, qr, List.of(), Set.of(), Set.of());
  }

  /** Without authorities for timestamps alone. */
  public Trust(
      Set<Certificate> roots,
      List<NoteKey> logs,
      List<Bytes> qr,
      List<RevocationList> revocations,
      Set<Certificate> national) {
    this(roots, logs, qr, revocations, national, Set.of());
  }

  /** Without national roots. */
  public Trust(
      Set<Certificate> roots,
      List<NoteKey> logs,
      List<Bytes> qr,
      List<RevocationList> revocations) {
    this(roots, logs, qr, revocations, Set.of(), Set.of());
  }

  /** The same, and these national roots. */
  public Trust withNational(Set<Certificate> more) {
    return and(new Trust(Set.of(), List.of(), List.of(), List.of(), more, Set.of()));
  }

  /** Believes the national roots, and nobody else. */
  Trust nationalOnly() {
    return new Trust(national, List.of(), List.of(), revocations);
  }

  /** Believes these and those. */
  public Trust and(Trust other) {
    return new Trust(
        union(roots, other.roots),
        Stream.concat(logs.stream(), other.logs.stream()).distinct().toList(),
        Stream.concat(qr.stream(), other.qr.stream()).distinct().toList(),
        Stream.concat(revocations.stream(), other.revocations.stream()).distinct().toList(),
        union(national, other.national),
        union(timestamps, other.timestamps),
        Stream.concat(witnesses.stream(), other.witnesses.stream()).distinct().toList());
  }

  /** The same, counting the cosignatures of these witnesses too. */
  public Trust andWitnesses(List<WitnessKey> more) {
    return and(
        new Trust(
            Set.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), List.copyOf(more)));
  }

  /** The same, believing these authorities for times. */
  public Trust andTimestamps(Set<Certificate> authorities) {
    return new Trust(
        roots, logs, qr, revocations, national, union(timestamps, authorities), witnesses);
  }

  /** All that a timestamp's certificate may lead to. */
  Set<Certificate> timestampRoots() {
    return union(roots, timestamps);
  }

  private static Set<Certificate> union(Set<Certificate> some, Set<Certificate> others) {
    var all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Whether it believes all whom the other believes. */
  public boolean holds(Trust other) {
    return roots.containsAll(other.roots)
        && logs.containsAll(other.logs)
        && qr.containsAll(other.qr)
        && revocations.containsAll(other.revocations)
        && national.containsAll(other.national)
        && timestamps.containsAll(other.timestamps)
        && witnesses.containsAll(other.witnesses);
  }

  /**
   * Reads certificates and revocation lists in PEM and, each on a line of its own, verifier keys as
   * C2SP signed-note has them; empty lines and lines that begin with # say nothing. A certificate
   * that follows the line {@value #NATIONAL} is a national root.
   */
  public static Parsed<Trust> parse(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Parsed.malformed(text.length() + " characters, at most " + MAX_CHARACTERS);
    }
    try {
      return Parsed.ok(read(text));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static Trust read(String text) {
    var roots = new LinkedHashSet<Certificate>();
    var logs = new ArrayList<NoteKey>();
    var qr = new ArrayList<Bytes>();
    var lists = new ArrayList<RevocationList>();
    var national = new LinkedHashSet<Certificate>();
    boolean next = false;
    var timestamps = new LinkedHashSet<Certificate>();
    boolean forTimes = false;
    var witnesses = new ArrayList<WitnessKey>();
    var pem = new StringBuilder();
    for (var raw : text.split("\n", -1)) {
      var line = raw.strip();
      if (!pem.isEmpty() || line.startsWith(BEGIN)) {
        pem.append(line).append('\n');
        if (line.startsWith(END)) {
          if (pem.toString().startsWith(LIST)) {
            lists.add(good(RevocationList.parsePem(pem.toString())));
          } else {
            (next ? national : forTimes ? timestamps : roots)
                .add(good(Certificate.parsePem(pem.toString())));
          }
          pem.setLength(0);
          next = false;
        }
      } else if (line.equals(NATIONAL)) {
        next = true;
      } else if (line.equals(TIMESTAMPS)) {
        forTimes = true;
      } else if (line.startsWith(WITNESS)) {
        witnesses.add(good(WitnessKey.parse(line.substring(WITNESS.length()))));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        var key = good(NoteKey.parse(line));
        if (key.name().endsWith(QR_NAME)) {
          qr.add(key.key());
        } else {
          logs.add(key);
        }
      }
      int items = roots.size() + national.size() + logs.size() + qr.size() + lists.size();
      items += timestamps.size() + witnesses.size();
      if (items > MAX_ITEMS) {
        throw new IllegalArgumentException(
            "more than " + MAX_ITEMS + " certificates, lists and keys");
      }
    }
    if (!pem.isEmpty()) {
      throw new IllegalArgumentException("a certificate or list without its last line");
    }
    if (next) {
      throw new IllegalArgumentException("no certificate after " + NATIONAL);
    }
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("no certificate of a root");
    }
    return new Trust(roots, logs, qr, lists, national, timestamps, witnesses);
  }

  private static <T> T good(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Ok<T>(var value) -> value;
      case Parsed.Malformed<T>(var reason) -> throw new IllegalArgumentException(reason);
    };
  }

  /** The same as text that {@link #parse} reads. */
  public String encode() {
    var text = new StringBuilder();
    roots.stream().map(Certificate::pem).sorted().forEach(pem -> text.append(pem.strip() + "\n"));
    revocations.forEach(list -> text.append(list.pem().strip()).append('\n'));
    national.stream()
        .map(Certificate::pem)
        .sorted()
        .forEach(pem -> text.append(NATIONAL + "\n" + pem.strip() + "\n"));
    logs.forEach(key -> text.append(key.vkey()).append('\n'));
    qr.forEach(key -> text.append(new NoteKey("ikrar" + QR_NAME, key).vkey()).append('\n'));
    witnesses.forEach(key -> text.append(WITNESS).append(key.vkey()).append('\n'));
    if (!timestamps.isEmpty()) {
      text.append(TIMESTAMPS).append('\n');
      timestamps.stream()
          .map(Certificate::pem)
          .sorted()
          .forEach(pem -> text.append(pem.strip()).append('\n'));
    }
    return text.toString();
  }
}
