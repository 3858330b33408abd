package id.ikrar.crypto;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the keys of a service are and what opens them.
 *
 * @param token where issuing, timestamp, OCSP and seal keys are made, if there is one
 */
public record KeyPlace(Path folder, Passphrase passphrase, Optional<Token> token) {
  KeyFolder open() {
    return new KeyFolder(folder, passphrase, token);
  }
}
