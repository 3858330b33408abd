package id.ikrar.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A CBOR value that has exactly one encoding: RFC 8949 section 4.2.1, core deterministic. Integers,
 * byte strings, text, arrays, maps with text or integer keys, tags, booleans and null; no floats.
 */
public sealed interface Cbor {
  record Int(long value) implements Cbor {}

  record Blob(Bytes value) implements Cbor {}

  record Text(String value) implements Cbor {}

  record Array(List<Cbor> items) implements Cbor {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** Entries by key; the order of encoding is that of the encoded keys, whatever is given. */
  record Dict(Map<Cbor, Cbor> entries) implements Cbor {
    public Dict {
      entries = Map.copyOf(entries);
      for (var key : entries.keySet()) {
        if (!(key instanceof Text || key instanceof Int)) {
          throw new IllegalArgumentException("a key is text or an integer, given " + key);
        }
      }
    }

    public Optional<Cbor> get(String key) {
      return Optional.ofNullable(entries.get(new Text(key)));
    }

    public Optional<Cbor> get(long key) {
      return Optional.ofNullable(entries.get(new Int(key)));
    }
  }

  record Tag(long number, Cbor content) implements Cbor {}

  record Bool(boolean value) implements Cbor {}

  /** The null value. */
  record Null() implements Cbor {}

  static Cbor of(long value) {
    return new Int(value);
  }

  static Cbor of(String value) {
    return new Text(value);
  }

  static Cbor of(Bytes value) {
    return new Blob(value);
  }

  static Cbor of(Digest value) {
    return new Blob(value.bytes());
  }

  static Cbor of(boolean value) {
    return new Bool(value);
  }

  static Cbor array(Cbor... items) {
    return new Array(List.of(items));
  }

  static Cbor texts(List<String> items) {
    return new Array(items.stream().map(Cbor::of).toList());
  }

  /** The text, or null where there is none. */
  static Cbor optional(Optional<String> value) {
    return value.map(Cbor::of).orElseGet(Null::new);
  }

  /** The one encoding of this value. */
  default Bytes encode() {
    var out = new ByteArrayOutputStream();
    write(out);
    return Bytes.owning(out.toByteArray());
  }

  private void write(ByteArrayOutputStream out) {
    switch (this) {
      case Int(var value) -> {
        if (value >= 0) {
          head(out, 0, value);
        } else {
          head(out, 1, -1 - value);
        }
      }
      case Blob(var value) -> {
        head(out, 2, value.size());
        out.writeBytes(value.toArray());
      }
      case Text(var value) -> {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(out, 3, utf8.length);
        out.writeBytes(utf8);
      }
      case Array(var items) -> {
        head(out, 4, items.size());
        items.forEach(item -> item.write(out));
      }
      case Dict(var entries) -> {
        head(out, 5, entries.size());
        var sorted = new TreeMap<Bytes, Cbor>(Comparator.naturalOrder());
        entries.forEach((key, value) -> sorted.put(key.encode(), value));
        sorted.forEach((key, value) -> {
          out.writeBytes(key.toArray());
          value.write(out);
        });
      }
      case Tag(var number, var content) -> {
        head(out, 6, number);
        content.write(out);
      }
      case Bool(var value) -> out.write(value ? 0xf5 : 0xf4);
      case Null() -> out.write(0xf6);
    }
  }

  private static void head(ByteArrayOutputStream out, int major, long value) {
    int size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 1L << 32 ? 4 : 8;
    int info =
        switch (size) {
          case 0 -> (int) value;
          case 1 -> 24;
          case 2 -> 25;
          case 4 -> 26;
          default -> 27;
        };
    out.write(major << 5 | info);
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }

  /** Reads exactly one value and refuses every encoding but the deterministic one. */
  static Parsed<Cbor> parse(Bytes encoded) {
    try {
      var reader = new Reader(encoded.toArray());
      var value = reader.value(0);
      if (reader.at != encoded.size()) {
        return Parsed.malformed("CBOR ends at " + reader.at + ", bytes at " + encoded.size());
      }
      return Parsed.ok(value);
    } catch (Broken e) {
      return Parsed.malformed(e.reason);
    }
  }

  /** Carries the reason from the depth of the reader to {@link #parse}. */
  final class Broken extends RuntimeException {
    private final String reason;

    private Broken(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  /** Walks over the encoded bytes once. */
  final class Reader {
    private static final int MAX_DEPTH = 16;

    private final byte[] in;
    private int at;

    private Reader(byte[] in) {
      this.in = in;
    }

    private Cbor value(int depth) {
      if (depth > MAX_DEPTH) {
        throw new Broken("CBOR nested deeper than " + MAX_DEPTH);
      }
      int start = at;
      int initial = next();
      int major = initial >> 5;
      int info = initial & 0x1f;
      if (major == 7) {
        return switch (info) {
          case 20 -> new Bool(false);
          case 21 -> new Bool(true);
          case 22 -> new Null();
          default -> throw new Broken("CBOR simple value " + info + " at " + start);
        };
      }
      long argument = argument(info, start);
      return switch (major) {
        case 0 -> new Int(argument);
        case 1 -> new Int(-1 - argument);
        case 2 -> new Blob(Bytes.owning(take(argument)));
        case 3 -> text(argument, start);
        case 4 -> array(argument, depth);
        case 5 -> dict(argument, depth);
        default -> new Tag(argument, value(depth + 1));
      };
    }

    private long argument(int info, int start) {
      if (info < 24) {
        return info;
      }
      if (info > 27) {
        throw new Broken("CBOR length " + info + " at " + start);
      }
      int size = 1 << (info - 24);
      long value = 0;
      for (int i = 0; i < size; i++) {
        value = value << 8 | next();
      }
      long least =
          switch (size) {
            case 1 -> 24;
            case 2 -> 0x100;
            case 4 -> 0x10000;
            default -> 1L << 32;
          };
      if (value < 0 || value < least) {
        throw new Broken("CBOR number not in its shortest form at " + start);
      }
      return value;
    }

    private Text text(long length, int start) {
      var utf8 = take(length);
      var text = new String(utf8, StandardCharsets.UTF_8);
      if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8)) {
        throw new Broken("CBOR text at " + start + " is not UTF-8");
      }
      return new Text(text);
    }

    private Array array(long count, int depth) {
      var items = new ArrayList<Cbor>();
      for (long i = 0; i < count; i++) {
        items.add(value(depth + 1));
      }
      return new Array(items);
    }

    private Dict dict(long count, int depth) {
      var entries = new TreeMap<Bytes, Cbor>();
      var byKey = new java.util.HashMap<Cbor, Cbor>();
      for (long i = 0; i < count; i++) {
        int start = at;
        var key = value(depth + 1);
        if (!(key instanceof Text || key instanceof Int)) {
          throw new Broken("CBOR key at " + start + " is neither text nor integer");
        }
        var encoded = Bytes.of(Arrays.copyOfRange(in, start, at));
        if (!entries.isEmpty() && entries.lastKey().compareTo(encoded) >= 0) {
          throw new Broken("CBOR keys out of order at " + start);
        }
        var value = value(depth + 1);
        entries.put(encoded, value);
        byKey.put(key, value);
      }
      return new Dict(byKey);
    }

    private byte[] take(long length) {
      if (length > in.length - at) {
        throw new Broken("CBOR string of " + length + " bytes, " + (in.length - at) + " left");
      }
      at += (int) length;
      return Arrays.copyOfRange(in, at - (int) length, at);
    }

    private int next() {
      if (at >= in.length) {
        throw new Broken("CBOR ends early at " + at);
      }
      return in[at++] & 0xff;
    }
  }
}
