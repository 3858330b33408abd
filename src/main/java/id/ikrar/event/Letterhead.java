package id.ikrar.event;

import id.ikrar.kernel.Digest;
import java.util.List;
import java.util.Optional;

/**
 * The head of a sheet.
 *
 * @param government the smaller upper line, or empty
 * @param office the larger line
 * @param address lines under it, at most 3
 * @param logo the SHA-256 of the picture to the left of them
 */
public record Letterhead(
    String government, String office, List<String> address, Optional<Digest> logo) {
  public static final int MAX_LINE = 160;
  public static final int MAX_ADDRESS = 3;

  public Letterhead {
    Limits.text("letterhead", government, 0, MAX_LINE);
    Limits.text("letterhead", office, 1, MAX_LINE);
    address = List.copyOf(address);
    Limits.atMost("address lines", address.size(), MAX_ADDRESS);
    address.forEach(line -> Limits.text("address", line, 1, MAX_LINE));
  }

  /** Without a logo. */
  public Letterhead(String government, String office, List<String> address) {
    this(government, office, address, Optional.empty());
  }

  /** The same lines beside another logo, or none. */
  public Letterhead with(Optional<Digest> other) {
    return new Letterhead(government, office, address, other);
  }
}
