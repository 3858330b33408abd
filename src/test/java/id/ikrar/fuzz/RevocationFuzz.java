package id.ikrar.fuzz;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Chain;
import id.ikrar.crypto.OcspAnswer;
import id.ikrar.crypto.P256;
import id.ikrar.crypto.RevocationList;
import id.ikrar.kernel.Bytes;
import java.util.List;
import java.util.Set;

/** Certificates, revocation lists, OCSP answers and keys: DER in one encoding, then answers. */
final class RevocationFuzz {
  private RevocationFuzz() {}

  static void check(Bytes input) {
    Hold.sameBytes(input, Certificate::parse, Certificate::der);
    Hold.sameBytes(input, RevocationList::parse, RevocationList::der);
    Hold.sameBytes(input, OcspAnswer::parse, OcspAnswer::der);
    Hold.sameBytes(input, P256::publicKey, key -> key);
    Hold.sameBytes(input, P256::toRaw, raw -> P256.toDer(raw).orThrow());
    Hold.whereRead(Certificate.parse(input), RevocationFuzz::asked);
    Hold.whereRead(
        RevocationList.parse(input),
        list -> {
          list.thisUpdate();
          list.nextUpdate();
        });
    Hold.whereRead(OcspAnswer.parse(input), OcspAnswer::producedAt);
  }

  /** All that is ever asked of a certificate from outside. */
  static void asked(Certificate it) {
    Hold.that(!it.toString().isEmpty() && !it.publicKey().hex().isEmpty(), "nameless: ", it);
    it.issuedBy(it);
    it.isCa();
    it.noRevAvail();
    it.organizationId();
    for (var purpose : Chain.Purpose.values()) {
      Chain.verify(it, purpose, List.of(it), List.of(), Set.of(), it.notBefore());
      Chain.verify(it, purpose, List.of(it), List.of(), Set.of(it), it.notBefore());
    }
  }
}
