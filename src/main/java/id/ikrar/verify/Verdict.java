package id.ikrar.verify;

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
  }

  /** The same for a file whose digest the caller has found in the log. */
  public Verdict exact() {
    return kind.green() ? new Verdict(Kind.EXACT, file, findings, signatures, evidence) : this;
  }
}
