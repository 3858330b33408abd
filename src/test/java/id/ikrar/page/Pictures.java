package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Emblems that are nobody's, to be uploaded as logos. */
public final class Pictures {
  private Pictures() {}

  /** A star in a ring on a transparent ground. */
  public static BufferedImage emblem(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double side = Math.min(width, height);
    pen.translate(width / 2.0, height / 2.0);
    pen.setColor(new Color(0xb3121d));
    pen.fill(new Ellipse2D.Double(-side * 0.48, -side * 0.48, side * 0.96, side * 0.96));
    pen.setColor(new Color(0xf2c14e));
    var star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double r = side * (i % 2 == 0 ? 0.36 : 0.15);
      double a = Math.PI * i / 5 - Math.PI / 2;
      if (i == 0) {
        star.moveTo(r * Math.cos(a), r * Math.sin(a));
      } else {
        star.lineTo(r * Math.cos(a), r * Math.sin(a));
      }
    }
    star.closePath();
    pen.fill(star);
    pen.setStroke(new BasicStroke((float) side * 0.02f));
    pen.draw(new Ellipse2D.Double(-side * 0.43, -side * 0.43, side * 0.86, side * 0.86));
    pen.dispose();
    return image;
  }

  /** Dots of chance, which no packing makes smaller. */
  public static BufferedImage noise(int side) {
    var random = new Random(5);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }

  public static Bytes png(BufferedImage image) {
    return written(image, "png");
  }

  public static Bytes jpeg(BufferedImage image) {
    var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(image, 0, 0, Color.WHITE, null);
    return written(opaque, "jpeg");
  }

  private static Bytes written(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }
}
