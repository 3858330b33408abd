package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes generations of keys in a folder or, where it has one, in its token. Of two who make the
 * same generation at once the first one stands, and both go on with that.
 */
final class KeyMaker {
  private final KeyFolder folder;
  private final SecureRandom random;

  KeyMaker(KeyFolder folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  /**
   * A P-256 key.
   *
   * @param certify from the SubjectPublicKeyInfo to the certificate
   */
  SigningKey p256(
      KeyName name, int generation, Function<Bytes, Certificate> certify, Certificate... above) {
    var token = folder.token().filter(_ -> name.role().forToken());
    if (token.isPresent()) {
      inToken(token.get(), name, generation, certify);
    } else {
      var pair = Providers.p256(random);
      var certificate = certify.apply(Bytes.of(pair.getPublic().getEncoded()));
      var chain = Stream.concat(Stream.of(certificate), Stream.of(above));
      var file = folder.key(name, generation);
      file.write(pair.getPrivate(), chain.toArray(Certificate[]::new));
      folder.publish(name, generation, file.certificate());
    }
    return folder.signingKey(name, generation);
  }

  private void inToken(
      Token token, KeyName name, int generation, Function<Bytes, Certificate> certify) {
    var made = token.make(certify, random);
    if (!folder.publish(name, generation, made).equals(made)) {
      token.forget(made);
    }
  }

  /**
   * An Ed25519 key.
   *
   * @param certify what PKCS#12 wants beside it
   */
  void ed25519(KeyName name, int generation, Function<Ed25519Key, Certificate> certify) {
    var key = Ed25519Key.generate(random);
    var file = folder.key(name, generation);
    file.write(key, certify.apply(key));
    folder.publish(name, generation, file.certificate());
  }
}
