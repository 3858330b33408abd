package id.ikrar.seal;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.pledge.Pledges;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Preparations;
import id.ikrar.signing.Withdrawal;
import id.ikrar.signing.Withdrawals;
import id.ikrar.tlog.Checkpoints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes all that proves an event's pledges into one ZIP archive, file by file: sealed PDFs, their
 * records and log proofs, whom to trust, the log's state, withdrawals, and a table of contents.
 */
public final class EventArchive {
  /** As {@code sha256sum} writes and checks it. */
  public static final String CONTENTS = "SHA256SUMS";

  public static final String README = "README.txt";

  /** The page that checks the archive; no archive can vouch for itself, and the page says so. */
  public static final String VERIFIER = "verifier.html";

  public static final String ROOT = "root.pem";
  public static final String CHECKPOINT = "log/checkpoint";
  public static final String POLICY = "log/policy";
  public static final String PDFS = "pdf/";
  public static final String RECORDS = "records/";
  public static final String PROOFS = "proofs/";
  public static final String STATUS = "status/";
  public static final String WITHDRAWALS = STATUS + "withdrawals.csv";

  private final Acceptances acceptances;
  private final Preparations preparations;
  private final Pledges pledges;
  private final Withdrawals withdrawals;
  private final Seals seals;
  private final Checkpoints checkpoints;
  private final Enclosures enclosures;

  public EventArchive(
      Acceptances acceptances,
      Preparations preparations,
      Pledges pledges,
      Withdrawals withdrawals,
      Seals seals,
      Checkpoints checkpoints,
      Enclosures enclosures) {
    this.acceptances = acceptances;
    this.preparations = preparations;
    this.pledges = pledges;
    this.withdrawals = withdrawals;
    this.seals = seals;
    this.checkpoints = checkpoints;
    this.enclosures = enclosures;
  }

  /** What else every archive carries, by its name in it: the page that checks it, status lists. */
  public interface Enclosures {
    /** Made anew for each archive; a name is a path within it. */
    List<Enclosure> all(Anchors anchors, Instant now);
  }

  /** One of them. */
  public record Enclosure(String name, Bytes content) {}

  /**
   * Whom the service is believed by.
   *
   * @param root what {@code /pki/root.pem} answers
   * @param logs verifier keys of the logs, as signed-note writes them
   */
  public record Anchors(String root, List<String> logs) {
    public Anchors {
      logs = List.copyOf(logs);
    }
  }

  /** What went in; pledges that have no sealed file yet stay out. */
  public record Summary(int files, int pledges, int waiting, int withdrawn) {}

  /** Writes the archive; the stream is flushed and stays open. */
  public Summary write(Event event, Anchors anchors, Instant now, OutputStream out)
      throws IOException {
    var zip = new ListedZip(out);
    zip.add(ROOT, text(anchors.root()));
    zip.add(POLICY, text(policy(anchors)));
    zip.add(CHECKPOINT, text(checkpoints.newest().orElse("")));
    int written = 0;
    int waiting = 0;
    for (var acceptance : acceptances.ever(event.id())) {
      var pdf = seals.pdf(acceptance.shortId());
      if (pdf.isPresent()) {
        pledge(acceptance, pdf.get(), zip);
        written++;
      } else {
        waiting++;
      }
    }
    int withdrawn = withdrawals(event, zip);
    for (var enclosure : enclosures.all(anchors, now)) {
      zip.add(enclosure.name(), enclosure.content());
    }
    var summary = new Summary(zip.size() + 2, written, waiting, withdrawn);
    var organizer = pledges.current(event.id()).map(it -> it.organizer().name()).orElse("");
    zip.add(README, text(new ArchiveReadme(event, organizer, now, summary).text()));
    zip.finish(CONTENTS);
    return summary;
  }

  private void pledge(Acceptance acceptance, Bytes pdf, ListedZip zip) throws IOException {
    var name = acceptance.shortId().printed();
    var record = preparations.find(acceptance.preparation()).orElseThrow().record();
    if (!Digest.of(record).equals(acceptance.record())) {
      throw new IllegalStateException("the stored record of " + name + " is not the accepted one");
    }
    zip.add(PDFS + name + ".pdf", pdf);
    zip.add(RECORDS + name + ".cbor", record);
    zip.add(PROOFS + name + ".tlog-proof", text(SealedProof.of(pdf).orThrow()));
  }

  private int withdrawals(Event event, ListedZip zip) throws IOException {
    var byId =
        acceptances.ever(event.id()).stream()
            .collect(Collectors.toMap(Acceptance::id, Function.identity()));
    var lines = new StringBuilder("id;withdrawn_at;by;reason\r\n");
    var all = withdrawals.of(event.id());
    for (var withdrawal : all) {
      var acceptance = byId.get(withdrawal.acceptance());
      if (acceptance == null) {
        throw new IllegalStateException("a withdrawal without its acceptance");
      }
      var name = acceptance.shortId().printed();
      lines.append(line(name, withdrawal));
      zip.add(STATUS + name + ".cbor", withdrawal.canonical().bytes());
    }
    zip.add(WITHDRAWALS, text(lines.toString()));
    return all.size();
  }

  private static String line(String name, Withdrawal withdrawal) {
    return String.join(
            ";", name, withdrawal.at().toString(), withdrawal.by().name(), cell(withdrawal))
        + "\r\n";
  }

  // A cell that begins like a formula would be run by a spreadsheet.
  private static String cell(Withdrawal withdrawal) {
    var reason = withdrawal.reason().text();
    var safe = reason.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + reason : reason;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String policy(Anchors anchors) {
    return anchors.logs().stream()
        .map(key -> "log " + key + "\n")
        .collect(Collectors.joining("", "", "quorum none\n"));
  }

  private static Bytes text(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }
}
