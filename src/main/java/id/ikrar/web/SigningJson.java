package id.ikrar.web;

import id.ikrar.signing.Ink;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the signing page's script and the service say to each other. */
final class SigningJson {
  private SigningJson() {}

  /**
   * Asks for a sheet to sign.
   *
   * @param pledge digest of the words on the screen, in hexadecimal
   * @param publicKey SubjectPublicKeyInfo, base64url
   */
  @Serdeable
  record Prepare(String pledge, Drawing ink, boolean read, boolean agree, String publicKey) {}

  /** Strokes of points of two coordinates; none for consent without drawing. */
  @Serdeable
  record Drawing(double height, List<List<List<Double>>> strokes) {
    Ink ink() {
      return new Ink(height, strokes.stream().map(Drawing::stroke).toList());
    }

    private static Ink.Stroke stroke(List<List<Double>> points) {
      return new Ink.Stroke(points.stream().map(Drawing::point).toList());
    }

    private static Ink.Point point(List<Double> xy) {
      if (xy.size() != 2) {
        throw new IllegalArgumentException("a point of " + xy.size() + " coordinates, must be 2");
      }
      return new Ink.Point(xy.get(0), xy.get(1));
    }
  }

  /** What the phone checks and signs; bytes in base64url. */
  @Serdeable
  record Prepared(
      String preparation, String pdf, String attributes, String record, String expires) {}

  /** What a passkey said of a prepared record; bytes in base64url. */
  @Serdeable
  record Confirm(
      String preparation,
      Drawing ink,
      String attestation,
      String registration,
      String credential,
      String authenticatorData,
      String clientData,
      String signature) {}

  /** The signature: r and s, base64url. */
  @Serdeable
  record Accept(String preparation, String signature) {}

  /** The receipt as the page shows it; {@code withdraw} is empty where it cannot be taken back. */
  @Serdeable
  record Received(
      String shortId,
      String at,
      String pdf,
      String check,
      String whatsapp,
      String digest,
      String withdraw) {}
}
