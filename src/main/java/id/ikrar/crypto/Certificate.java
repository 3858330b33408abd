package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An X.509 certificate (RFC 5280) that compares by its DER bytes. */
@SuppressWarnings("DoNotCallSuggester")
public final class Certificate {
  private Certificate() {}

  public static Parsed<Certificate> parse(Bytes der) {
    throw new UnsupportedOperationException();
  }

  public static Parsed<Certificate> parsePem(String pem) {
    throw new UnsupportedOperationException();
  }

  public Bytes der() {
    throw new UnsupportedOperationException();
  }

  public String pem() {
    throw new UnsupportedOperationException();
  }

  public Digest digest() {
    throw new UnsupportedOperationException();
  }

  /** CN. */
  public Optional<String> name() {
    throw new UnsupportedOperationException();
  }

  /** Jabatan. */
  public Optional<String> title() {
    throw new UnsupportedOperationException();
  }

  /** O. */
  public Optional<String> organization() {
    throw new UnsupportedOperationException();
  }

  /** X.520 organizationIdentifier: the id of the organisation whose seal this is. */
  public Optional<String> organizationId() {
    throw new UnsupportedOperationException();
  }

  public BigInteger serial() {
    throw new UnsupportedOperationException();
  }

  public Instant notBefore() {
    throw new UnsupportedOperationException();
  }

  public Instant notAfter() {
    throw new UnsupportedOperationException();
  }

  /** DER of the subject's name. */
  public Bytes subject() {
    throw new UnsupportedOperationException();
  }

  /** DER of the issuer's name. */
  public Bytes issuer() {
    throw new UnsupportedOperationException();
  }

  /** SubjectPublicKeyInfo. */
  public Bytes publicKey() {
    throw new UnsupportedOperationException();
  }

  public boolean isCa() {
    throw new UnsupportedOperationException();
  }

  /** Dotted OIDs. */
  public Set<String> extendedKeyUsages() {
    throw new UnsupportedOperationException();
  }

  /** RFC 9608: short-lived, so nobody will ever revoke it. */
  public boolean noRevAvail() {
    throw new UnsupportedOperationException();
  }
}
