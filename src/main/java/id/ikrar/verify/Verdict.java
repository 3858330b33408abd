package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;

/**
 * What a file is, and all that was found on the way.
 *
 * @param file SHA-256 of the bytes that were judged
 */
public record Verdict(
    Kind kind,
    Digest file,
    List<Finding> findings,
    List<SignatureReport> signatures,
    Evidence evidence) {
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

  /** The same for a file whose digest the caller has found in the log. */
  public Verdict exact() {
    return kind.green() ? new Verdict(Kind.EXACT, file, findings, signatures, evidence) : this;
  }
}
