package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.util.List;

/**
 * What a later check of an authority's tokens needs beyond the tokens.
 *
 * @param certificates on the way from the authority to its root
 * @param lists revocation lists over them, in DER; those that could be had
 */
public record TimestampProof(List<Certificate> certificates, List<Bytes> lists) {
  /** Of an authority whose certificates and lists are the service's own. */
  public static final TimestampProof NONE = new TimestampProof(List.of(), List.of());

  public TimestampProof {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
  }
}
