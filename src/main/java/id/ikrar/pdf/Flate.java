package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Int;
import id.ikrar.pdf.PdfObject.Stream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Streams without a filter or with FlateDecode, within the limits. */
public final class Flate {
  private Flate() {}

  /** The content of a stream; nothing may follow the compressed data. */
  public static Parsed<Bytes> decode(PdfFile file, Stream stream) {
    try {
      return Parsed.ok(
          decode(
              file.bytes().slice(stream.raw().from(), stream.raw().to()).toArray(),
              stream.dict(),
              new Budget(file.limits())));
    } catch (Broken e) {
      return Parsed.malformed(e.reason);
    }
  }

  /** Compressed in the one way that this platform has for these bytes. */
  public static Bytes encode(Bytes content) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(content.toArray());
      deflater.finish();
      var buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return Bytes.owning(out.toByteArray());
  }

  static Bytes decode(byte[] in, Stream stream, Budget budget) {
    return decode(
        Arrays.copyOfRange(in, stream.raw().from(), stream.raw().to()), stream.dict(), budget);
  }

  private static Bytes decode(byte[] raw, Dict dict, Budget budget) {
    if (!dict.has("Filter")) {
      return Bytes.owning(raw);
    }
    var filter = dict.entries().get("Filter");
    if (filter instanceof PdfObject.Array(var items) && items.size() == 1) {
      filter = items.getFirst();
    }
    if (!(filter instanceof PdfObject.Name(var name)) || !name.equals("FlateDecode")) {
      throw new Broken("a stream with another filter than FlateDecode");
    }
    var data = inflate(raw, budget);
    return Bytes.owning(
        switch (dict.entries().get("DecodeParms")) {
          case null -> data;
          case Dict parameters -> predict(data, parameters);
          default -> throw new Broken("/DecodeParms is no dictionary");
        });
  }

  private static byte[] inflate(byte[] raw, Budget budget) {
    int most = budget.expansion(raw.length);
    var out = new ByteArrayOutputStream();
    try (var inflater = new Inflater()) {
      inflater.setInput(raw);
      var buffer = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new Broken("a stream of " + raw.length + " bytes whose compressed data end early");
        }
        if (count > most - out.size()) {
          throw new Broken(
              "a stream of " + raw.length + " bytes that inflates to more than " + most);
        }
        out.write(buffer, 0, count);
      }
      if (inflater.getRemaining() != 0) {
        throw new Broken(inflater.getRemaining() + " bytes after the compressed data of a stream");
      }
    } catch (DataFormatException e) {
      throw new Broken("a stream of " + raw.length + " bytes that is not in the format of zlib");
    }
    budget.expanded(out.size());
    return out.toByteArray();
  }

  // The PNG predictors of section 7.4.4.4, for one byte per component and one component.
  private static byte[] predict(byte[] data, Dict parameters) {
    long predictor = number(parameters, "Predictor", 1);
    long columns = number(parameters, "Columns", 1);
    if (predictor == 1) {
      return data;
    }
    if (predictor < 10
        || predictor > 15
        || columns < 1
        || columns > 4096
        || number(parameters, "Colors", 1) != 1
        || number(parameters, "BitsPerComponent", 8) != 8
        || data.length % (columns + 1) != 0) {
      throw new Broken("predictor " + predictor + " with " + columns + " columns");
    }
    int width = (int) columns;
    var out = new byte[data.length / (width + 1) * width];
    for (int row = 0; row * (width + 1) < data.length; row++) {
      int type = data[row * (width + 1)];
      for (int x = 0; x < width; x++) {
        int to = row * width + x;
        int left = x == 0 ? 0 : out[to - 1] & 0xff;
        int up = row == 0 ? 0 : out[to - width] & 0xff;
        int corner = x == 0 || row == 0 ? 0 : out[to - width - 1] & 0xff;
        out[to] = (byte) (data[row * (width + 1) + 1 + x] + guess(type, left, up, corner));
      }
    }
    return out;
  }

  private static int guess(int type, int left, int up, int corner) {
    return switch (type) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> {
        int p = left + up - corner;
        int a = Math.abs(p - left);
        int b = Math.abs(p - up);
        int c = Math.abs(p - corner);
        yield a <= b && a <= c ? left : b <= c ? up : corner;
      }
      default -> throw new Broken("a row with predictor " + type);
    };
  }

  private static long number(Dict dict, String key, long otherwise) {
    return dict.entries().get(key) instanceof Int(var value) ? value : otherwise;
  }
}
