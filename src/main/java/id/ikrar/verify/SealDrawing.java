package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.qr.QrMatrix.Run;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a seal's appearance, which may hold nothing but a white ground, the runs of a QR
 * and up to three lines of text.
 *
 * @param size modules on a side
 * @param runs from the top
 * @param lines the strings shown, as glyphs
 */
record SealDrawing(int size, List<Run> runs, List<Bytes> lines) {
  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_LINES = 3;
  private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,5})?)";
  private static final Pattern GROUND =
      Pattern.compile(
          "1 g 0 0 %1$s %1$s re f\nq 0 g %1$s 0 0 %1$s %1$s %1$s cm\n".formatted(NUMBER));
  private static final Pattern RUN =
      Pattern.compile("([0-9]{1,2}) ([0-9]{1,2}) ([0-9]{1,2}) 1 re\n");
  private static final Pattern LINE =
      Pattern.compile(
          "BT\n/F[0-9]{1,2} %1$s Tf\n1 0 0 1 %1$s %1$s Tm\n\\(((?:[^()\\\\]|\\\\.){0,400}+)\\)Tj\nET\n"
              .formatted(NUMBER),
          Pattern.DOTALL);

  SealDrawing {
    runs = List.copyOf(runs);
    lines = List.copyOf(lines);
  }

  static Parsed<SealDrawing> parse(Bytes content) {
    if (content.size() > MAX_BYTES) {
      return Parsed.malformed(content.size() + " bytes, at most " + MAX_BYTES);
    }
    var text = new String(content.toArray(), StandardCharsets.ISO_8859_1);
    var ground = GROUND.matcher(text);
    if (!ground.lookingAt()) {
      return Parsed.malformed("it does not begin with the white ground");
    }
    var found = new ArrayList<int[]>();
    int at = ground.end();
    var run = RUN.matcher(text).region(at, text.length());
    while (run.lookingAt()) {
      found.add(new int[] {number(run.group(1)), number(run.group(2)), number(run.group(3))});
      at = run.end();
      run.region(at, text.length());
    }
    var close = "f Q\n0 g\n";
    if (!text.startsWith(close, at)) {
      return Parsed.malformed("at byte " + at + " stands what is no run of a QR");
    }
    at += close.length();
    var lines = new ArrayList<Bytes>();
    var line = LINE.matcher(text).region(at, text.length());
    while (line.lookingAt()) {
      lines.add(Bytes.owning(line.group(4).getBytes(StandardCharsets.ISO_8859_1)));
      at = line.end();
      line.region(at, text.length());
    }
    if (at != text.length() || lines.size() > MAX_LINES) {
      return Parsed.malformed("at byte " + at + " stands what is no line of text");
    }
    return symbol(ground, found, lines);
  }

  // The top row of a QR begins with a finder pattern, so the first run tells the size.
  private static Parsed<SealDrawing> symbol(Matcher ground, List<int[]> found, List<Bytes> lines) {
    int size = found.isEmpty() ? 0 : found.getFirst()[1] + 1;
    if (size < 21 || size > 53 || (size - 17) % 4 != 0) {
      return Parsed.malformed("a QR of " + size + " modules");
    }
    double width = Double.parseDouble(ground.group(1));
    double height = Double.parseDouble(ground.group(2));
    double unit = Double.parseDouble(ground.group(3));
    double left = Double.parseDouble(ground.group(5));
    double bottom = Double.parseDouble(ground.group(6));
    boolean square = ground.group(3).equals(ground.group(4));
    if (!square
        || Math.abs(2 * left + size * unit - width) > 0.1
        || Math.abs(bottom + size * unit + left - height) > 0.1
        || size * unit < 0.8 * width) {
      return Parsed.malformed("the QR does not fill its white ground");
    }
    var runs = new ArrayList<Run>();
    for (var run : found) {
      if (run[2] < 1 || run[0] + run[2] > size || run[1] >= size) {
        return Parsed.malformed("a run outside of the QR");
      }
      runs.add(new Run(run[0], size - 1 - run[1], run[2]));
    }
    return Parsed.ok(new SealDrawing(size, runs, lines));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
