package id.ikrar.crypto;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers of our own, under an arc made from a UUID (ITU-T X.667); never reused. */
final class Oids {
  /** UUID b0b8d3e4-2116-4fd9-8d6d-d8b7c4c224db. */
  static final ASN1ObjectIdentifier IKRAR =
      new ASN1ObjectIdentifier("2.25.234903807542803004441670637754266035419");

  /** Signed attribute, UTF8String: the log's proof, text of c2sp.org/tlog-proof. */
  static final ASN1ObjectIdentifier LOG_PROOF = IKRAR.branch("1");

  /** Policy of the local timestamp authority. */
  static final ASN1ObjectIdentifier TIMESTAMP_POLICY = IKRAR.branch("2");

  private Oids() {}
}
