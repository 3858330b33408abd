package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file is, and all that was found on the way.
 *
 * @param file SHA-256 of the bytes that were judged
 * @param status whether the pledge still stands, which no file can know of itself
 */
public record Verdict(
    Kind kind,
    Digest file,
    List<Finding> findings,
    List<SignatureReport> signatures,
    Evidence evidence,
    Status status) {
  /** What the file alone says. */
  public Verdict(
      Kind kind,
      Digest file,
      List<Finding> findings,
      List<SignatureReport> signatures,
      Evidence evidence) {
    this(kind, file, findings, signatures, evidence, new Status.Unknown());
  }

  public Verdict {
    findings = List.copyOf(findings);
    signatures = List.copyOf(signatures);
    if (kind.green() && findings.stream().anyMatch(Finding::fault)) {
      throw new IllegalArgumentException("a green verdict with faults: " + findings);
    }
    if (kind.green() && !proven(signatures, evidence)) {
      throw new IllegalArgumentException("a green verdict without proof");
    }
  }

  // The last fence: whatever a check forgets, nothing is green without all of this.
  private static boolean proven(List<SignatureReport> signatures, Evidence evidence) {
    return signatures.size() >= 2
        && signatures.stream().allMatch(signature -> signature.intact() && signature.trusted())
        && evidence instanceof Evidence.Pledge(var _, var logged)
        && logged instanceof Evidence.Proven;
  }

  /** Of bytes that could not be had, or not be had within the limits: nothing was judged. */
  public static Verdict unreadable(String reason) {
    var findings = new Findings();
    findings.add(Rule.FILE_READABLE, "", reason);
    return new Verdict(
        Kind.UNREADABLE, Digest.of(Bytes.EMPTY), findings.list(), List.of(), new Evidence.None());
  }

  /** Of what kind the signer's signature is proven to be; only of a file that is genuine. */
  public SignatureKind signatureKind() {
    if (!kind.green()) {
      return SignatureKind.NOT_PROVEN;
    }
    return signatures.getFirst().certified() ? SignatureKind.CERTIFIED : SignatureKind.UNCERTIFIED;
  }

  /** The same for a file whose digest the caller has found in the log. */
  public Verdict exact() {
    return kind.green()
        ? new Verdict(Kind.EXACT, file, findings, signatures, evidence, status)
        : this;
  }

  /** The same once it was asked whether the pledge stands; asked of a genuine file alone. */
  public Verdict with(Status asked) {
    return with(asked, List.of());
  }

  /** The same with what was found while asking. */
  Verdict with(Status asked, List<Finding> found) {
    if (!kind.green()) {
      return this;
    }
    boolean answered = !(asked instanceof Status.Unknown);
    var all =
        Stream.concat(
                // Said only as long as nobody was asked.
                findings.stream().filter(it -> !answered || it.rule() != Rule.WITHDRAWAL),
                found.stream())
            .toList();
    return new Verdict(kind, file, all, signatures, evidence, asked);
  }

  /** Whether the file is genuine and the pledge not known to be withdrawn or corrected. */
  public boolean green() {
    return kind.green() && !status.gone();
  }

  /** Whether it is what the service hands out after a check, unchanged: no pledge. */
  public boolean ownReport() {
    return kind == Kind.NOT_OURS
        && findings.stream().filter(Finding::fault).allMatch(it -> it.rule() == Rule.CHECK_REPORT)
        && findings.stream().anyMatch(Finding::fault);
  }

  /** Whether it is a closing document as its organiser sealed it, unchanged: no pledge either. */
  public Optional<Evidence.Closing> closing() {
    boolean whole =
        kind == Kind.NOT_OURS
            && findings.stream()
                .filter(Finding::fault)
                .allMatch(it -> it.rule() == Rule.CLOSING_DOCUMENT);
    return whole && evidence instanceof Evidence.Closing closing
        ? Optional.of(closing)
        : Optional.empty();
  }

  /** One sentence that an official can read aloud: English, or else Indonesian. */
  public String sentence(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return switch (status) {
      case Status.Unknown _, Status.Stands _ when closing().isPresent() ->
          english
              ? "CLOSING DOCUMENT. Sealed by its organiser and not changed since; it is not a pledge."
              : "DOKUMEN PENUTUP. Disegel penyelenggaranya dan tidak berubah sejak itu; bukan ikrar.";
      case Status.Unknown _, Status.Stands _ ->
          ownReport()
              ? english
                  ? "REPORT OF A CHECK. Made by this service; it is not a pledge."
                  : "LAPORAN PEMERIKSAAN. Dibuat layanan ini; bukan ikrar."
              : kind.sentence(locale);
      case Status.Withdrawn(_, var asOf, _) ->
          english
              ? "WITHDRAWN. The file is genuine, but the pledge was withdrawn (as of " + asOf + ")."
              : "DICABUT. Berkasnya asli, tetapi ikrarnya sudah dicabut (per " + asOf + ").";
      case Status.Corrected(_, var asOf, _) ->
          english
              ? "CORRECTED. The file is genuine, but a newer pledge replaces it (as of "
                  + asOf
                  + ")."
              : "DIPERBAIKI. Berkasnya asli, tetapi ikrarnya sudah diganti yang baru (per "
                  + asOf
                  + ").";
    };
  }
}
