package id.ikrar.crypto;

import id.ikrar.kernel.Key;
import id.ikrar.kernel.Parsed;
import java.util.Arrays;

/**
 * A key with all its generations.
 *
 * @param of the id of the organisation whose seal it is; empty for all others
 */
public record KeyName(KeyRole role, String of) {
  static final KeyName ROOT = new KeyName(KeyRole.ROOT, "");
  static final KeyName ISSUING = new KeyName(KeyRole.ISSUING, "");
  static final KeyName TIMESTAMPS = new KeyName(KeyRole.TIMESTAMPS, "");
  static final KeyName OCSP = new KeyName(KeyRole.OCSP, "");
  static final KeyName LOG = new KeyName(KeyRole.LOG, "");
  static final KeyName QR = new KeyName(KeyRole.QR, "");

  public KeyName {
    if (role == KeyRole.SEAL) {
      Key.check(of);
    } else if (!of.isEmpty()) {
      throw new IllegalArgumentException("only a seal is of an organisation, given " + role);
    }
  }

  static KeyName seal(String organizationId) {
    return new KeyName(KeyRole.SEAL, organizationId);
  }

  /** Reads {@code issuing}, {@code timestamps}, … or {@code seal:<id of the organisation>}. */
  public static Parsed<KeyName> parse(String text) {
    int colon = text.indexOf(':');
    var word = colon < 0 ? text : text.substring(0, colon);
    var role = Arrays.stream(KeyRole.values()).filter(one -> one.word().equals(word)).findFirst();
    if (role.isEmpty()) {
      return Parsed.malformed("no key is named " + word);
    }
    try {
      return Parsed.ok(new KeyName(role.get(), colon < 0 ? "" : text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }

  /** As {@link #parse} reads it. */
  public String text() {
    return of.isEmpty() ? role.word() : role.word() + ":" + of;
  }

  /** The file of a generation without its ending, below the key folder. */
  String file(int generation) {
    var base = role == KeyRole.SEAL ? role.file() + "/" + of : role.file();
    return generation == 1 ? base : base + "-" + generation;
  }
}
