package id.ikrar.passkey;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Parsed;
import java.util.Map;

/**
 * What a passkey said of one record (Web Authentication Level 2, section 5.2.2), with the key to
 * check it by. Well-formed is all that it promises: {@link AssertionCheck} says whether it holds.
 *
 * @param credential id of the passkey
 * @param key COSE_Key, public
 * @param clientData JSON as the browser wrote it, UTF-8
 */
public record Assertion(
    Site site,
    Bytes credential,
    Bytes key,
    Bytes authenticatorData,
    Bytes clientData,
    Bytes signature) {
  public static final int MAX_CREDENTIAL_BYTES = 1023;
  public static final int MAX_BYTES = 2048;
  private static final int FIELDS = 6;

  public Assertion {
    atMost("credential", credential, MAX_CREDENTIAL_BYTES);
    atMost("key", key, MAX_BYTES);
    atMost("authenticatorData", authenticatorData, MAX_BYTES);
    atMost("clientData", clientData, MAX_BYTES);
    atMost("signature", signature, MAX_BYTES);
  }

  /** As it stands in a record. */
  public Cbor cbor() {
    return new Cbor.Dict(
        Map.of(
            Cbor.of("origin"), Cbor.of(site.origin()),
            Cbor.of("credential"), Cbor.of(credential),
            Cbor.of("key"), Cbor.of(key),
            Cbor.of("authenticatorData"), Cbor.of(authenticatorData),
            Cbor.of("clientData"), Cbor.of(clientData),
            Cbor.of("signature"), Cbor.of(signature)));
  }

  /** Reads it from a record, with no field missing and none too many. */
  public static Parsed<Assertion> read(Cbor value) {
    if (!(value instanceof Cbor.Dict dict)
        || dict.entries().size() != FIELDS
        || !(dict.get("origin").orElse(null) instanceof Cbor.Text(var origin))) {
      return Parsed.malformed("a passkey has " + FIELDS + " fields, one the origin");
    }
    try {
      return Parsed.ok(
          new Assertion(
              new Site(origin),
              blob(dict, "credential"),
              blob(dict, "key"),
              blob(dict, "authenticatorData"),
              blob(dict, "clientData"),
              blob(dict, "signature")));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static Bytes blob(Cbor.Dict dict, String key) {
    if (dict.get(key).orElse(null) instanceof Cbor.Blob(var value)) {
      return value;
    }
    throw new IllegalArgumentException("the passkey has no bytes " + key);
  }

  private static void atMost(String field, Bytes value, int most) {
    if (value.size() == 0 || value.size() > most) {
      throw new IllegalArgumentException(
          "passkey's %s of %d bytes, 1 to %d".formatted(field, value.size(), most));
    }
  }
}
