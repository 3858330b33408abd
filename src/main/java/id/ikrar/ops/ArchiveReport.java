package id.ikrar.ops;

import id.ikrar.seal.EventArchive;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.VerdictJson.Judged;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an event's archive is as a whole.
 *
 * @param pledges in the order of their names
 * @param files how many it holds, the table of contents not counted
 * @param ownTrust whether nothing but the archive's own root was at hand, so that nothing is proven
 */
record ArchiveReport(
    List<Pledge> pledges, int files, int withdrawn, boolean ownTrust, List<ArchiveFault> faults) {
  ArchiveReport {
    pledges = List.copyOf(pledges);
    faults = List.copyOf(faults);
  }

  /** One pledge: its PDF and whether what lies beside it is the same. */
  record Pledge(
      String id, Verdict verdict, boolean file, boolean record, boolean proof, boolean withdrawn) {
    boolean genuine() {
      return verdict.kind().green() && file && record && proof;
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

  long genuine() {
    return ownTrust ? 0 : pledges.stream().filter(Pledge::genuine).count();
  }

  /** Whether all of it may be relied on. */
  boolean whole() {
    return faults.isEmpty() && !ownTrust && pledges.stream().allMatch(Pledge::genuine);
  }
}
