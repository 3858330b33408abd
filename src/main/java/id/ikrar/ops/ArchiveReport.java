package id.ikrar.ops;

import id.ikrar.seal.EventArchive;
import id.ikrar.verify.Status;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.VerdictJson.Judged;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an event's archive is as a whole.
 *
 * @param pledges in the order of their names
 * @param files how many it holds, the table of contents not counted
 * @param ownTrust whether nothing but the archive's own root was at hand, so that nothing is proven
 */
record ArchiveReport(List<Pledge> pledges, int files, boolean ownTrust, List<ArchiveFault> faults) {
  ArchiveReport {
    pledges = List.copyOf(pledges);
    faults = List.copyOf(faults);
  }

  /**
   * One pledge: its PDF and whether what lies beside it is the same.
   *
   * @param told whether a withdrawal of it lies in the archive
   */
  record Pledge(
      String id, Verdict verdict, boolean file, boolean record, boolean proof, boolean told) {
    boolean genuine() {
      return verdict.kind().green() && file && record && proof;
    }

    /** Whether a status list says so, or a withdrawal that lies in the archive. */
    boolean withdrawn() {
      return told || verdict.status() instanceof Status.Withdrawn;
    }

    /** As of when a status list speaks of it, where one does. */
    private Optional<Instant> asOf() {
      return switch (verdict.status()) {
        case Status.Unknown _ -> Optional.empty();
        case Status.Stands(_, var at) -> Optional.of(at);
        case Status.Withdrawn(_, var at, _) -> Optional.of(at);
        case Status.Corrected(_, var at, _) -> Optional.of(at);
      };
    }
  }

  /** The PDFs for an answer that holds those of all files. */
  List<Judged> judged(Path archive) {
    return pledges.stream()
        .map(pledge ->
            new Judged(archive + "!/" + EventArchive.PDFS + pledge.id() + ".pdf", pledge.verdict()))
        .toList();
  }

  /** For machines: docs/verdicts.schema.json. */
  Map<String, Object> json(Path archive, Locale language) {
    return Map.of(
        "file",
        archive.toString(),
        "whole",
        whole(),
        "files",
        files,
        "faults",
        faults.stream()
            .map(fault ->
                Map.of(
                    "id", fault.kind().id(),
                    "file", fault.file(),
                    "sentence", fault.sentence(language)))
            .toList());
  }

  long withdrawn() {
    return pledges.stream().filter(Pledge::withdrawn).count();
  }

  /** How many genuine pledges no status list speaks of. */
  long unasked() {
    return pledges.stream().filter(it -> it.genuine() && it.asOf().isEmpty()).count();
  }

  /** As of when it is known of all others whether they were withdrawn. */
  Optional<Instant> asOf() {
    return pledges.stream().flatMap(it -> it.asOf().stream()).min(Comparator.naturalOrder());
  }

  long genuine() {
    return ownTrust ? 0 : pledges.stream().filter(Pledge::genuine).count();
  }

  /** Whether all of it may be relied on. */
  boolean whole() {
    return faults.isEmpty() && !ownTrust && pledges.stream().allMatch(Pledge::genuine);
  }
}
