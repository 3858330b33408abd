package id.ikrar.verify;

/** What the law calls the signer's signature (PP 71/2019, article 60). */
public enum SignatureKind {
  /** By a key of the signer's device, under a certificate of this service. */
  UNCERTIFIED,
  /** Under a certificate that leads to a national root. */
  CERTIFIED,
  /** The file is not genuine, so nothing is said. */
  NOT_PROVEN
}
