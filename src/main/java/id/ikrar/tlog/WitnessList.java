package id.ikrar.tlog;

import id.ikrar.kernel.Parsed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Witnesses by key and address: the lines {@code witness NAME VKEY URL} of c2sp.org/tlog-policy.
 */
public record WitnessList(List<Item> items) {
  public static final int MAX_WITNESSES = 16;

  private static final int MAX_CHARACTERS = 64 * 1024;

  /** One witness. */
  public record Item(WitnessKey key, URI url) {}

  public WitnessList {
    items = List.copyOf(items);
    if (items.size() > MAX_WITNESSES) {
      throw new IllegalArgumentException(items.size() + " witnesses, at most " + MAX_WITNESSES);
    }
  }

  /** Reads the lines; those that are empty or begin with # say nothing. */
  public static Parsed<WitnessList> parse(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Parsed.malformed(text.length() + " characters, at most " + MAX_CHARACTERS);
    }
    var items = new ArrayList<Item>();
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      switch (item(line)) {
        case Parsed.Ok<Item>(var item) -> items.add(item);
        case Parsed.Malformed<Item>(var reason) -> {
          return Parsed.malformed(reason);
        }
      }
    }
    return items.size() > MAX_WITNESSES
        ? Parsed.malformed(items.size() + " witnesses, at most " + MAX_WITNESSES)
        : Parsed.ok(new WitnessList(items));
  }

  private static Parsed<Item> item(String line) {
    var parts = line.split("\\s+", -1);
    if (parts.length != 4 || !parts[0].equals("witness") || !parts[3].matches("https?://[!-~]+")) {
      return Parsed.malformed("a line is: witness NAME VKEY URL");
    }
    return WitnessKey.parse(parts[2])
        .then(key -> {
          try {
            return Parsed.ok(new Item(key, URI.create(parts[3])));
          } catch (IllegalArgumentException e) {
            return Parsed.malformed(String.valueOf(e.getMessage()));
          }
        });
  }
}
