package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.event.Dates;
import id.ikrar.event.Person;
import id.ikrar.signing.Ink;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Place and date, the signer, the witnesses and the place of the seal, as rows of text around the
 * drawn signature.
 *
 * @param above the drawing: place, date, office
 * @param below the drawing: name, rank, identifier, time
 * @param witnesses in rows of columns
 */
record SignatureBlock(
    Layout.Frame frame, Ink ink, List<Row> above, List<Row> below, List<List<Witness>> witnesses) {
  static final float GAP = mm(7);
  static final float COLUMN = mm(68);
  static final float INK_HEIGHT = mm(19);
  static final float INK_WIDTH = mm(58);
  static final int WITNESS_COLUMNS = 3;
  static final float WITNESS_GUTTER = mm(6);
  static final float WITNESS_HEAD = 32;
  private static final float NAME = 10;
  private static final float OFFICE = 9.5f;

  SignatureBlock {
    above = List.copyOf(above);
    below = List.copyOf(below);
    witnesses = witnesses.stream().map(List::copyOf).toList();
  }

  /** A paragraph of the block. */
  record Row(Typeface face, float size, float leading, boolean grey, List<TextLine> lines) {
    static Row of(Typeface face, float size, float leading, String text, float width) {
      return new Row(face, size, leading, false, TextLine.wrap(text, face, size, width));
    }

    float height() {
      return lines.size() * leading;
    }
  }

  /** Who was there. */
  record Witness(Row name, Row jabatan) {
    float height() {
      return name.height() + jabatan.height() + 8;
    }
  }

  static SignatureBlock of(PledgeSheet sheet, Layout.Frame frame, Layout.Setting setting) {
    float width = frame.width() - COLUMN;
    float size = setting.size();
    float leading = setting.leading() + 4;
    float tight = size * 1.22f;
    return new SignatureBlock(
        frame,
        sheet.ink(),
        above(sheet, size, leading, tight, width),
        below(sheet, size, tight, width),
        witnesses(sheet.pledge().programme().witnesses(), frame.width()));
  }

  private static List<Row> above(
      PledgeSheet sheet, float size, float leading, float tight, float width) {
    var programme = sheet.pledge().programme();
    var day = local(sheet).toLocalDate();
    var placed = programme.place() + ", " + Dates.day(day, Phrases.of(sheet).language());
    var rows = new ArrayList<Row>();
    rows.add(Row.of(Typeface.REGULAR, size, leading, placed, width));
    add(rows, Typeface.REGULAR, size, tight, sheet.participant().jabatan(), width);
    add(rows, Typeface.REGULAR, size, tight, sheet.participant().instansi(), width);
    return rows;
  }

  private static List<Row> below(PledgeSheet sheet, float size, float tight, float width) {
    var signer = sheet.participant();
    var identifier = PrintedIdentifier.of(signer.identifier().kind(), sheet.record().identifier());
    var zone = sheet.pledge().programme().zone();
    var phrases = Phrases.of(sheet);
    var time = Dates.time(local(sheet).toLocalTime(), zone, phrases.language());
    var consented = phrases.consented().formatted(time.replace("Pukul", "pukul"));
    var rows = new ArrayList<Row>();
    add(rows, Typeface.BOLD, size, tight, signer.name(), width);
    add(rows, Typeface.REGULAR, size, tight, signer.pangkat(), width);
    add(rows, Typeface.REGULAR, size, tight, identifier, width);
    var note = TextLine.wrap(consented, Typeface.REGULAR, 8, width);
    rows.add(new Row(Typeface.REGULAR, 8, 13, true, note));
    return rows;
  }

  private static OffsetDateTime local(PledgeSheet sheet) {
    var zone = sheet.pledge().programme().zone();
    return sheet.record().consentedAt().atOffset(zone.offset());
  }

  private static void add(
      List<Row> rows, Typeface face, float size, float leading, String text, float width) {
    if (!text.isBlank()) {
      rows.add(Row.of(face, size, leading, text, width));
    }
  }

  private static List<List<Witness>> witnesses(List<Person> people, float width) {
    float column = witnessColumn(width) - WITNESS_GUTTER;
    var rows = new ArrayList<List<Witness>>();
    for (int i = 0; i < people.size(); i += WITNESS_COLUMNS) {
      var columns = people.subList(i, Math.min(people.size(), i + WITNESS_COLUMNS));
      rows.add(columns.stream().map(person -> witness(person, column)).toList());
    }
    return rows;
  }

  private static Witness witness(Person person, float width) {
    return new Witness(
        Row.of(Typeface.BOLD, NAME, NAME * 1.2f, person.name(), width),
        Row.of(Typeface.REGULAR, OFFICE, OFFICE * 1.2f, person.jabatan(), width));
  }

  static float witnessColumn(float width) {
    return (width + WITNESS_GUTTER) / WITNESS_COLUMNS;
  }

  float signerHeight() {
    return sum(above) + INK_HEIGHT + sum(below);
  }

  float bodyHeight() {
    return Math.max(SealBox.HEIGHT, signerHeight());
  }

  /** All of it, with the white space above. */
  float height() {
    float people =
        (float)
            witnesses.stream()
                .mapToDouble(row -> row.stream().mapToDouble(Witness::height).max().orElse(0))
                .sum();
    return GAP + bodyHeight() + (witnesses.isEmpty() ? 0 : WITNESS_HEAD + people);
  }

  private static float sum(List<Row> rows) {
    return (float) rows.stream().mapToDouble(Row::height).sum();
  }
}
