package id.ikrar.movement;

import id.ikrar.event.Limits;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A circular (surat edaran) attached to an event or a campaign; its file lies beside it.
 *
 * @param number as it is printed on it
 * @param digest SHA-256 of the file
 */
public record Circular(
    Id id,
    Subject subject,
    String number,
    LocalDate issued,
    String title,
    Digest digest,
    int bytes,
    Instant addedAt) {
  public static final int MAX_BYTES = 10 * 1024 * 1024;
  public static final int MAX_NUMBER = 100;
  public static final int MAX_TITLE = 300;

  public Circular {
    Limits.text("number", number, 1, MAX_NUMBER);
    Limits.text("title", title, 1, MAX_TITLE);
    Limits.atMost("bytes", bytes, MAX_BYTES);
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }
}
