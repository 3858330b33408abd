package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.ops.ArchiveFault.Kind;
import id.ikrar.seal.EventArchive;
import id.ikrar.signing.Withdrawal;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.SignedStatusList;
import id.ikrar.tlog.TlogProof;
import id.ikrar.verify.ContentsList;
import id.ikrar.verify.Enclosed;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.StatusLists;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks the archive of an event as a whole: that it is what its table of contents says, nothing
 * less and nothing more, that every PDF is genuine, and that all the rest agrees with the PDFs.
 */
final class WholeArchive implements AutoCloseable {
  /** Three files for each of as many people as a roster holds, their withdrawals, and the rest. */
  static final int MAX_ENTRIES = 4 * Submissions.MAX_FILES + 100;

  static final long MAX_EXPANDED = 4L * 1024 * 1024 * 1024;

  /** Status lists by their number; all else below that folder are withdrawals. */
  private static final Pattern LIST = Pattern.compile(EventArchive.STATUS + "(0|[1-9][0-9]{0,9})");

  private static final Set<String> MARKS =
      Set.of(EventArchive.CONTENTS, EventArchive.CHECKPOINT, EventArchive.POLICY);

  private final LimitedZip zip;
  private final Trust trust;
  private final boolean ownTrust;
  private final Instant at;
  private final List<ArchiveFault> faults = new ArrayList<>();
  private final Map<String, Digest> found = new HashMap<>();
  private final TreeMap<String, Judged> judged = new TreeMap<>();
  private final Set<Digest> withdrawn = new HashSet<>();
  private StatusLists lists;
  private long newest;

  private record Judged(Verdict verdict, Optional<Enclosed> inside, boolean listed) {}

  /**
   * Opens an archive.
   *
   * @param trust whom to believe; empty when there is nobody but the archive itself, which then
   *     proves nothing
   * @param lists that whoever checks has at hand, beside those in the archive
   */
  WholeArchive(Path path, Optional<Trust> trust, Instant at, StatusLists lists) throws IOException {
    this.zip = new LimitedZip(path, MAX_ENTRIES, MAX_EXPANDED);
    this.ownTrust = trust.isEmpty();
    this.trust = trust.orElseGet(() -> new Trust(Set.of(), List.of(), List.of()));
    this.at = at;
    this.lists = lists;
  }

