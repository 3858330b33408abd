package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Logo;
import id.ikrar.kernel.Bytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EngraverTest {
  @Test
  void aLogoBecomesSmallAndOpaqueOnWhite() throws IOException {
    var logo = read(Pictures.png(Pictures.emblem(1_200, 900)));
    assertThat(logo.picture().size()).isLessThanOrEqualTo(Logo.MAX_BYTES);
    assertThat(logo.width()).isGreaterThan(200);
    assertThat(logo.width() * 3)
        .isCloseTo(logo.height() * 4, org.assertj.core.data.Offset.offset(4));
    var image = image(logo.picture());
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
  }

  @Test
  void whatTheFileSaidBesideItsDotsIsGone() {
    var png = Pictures.png(Pictures.emblem(400, 400));
    var secret = chunk("tEXt", "Comment\0Lat -5.45 Lon 105.26".getBytes(StandardCharsets.US_ASCII));
    var marked = joined(png.slice(0, 33).toArray(), secret, png.slice(33, png.size()).toArray());
    var logo = read(Bytes.owning(marked));
    assertThat(new String(logo.picture().toArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Comment", "105.26", "tEXt", "gAMA", "iCCP");
    assertThat(logo).isEqualTo(read(png));
  }

  @Test
  void aJpegIsTakenAndAnIntricatePictureIsScaledUntilItFits() {
    assertThat(read(Pictures.jpeg(Pictures.emblem(500, 500))).picture().size())
        .isLessThanOrEqualTo(Logo.MAX_BYTES);
    var noise = read(Pictures.jpeg(Pictures.noise(600)));
    assertThat(noise.kind()).isEqualTo(Logo.Kind.JPEG);
    assertThat(noise.picture().size()).isLessThanOrEqualTo(Logo.MAX_BYTES);
  }

  @Test
  void whatIsNotTakenIsRefusedWithItsReason() {
    assertThat(refusal(text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))).contains("SVG", "PNG");
    assertThat(refusal(text("<?xml version=\"1.0\"?><svg/>"))).contains("SVG");
    assertThat(refusal(text("GIF89a"))).contains("PNG atau JPEG");
    assertThat(refusal(Bytes.EMPTY)).contains("PNG atau JPEG");
    assertThat(refusal(Pictures.png(Pictures.emblem(60, 60)))).contains("60 × 60", "terlalu kecil");
    assertThat(refusal(Pictures.png(Pictures.emblem(900, 200)))).contains("tiga kali");
    assertThat(refusal(Bytes.owning(new byte[Engraver.MAX_BYTES + 1]))).contains("terlalu besar");
    var broken = Pictures.png(Pictures.emblem(300, 300));
    assertThat(refusal(broken.slice(0, 200))).contains("rusak");
  }

  @Test
  void aSmallFileThatUnpacksToAHugePictureIsRefusedBeforeItIsUnpacked() {
    var png = Pictures.png(Pictures.emblem(100, 100)).toArray();
    // The head of a PNG says how large it is; the check of its chunk is made anew.
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    var check = new CRC32();
    check.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
    assertThat(refusal(Bytes.owning(png))).contains("60000 × 60000", "16 juta");
  }

  private static Logo read(Bytes upload) {
    var reading = Engraver.engrave(upload);
    assertThat(reading).isInstanceOf(LogoReading.Read.class);
    return ((LogoReading.Read) reading).logo();
  }

  private static String refusal(Bytes upload) {
    var reading = Engraver.engrave(upload);
    assertThat(reading).isInstanceOf(LogoReading.Refused.class);
    return ((LogoReading.Refused) reading).why().in(id.ikrar.event.Language.ID);
  }

  private static BufferedImage image(Bytes picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.toArray()));
  }

  private static Bytes text(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] chunk(String type, byte[] content) {
    var body = joined(type.getBytes(StandardCharsets.US_ASCII), content);
    var check = new CRC32();
    check.update(body);
    return joined(
        ByteBuffer.allocate(4).putInt(content.length).array(),
        body,
        ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
