package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * An update that is one of our own, byte for byte: what varies in it is read from it, the update is
 * written again from that alone, and both must be equal. Nothing else can hide in it.
 */
public sealed interface KnownUpdate {
  /** Larger files, and files updated more often, are not ours and not worth the work. */
  int MAX_BYTES = 4 * 1024 * 1024;

  int MAX_UPDATES = 40;

  /** The seal filled its field; the appearance's content is not compressed here. */
  record Seal(Signature signature, SealRevision.Facts facts, Bytes appearance)
      implements KnownUpdate {}

  /** Validation data were added. */
  record Validation(ValidationRevision.Evidence evidence) implements KnownUpdate {}

  /** A document timestamp was added. */
  record Timestamp(Signature signature) implements KnownUpdate {}

  /** What the revision is, which must not be the first; or why it is none of these. */
  static Parsed<KnownUpdate> read(PdfFile file, Revision revision) {
    return Broken.<Revision, KnownUpdate>caught(later -> recognise(file, later)).apply(revision);
  }

  private static KnownUpdate recognise(PdfFile file, Revision revision) {
    if (file.bytes().size() > MAX_BYTES || file.revisions().size() > MAX_UPDATES + 1) {
      throw new Broken(
          "%d bytes in %d revisions, a file of ours has at most %d in %d"
              .formatted(file.bytes().size(), file.revisions().size(), MAX_BYTES, MAX_UPDATES + 1));
    }
    var before = file.upTo(file.revisions().get(revision.number() - 2));
    var after = file.upTo(revision);
    var fields =
        Broken.unwrap(SignatureField.all(revision)).stream()
            .filter(field -> field.value().filter(ref -> wrote(revision, ref)).isPresent())
            .toList();
    if (fields.isEmpty()) {
      return validation(before, after);
    }
    if (fields.size() > 1) {
      throw new Broken(fields.size() + " signatures in one update");
    }
    var field = fields.getFirst();
    // Found by its number alone so far; a reference to another generation leads nowhere.
    var object =
        field
            .value()
            .flatMap(revision::find)
            .orElseThrow(() -> new Broken("the value of field " + field.name() + " is not there"));
    var signature = Broken.unwrap(Signature.read(file, object));
    // Others need not be written again to see that they are not ours.
    if (!field.name().equals(SealRevision.FIELD) && !signature.dict().is("Type", "DocTimeStamp")) {
      throw new Broken("a signature in field " + field.name());
    }
    return field.name().equals(SealRevision.FIELD)
        ? seal(before, after, field, signature)
        : timestamp(before, after, signature);
  }

  private static boolean wrote(Revision revision, Ref ref) {
    return revision.written().stream().anyMatch(object -> object.number() == ref.number());
  }

  private static Seal seal(
      PdfFile before, PdfFile after, SignatureField field, Signature signature) {
    var revision = after.last();
    if (!(revision.resolve(field.dict(), "AP") instanceof Dict looks)
        || !(revision.resolve(looks, "N") instanceof Stream appearance)) {
      throw new Broken("the seal has no appearance");
    }
    var facts =
        new SealRevision.Facts(
            text(signature, "Name"),
            text(signature, "Reason"),
            Broken.unwrap(PdfDate.parse(text(signature, "M"))),
            signature.contents().size());
    var raw = after.bytes().slice(appearance.raw().from(), appearance.raw().to());
    same(SealRevision.write(before, raw, facts), after, signature);
    return new Seal(signature, facts, Broken.unwrap(Flate.decode(after, appearance)));
  }

  private static String text(Signature signature, String key) {
    return signature
        .dict()
        .text(key)
        .orElseThrow(() -> new Broken("the signature's dictionary has no string /" + key))
        .decoded();
  }

  private static Timestamp timestamp(PdfFile before, PdfFile after, Signature signature) {
    same(TimestampRevision.write(before, signature.contents().size()), after, signature);
    return new Timestamp(signature);
  }

  private static Validation validation(PdfFile before, PdfFile after) {
    var kinds = new ArrayList<List<Bytes>>();
    for (var key : List.of("Certs", "CRLs", "OCSPs")) {
      var old = ValidationRevision.stored(before.last(), key);
      var now = ValidationRevision.stored(after.last(), key);
      if (now.size() > ValidationRevision.Evidence.MAX_ITEMS
          || old.size() > now.size()
          || !now.subList(0, old.size()).equals(old)) {
        throw new Broken("the validation data under /" + key + " were not only added to");
      }
      kinds.add(
          now.subList(old.size(), now.size()).stream()
              .map(ref -> ValidationRevision.item(after, ref))
              .toList());
    }
    if (kinds.stream().allMatch(List::isEmpty)) {
      throw new Broken("the update adds neither a signature nor validation data");
    }
    if (kinds.stream().mapToInt(List::size).sum() > ValidationRevision.Evidence.MAX_ITEMS) {
      throw new Broken("more than " + ValidationRevision.Evidence.MAX_ITEMS + " items at once");
    }
    var evidence = new ValidationRevision.Evidence(kinds.get(0), kinds.get(1), kinds.get(2));
    int start = before.bytes().size();
    same(
        ValidationRevision.write(before, evidence),
        after.bytes().view(start, after.bytes().size()),
        start);
    return new Validation(evidence);
  }

  private static void same(Update.Open expected, PdfFile after, Signature signature) {
    if (!expected.range().equals(signature.range())) {
      throw new Broken(
          "the signature covers %s, it should cover %s"
              .formatted(signature.range(), expected.range()));
    }
    // The gap itself is judged where the signature is.
    var gap = signature.range().gap();
    int end = after.bytes().size();
    int start = signature.range().end() - expected.tail().size();
    same(expected.tail().view(0, gap.from() - start), after.bytes().view(start, gap.from()), start);
    same(
        expected.tail().view(gap.to() - start, expected.tail().size()),
        after.bytes().view(gap.to(), end),
        gap.to());
  }

  /** The update of the file is the one expected; {@code from} is where both begin. */
  private static void same(Bytes expected, Bytes found, int from) {
    int at = expected.mismatch(found);
    if (at >= 0 && at < expected.size() && at < found.size()) {
      throw new Broken("byte " + (from + at) + " of the update is not as we write it");
    }
    if (at >= 0) {
      throw new Broken(
          ("the update ends at " + (from + found.size()))
              + (", as we write it at " + (from + expected.size())));
    }
  }
}
