package id.ikrar.event;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;

/**
 * A picture for letterheads, made fit for paper: small, opaque, without anything but its dots.
 *
 * @param width in dots
 * @param height in dots
 */
public record Logo(Bytes picture, Kind kind, int width, int height) {
  /** Stands in every sheet's file, which has 70 KB at most with it. */
  public static final int MAX_BYTES = 8 * 1024;

  public static final int MAX_SIDE = 400;

  public Logo {
    if (picture.size() > MAX_BYTES || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a logo of %d bytes and %d by %d dots".formatted(picture.size(), width, height));
    }
    Limits.atMost("dots", Math.max(width, height), MAX_SIDE);
  }

  /** How the dots are written. */
  public enum Kind {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The media type. */
    public String type() {
      return type;
    }
  }

  public Digest digest() {
    return Digest.of(picture);
  }
}
