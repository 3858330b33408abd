package id.ikrar.judge;

import id.ikrar.kernel.Bytes;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What a camera does to a printed page. */
public final class Photo {
  private Photo() {}

  /** Each pixel the mean of the square around it that reaches so many pixels to every side. */
  public static Bytes blurred(Bytes png, int reach) {
    int side = 2 * reach + 1;
    var weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    var source = read(png);
    var target = white(source.getWidth(), source.getHeight());
    new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null)
        .filter(source, target);
    return write(target);
  }

  /** The whole page, turned clockwise on a white table. */
  public static Bytes turned(Bytes png, int degrees) {
    var source = read(png);
    double angle = Math.toRadians(degrees);
    double sin = Math.abs(Math.sin(angle));
    double cos = Math.abs(Math.cos(angle));
    int width = (int) Math.ceil(source.getWidth() * cos + source.getHeight() * sin);
    int height = (int) Math.ceil(source.getWidth() * sin + source.getHeight() * cos);
    var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    turn.rotate(angle);
    turn.translate(-source.getWidth() / 2.0, -source.getHeight() / 2.0);
    var target = white(width, height);
    var drawing = target.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.drawImage(source, turn, null);
    drawing.dispose();
    return write(target);
  }

  private static BufferedImage white(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var drawing = image.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(0, 0, width, height);
    drawing.dispose();
    return image;
  }

  private static BufferedImage read(Bytes png) {
    try (var in = png.stream()) {
      var read = ImageIO.read(in);
      var image = white(read.getWidth(), read.getHeight());
      var drawing = image.createGraphics();
      drawing.drawImage(read, 0, 0, null);
      drawing.dispose();
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes write(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }
}
