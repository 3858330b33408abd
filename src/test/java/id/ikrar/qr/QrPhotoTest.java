package id.ikrar.qr;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrPhotoTest {
  private static final String TEXT = QrPayloadTest.payload(1).encodeUri(QrPayloadTest.LOCAL);
  private static final Bytes PNG = QrMatrix.of(TEXT).png(6);

  @Test
  void aCleanOneIsRead() {
    assertThat(QrPhoto.read(PNG)).isEqualTo(Parsed.ok(TEXT));
  }

  @Test
  void aTurnedOneInALargePhotoIsRead() throws IOException {
    for (int degrees : new int[] {0, 17, 90, 135, 180, 251}) {
      assertThat(QrPhoto.read(turned(degrees)))
          .as("%d degrees", degrees)
          .isEqualTo(Parsed.ok(TEXT));
    }
  }

  @Test
  void whatHoldsNoQrIsSaid() throws IOException {
    var blank = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    assertThat(QrPhoto.read(encoded(blank, "png"))).isInstanceOf(Parsed.Malformed.class);
    assertThat(QrPhoto.read(Bytes.EMPTY)).isInstanceOf(Parsed.Malformed.class);
    assertThat(QrPhoto.read(PNG.slice(0, 60))).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void aPictureThatClaimsToBeHugeIsNotUnpacked() {
    var bytes = PNG.toArray();
    // The header of a PNG: width and height from byte 16, CRC of the chunk from byte 29.
    ByteBuffer.wrap(bytes).putInt(16, 60_000).putInt(20, 60_000);
    var crc = new CRC32();
    crc.update(bytes, 12, 17);
    ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
    assertThat(QrPhoto.read(Bytes.owning(bytes)))
        .isEqualTo(Parsed.malformed("a picture of 3600000000 pixels, at most 120000000"));
  }

  private static Bytes turned(int degrees) throws IOException {
    var code = ImageIO.read(new ByteArrayInputStream(PNG.toArray()));
    var photo = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
    var pen = photo.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(0, 0, 3000, 2000);
    pen.rotate(Math.toRadians(degrees), 1500, 1000);
    pen.scale(2, 2);
    pen.drawImage(code, 750 - code.getWidth() / 2, 500 - code.getHeight() / 2, null);
    pen.dispose();
    return encoded(photo, "jpg");
  }

  private static Bytes encoded(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return Bytes.owning(out.toByteArray());
  }
}
