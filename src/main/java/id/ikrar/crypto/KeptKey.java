package id.ikrar.crypto;

/**
 * What may be told of one generation of a key.
 *
 * @param generation from 1; the highest is in use, the others are retired
 * @param certificate its own; for Ed25519 one that the key signed itself
 */
public record KeptKey(
    KeyName name, int generation, Certificate certificate, Place place, boolean inUse) {
  /** Where the private part is. */
  public enum Place {
    FILE,
    TOKEN,
    /** Neither in the folder nor in the token: kept elsewhere, or destroyed. */
    ELSEWHERE
  }
}
