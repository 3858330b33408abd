package id.ikrar.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is hashed or signed by us: an array of domain tag, version and body in deterministic CBOR,
 * so that no two kinds of content ever share bytes.
 *
 * @param domain for example {@code ikrar/pledge}
 * @param version of the layout of the body, from 1
 * @param body the fields by name
 */
public record Canonical(String domain, int version, Cbor.Dict body) {
  public static final int MAX_BYTES = 256 * 1024;

  public Canonical {
    if (!domain.matches("ikrar/[a-z-]{1,40}") || version < 1) {
      throw new IllegalArgumentException("no such domain or version: " + domain + " " + version);
    }
  }

  /** Starts the body of a domain and version. */
  public static Builder of(String domain, int version) {
    return new Builder(domain, version);
  }

  public Bytes bytes() {
    return Cbor.array(Cbor.of(domain), Cbor.of(version), body).encode();
  }

  public Digest digest() {
    return Digest.of(bytes());
  }

  /** Reads canonical bytes and checks that they are of that domain. */
  public static Parsed<Canonical> parse(String domain, Bytes bytes) {
    if (bytes.size() > MAX_BYTES) {
      return Parsed.malformed(domain + " of " + bytes.size() + " bytes, at most " + MAX_BYTES);
    }
    return Cbor.parse(bytes)
        .then(value ->
            value instanceof Cbor.Array(var items)
                    && items.size() == 3
                    && items.get(0) instanceof Cbor.Text(var found)
                    && found.equals(domain)
                    && items.get(1) instanceof Cbor.Int(var version)
                    && version >= 1
                    && version <= 1000
                    && items.get(2) instanceof Cbor.Dict body
                ? Parsed.ok(new Canonical(domain, (int) version, body))
                : Parsed.malformed("not a canonical " + domain));
  }

  /** Collects the fields of a body. */
  public static final class Builder {
    private final String domain;
    private final int version;
    private final Map<Cbor, Cbor> fields = new HashMap<>();

    private Builder(String domain, int version) {
      this.domain = domain;
      this.version = version;
    }

    public Builder put(String name, Cbor value) {
      if (fields.put(Cbor.of(name), value) != null) {
        throw new IllegalArgumentException("field given twice: " + name);
      }
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, Cbor.of(value));
    }

    public Builder put(String name, long value) {
      return put(name, Cbor.of(value));
    }

    public Builder put(String name, Digest value) {
      return put(name, Cbor.of(value));
    }

    /** Leaves the field out where there is nothing to say. */
    public Builder put(String name, Optional<String> value) {
      value.ifPresent(text -> put(name, text));
      return this;
    }

    public Canonical build() {
      return new Canonical(domain, version, new Cbor.Dict(fields));
    }
  }
}