  /** Whether a ZIP archive says that it is one of an event; broken ones may say so too. */
  static boolean is(Path path) throws IOException {
    if (!Archive.is(path)) {
      return false;
    }
    try (var zip = new LimitedZip(path, MAX_ENTRIES, MAX_EXPANDED)) {
      return MARKS.stream().anyMatch(zip.entries()::containsKey);
    } catch (java.util.zip.ZipException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  ArchiveReport check() throws IOException {
    if (ownTrust) {
      fault(Kind.NOT_TRUSTED, "", "");
    }
    var contents = contents();
    var believed = ownTrust ? own() : trust;
    lists(believed);
    for (var entry : zip.entries().values()) {
      var name = entry.getName();
      if (!name.equals(EventArchive.CONTENTS)) {
        var listed = contents.files().get(name);
        if (listed == null) {
          fault(Kind.EXTRA, name, "");
        }
        switch (zip.read(entry).bytes()) {
          case Parsed.Ok<Bytes>(var bytes) -> file(name, bytes, listed, believed);
          case Parsed.Malformed<Bytes>(var reason) -> fault(Kind.UNREADABLE, name, reason);
        }
      }
    }
    contents.files().keySet().stream()
        .filter(name -> !zip.entries().containsKey(name))
        .forEach(name -> fault(Kind.MISSING, name, ""));
    required();
    var pledges = pledges();
    orphans();
    faults.sort(java.util.Comparator.comparing(ArchiveFault::kind));
    return new ArchiveReport(pledges, found.size(), ownTrust, faults);
  }

  private ContentsList contents() throws IOException {
    var none = new ContentsList(new TreeMap<>());
    var entry = zip.entries().get(EventArchive.CONTENTS);
    if (entry == null) {
      fault(Kind.ALONE, EventArchive.CONTENTS, "log/");
      return none;
    }
    return switch (zip.read(entry).bytes().then(ContentsList::parse)) {
      case Parsed.Ok<ContentsList>(var list) -> list;
      case Parsed.Malformed<ContentsList>(var reason) -> {
        fault(Kind.UNREADABLE, EventArchive.CONTENTS, reason);
        yield none;
      }
    };
  }

  /** What the archive itself says is to be trusted; good for showing, never for believing. */
  private Trust own() throws IOException {
    var entry = zip.entries().get(EventArchive.ROOT);
    return entry == null
        ? trust
        : zip.read(entry).bytes().then(WholeArchive::trust).optional().orElse(trust);
  }

  private static Parsed<Trust> trust(Bytes bytes) {
    return Trust.parse(new String(bytes.toArray(), StandardCharsets.UTF_8));
  }

  /** Before all PDFs: what the lists say is said of each of them. */
  private void lists(Trust believed) throws IOException {
    for (var entry : zip.entries().values()) {
      var name = entry.getName();
      if (LIST.matcher(name).matches()
          && zip.read(entry).bytes() instanceof Parsed.Ok<Bytes>(var bytes)) {
        switch (SignedStatusList.parse(bytes)) {
          case Parsed.Malformed<SignedStatusList>(var reason) -> fault(Kind.STATUS, name, reason);
          case Parsed.Ok<SignedStatusList>(var list) -> {
            if (list.signedBy(believed.logs())) {
              lists = lists.and(name, bytes);
            } else {
              fault(Kind.STATUS, name, list.list().origin());
            }
          }
        }
      }
    }
  }

  private void file(
      String name, Bytes bytes, @org.jspecify.annotations.Nullable Digest listed, Trust believed) {
    var digest = Digest.of(bytes);
    found.put(name, digest);
    if (listed != null && !listed.equals(digest)) {
      fault(Kind.ALTERED, name, "");
    }
    if (name.startsWith(EventArchive.PDFS)) {
      boolean same = digest.equals(listed);
      judged.put(
          id(name),
          new Judged(Verifier.verify(bytes, believed, at, lists), Enclosed.in(bytes), same));
    } else if (name.startsWith(EventArchive.PROOFS)) {
      TlogProof.parse(bytes)
          .then(proof -> Checkpoint.parse(proof.checkpoint().text()))
          .optional()
          .ifPresent(head -> newest = Math.max(newest, head.size()));
    } else if (name.startsWith(EventArchive.STATUS) && name.endsWith(".cbor")) {
      withdrawal(bytes).ifPresent(withdrawn::add);
    } else if (name.equals(EventArchive.ROOT) && !ownTrust) {
      root(name, bytes);
    }
  }

  private static Optional<Digest> withdrawal(Bytes bytes) {
    return Canonical.parse(Withdrawal.DOMAIN, bytes)
        .optional()
        .flatMap(canonical -> canonical.body().get("record"))
        .flatMap(value ->
            value instanceof Cbor.Blob(var blob) && blob.size() == Digest.SIZE
                ? Optional.of(new Digest(blob))
                : Optional.empty());
  }

  private void root(String name, Bytes bytes) {
    boolean same =
        trust(bytes)
            .optional()
            .filter(own -> trust.roots().containsAll(own.roots()))
            .filter(own -> trust.logs().containsAll(own.logs()))
            .filter(own -> trust.qr().isEmpty() || trust.qr().containsAll(own.qr()))
            .isPresent();
    if (!same) {
      fault(Kind.ROOT, name, "");
    }
  }

  /** The files that every archive has; the log's state is read last, after all proofs. */
  private void required() throws IOException {
    for (var name : List.of(EventArchive.ROOT, EventArchive.CHECKPOINT, EventArchive.POLICY)) {
      if (!found.containsKey(name)) {
        fault(Kind.ALONE, name, EventArchive.CONTENTS);
      }
    }
    var entry = zip.entries().get(EventArchive.CHECKPOINT);
    if (entry == null || ownTrust) {
      return;
    }
    var head =
        zip.read(entry)
            .bytes()
            .then(bytes -> Note.parse(new String(bytes.toArray(), StandardCharsets.UTF_8)))
            .then(note -> Checkpoint.open(note, trust.logs()));
    switch (head) {
      case Parsed.Malformed<Checkpoint>(var reason) ->
          fault(Kind.LOG, EventArchive.CHECKPOINT, reason);
      case Parsed.Ok<Checkpoint>(var state) -> {
        if (state.size() < newest) {
          fault(
              Kind.LOG,
              EventArchive.CHECKPOINT,
              "it is of %d entries, a proof of %d".formatted(state.size(), newest));
        }
      }
    }
  }

  private List<ArchiveReport.Pledge> pledges() {
    var pledges = new ArrayList<ArchiveReport.Pledge>();
    judged.forEach((id, one) -> {
      var pdf = EventArchive.PDFS + id + ".pdf";
      var record = EventArchive.RECORDS + id + ".cbor";
      var proof = EventArchive.PROOFS + id + ".tlog-proof";
      boolean named = named(id, pdf, one.verdict());
      boolean sameRecord = beside(record, pdf, one.inside().map(Enclosed::record), Kind.RECORD);
      boolean sameProof = beside(proof, pdf, one.inside().map(Enclosed::proof), Kind.PROOF);
      boolean taken = one.inside().filter(it -> withdrawn.contains(it.record())).isPresent();
      pledges.add(
          new ArchiveReport.Pledge(
              id, one.verdict(), named && one.listed(), sameRecord, sameProof, taken));
    });
    return pledges;
  }

  private boolean named(String id, String pdf, Verdict verdict) {
    if (verdict.evidence() instanceof Evidence.Pledge(var record, var _)
        && !record.shortId().printed().equals(id)) {
      fault(Kind.SWAPPED, pdf, record.shortId().printed());
      return false;
    }
    return true;
  }

  private boolean beside(String name, String pdf, Optional<Digest> inside, Kind kind) {
    var outside = found.get(name);
    if (outside == null) {
      fault(Kind.ALONE, name, pdf);
      return false;
    }
    boolean same = inside.filter(outside::equals).isPresent();
    if (!same) {
      fault(kind, name, "");
    }
    return same;
  }

  /** Records and proofs whose PDF is not there. */
  private void orphans() {
    for (var name : found.keySet()) {
      boolean beside =
          name.startsWith(EventArchive.RECORDS) || name.startsWith(EventArchive.PROOFS);
      if (beside && !judged.containsKey(id(name))) {
        fault(Kind.ALONE, EventArchive.PDFS + id(name) + ".pdf", name);
      }
    }
  }

  private static String id(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  private void fault(Kind kind, String file, String detail) {
    var one = new ArchiveFault(kind, file, detail);
    if (!faults.contains(one)) {
      faults.add(one);
    }
  }
}
