package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.nio.charset.StandardCharsets;

/** Fixed keys of the tests, published here and therefore good for nothing else. */
final class Keys {
  static final String ORIGIN = "ikrar.example/log";
  static final LogKey LOG = key(ORIGIN, "log");

  private Keys() {}

  static LogKey key(String name, String seed) {
    return LogKey.pkcs8(name, pkcs8(Digest.of(Bytes.of(seed.getBytes(StandardCharsets.UTF_8)))));
  }

  static Bytes pkcs8(Digest seed) {
    return Bytes.hex("302e020100300506032b657004220420").concat(seed.bytes());
  }
}
