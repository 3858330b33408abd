package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;

/** Deterministic CBOR has one encoding for each value. */
final class CborFuzz {
  private CborFuzz() {}

  static void check(Bytes input) {
    Hold.sameBytes(input, Cbor::parse, Cbor::encode);
  }
}
