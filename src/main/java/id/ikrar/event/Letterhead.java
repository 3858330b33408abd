package id.ikrar.event;

import java.util.List;

/**
 * The head of a sheet.
 *
 * @param government the smaller upper line, or empty
 * @param office the larger line
 * @param address lines under it, at most 3
 */
public record Letterhead(String government, String office, List<String> address) {
  public Letterhead {
    Limits.text("letterhead", government, 0, 160);
    Limits.text("letterhead", office, 1, 160);
    address = List.copyOf(address);
    Limits.atMost("address lines", address.size(), 3);
    address.forEach(line -> Limits.text("address", line, 1, 160));
  }
}
