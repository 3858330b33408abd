package id.ikrar.seal;

import id.ikrar.kernel.Bytes;
import id.ikrar.page.Drawing;
import id.ikrar.page.Drawing.Move;
import id.ikrar.pdf.Flate;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the drawn signature on a sheet that this service made: the curves in the ink's colour. */
final class DrawnInk {
  /** How the page sets that colour. */
  private static final String COLOUR = "0.07843 0.12941 0.23922 RG";

  private DrawnInk() {}

  static Optional<Drawing> of(Bytes sheet) {
    return PdfFile.parse(sheet, Limits.STANDARD).optional().flatMap(DrawnInk::find);
  }

  private static Optional<Drawing> find(PdfFile file) {
    return file.last().visible().stream()
        .flatMap(object ->
            object.value() instanceof PdfObject.Stream stream && stream.dict().get("Type").isEmpty()
                ? Flate.decode(file, stream).optional().stream()
                : java.util.stream.Stream.<Bytes>empty())
        .map(content -> new String(content.toArray(), StandardCharsets.ISO_8859_1))
        .flatMap(content -> drawing(content).stream())
        .findFirst();
  }

  private static Optional<Drawing> drawing(String content) {
    int from = content.indexOf(COLOUR);
    int to = content.indexOf("\nQ", Math.max(0, from));
    if (from < 0 || to < 0) {
      return Optional.empty();
    }
    var moves = new ArrayList<Move>();
    for (var line : content.substring(from, to).split("\n", -1)) {
      move(List.of(line.strip().split(" ", -1))).ifPresent(moves::add);
    }
    return moves.isEmpty() || moves.size() > Drawing.MAX_MOVES
        ? Optional.empty()
        : Optional.of(new Drawing(moves));
  }

  private static Optional<Move> move(List<String> words) {
    return switch (words.getLast()) {
      case "m" -> Optional.of(new Move.To(at(words, 0), at(words, 1)));
      case "l" -> Optional.of(new Move.Line(at(words, 0), at(words, 1)));
      case "c" ->
          Optional.of(
              new Move.Curve(
                  at(words, 0),
                  at(words, 1),
                  at(words, 2),
                  at(words, 3),
                  at(words, 4),
                  at(words, 5)));
      default -> Optional.empty();
    };
  }

  private static double at(List<String> words, int index) {
    return Double.parseDouble(words.get(index));
  }
}
