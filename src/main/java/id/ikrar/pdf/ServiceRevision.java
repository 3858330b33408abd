package id.ikrar.pdf;

import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Int;
import id.ikrar.pdf.PdfObject.Null;
import id.ikrar.pdf.PdfObject.Real;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The update with which another service signs a sheet of ours: one signature over the whole file,
 * in an invisible field of its own. How that service writes is its affair; what stood there before
 * must stay as it was.
 *
 * @param field the new one
 */
public record ServiceRevision(SignatureField field, Signature signature) {
  /** What a service may say anew of the file: who wrote it last and when. */
  private static final Set<String> INFO = Set.of("ModDate", "Producer");

  private static final Set<String> CATALOG =
      Set.of("AcroForm", "Extensions", "Metadata", "Version", "DSS");
  private static final Set<String> FORM = Set.of("Fields", "SigFlags", "DR", "DA");
  private static final Set<String> PAGE = Set.of("Annots");
  private static final Set<String> FIELD =
      Set.of("Type", "Subtype", "FT", "T", "TU", "V", "F", "Ff", "Rect", "P", "AP", "MK", "DA");

  /** Reads a file of two revisions, the first of which is ours and not signed. */
  public static Parsed<ServiceRevision> read(PdfFile file) {
    return Broken.<PdfFile, ServiceRevision>caught(ServiceRevision::check).apply(file);
  }

  private static ServiceRevision check(PdfFile file) {
    unless(file.revisions().size() == 2, file.revisions().size() + " revisions, must be two");
    unless(file.stray().isEmpty(), "bytes that belong to nothing: " + file.stray());
    var before = file.first();
    var after = file.last();
    unless(after.freed().isEmpty(), "it frees the objects " + after.freed());
    unless(
        after.table() && after.eof() < after.span().to(),
        "it ends without a table or an end of line, so that nothing can follow");
    var field = field(before, after);
    var object =
        field
            .value()
            .flatMap(after::find)
            .orElseThrow(() -> new Broken("the value of its field is not there"));
    var signature = Broken.unwrap(Signature.read(file, object));
    unless(wrote(after, object), "its signature was there before");
    unless(
        signature.range().end() == file.bytes().size(),
        "its signature ends at %d, the file at %d"
            .formatted(signature.range().end(), file.bytes().size()));
    unless(!signature.dict().has("Reference"), "its signature forbids what is to follow");
    unless(
        SignatureField.dictionaries(after).stream()
            .map(IndirectObject::number)
            .toList()
            .equals(List.of(object.number())),
        "there are other signatures beside it");
    kept(before, after, field);
    return new ServiceRevision(field, signature);
  }

  /** The one field that is new, beside that of the seal as it was. */
  private static SignatureField field(Revision before, Revision after) {
    var old = Broken.unwrap(SignatureField.all(before));
    unless(
        old.size() == 1 && old.getFirst().name().equals(SealRevision.FIELD) && empty(old),
        "the sheet has not the empty field of the seal alone");
    var now = Broken.unwrap(SignatureField.all(after));
    var fresh = now.stream().filter(field -> !old.contains(field)).toList();
    unless(
        now.size() == 2 && now.containsAll(old) && fresh.size() == 1,
        "it adds %d fields, must be one".formatted(now.size() - 1));
    var field = fresh.getFirst();
    unless(
        wrote(after, field.object())
            && before.find(field.object().number()).isEmpty()
            && !field.name().startsWith(TimestampRevision.FIELD)
            && !field.name().equals(SealRevision.FIELD),
        "its field is none of its own");
    unless(FIELD.containsAll(field.dict().entries().keySet()), "its field does more than sign");
    unless(invisible(after, field.dict()), "its field can be seen");
    return field;
  }

  private static boolean empty(List<SignatureField> fields) {
    return fields.stream().noneMatch(SignatureField::filled);
  }

  private static boolean invisible(Revision revision, Dict field) {
    return revision.resolve(field, "Rect") instanceof Array(var box)
        && box.size() == 4
        && (number(box.get(0)) == number(box.get(2)) || number(box.get(1)) == number(box.get(3)));
  }

  private static double number(PdfObject value) {
    return switch (value) {
      case Int(var whole) -> whole;
      case Real(var text) -> Double.parseDouble(text);
      default -> throw new Broken("a corner of its field is no number");
    };
  }

  /** Every object that was there is as it was, but for the lists that the new field stands in. */
  private static void kept(Revision before, Revision after, SignatureField field) {
    var open = new HashMap<Integer, Set<String>>();
    open.put(before.catalog().number(), CATALOG);
    before.trailer().ref("Info").ifPresent(info -> open.put(info.number(), INFO));
    unless(
        before.trailer().ref("Root").equals(after.trailer().ref("Root"))
            && before.trailer().ref("Info").equals(after.trailer().ref("Info")),
        "it has another catalog");
    var old = (Dict) before.catalog().value();
    var now = (Dict) after.catalog().value();
    form(before, after, field, open);
    old.ref("Metadata").ifPresent(ref -> open.put(ref.number(), Set.of()));
    var page = field.dict().ref("P").flatMap(before::find);
    unless(page.isPresent() && page.get().value() instanceof Dict, "its field is on no page");
    open.put(page.get().number(), PAGE);
    lists(before, after, page.get(), "Annots", field, open);
    unless(old.has("Metadata") == now.has("Metadata"), "it adds metadata or takes them away");
    for (var object : after.written()) {
      before.find(object.number()).ifPresent(was -> same(was, object, open));
    }
  }

  private static void form(
      Revision before, Revision after, SignatureField field, Map<Integer, Set<String>> open) {
    var catalog = before.catalog();
    var old = before.resolve((Dict) catalog.value(), "AcroForm");
    var now = after.resolve((Dict) after.catalog().value(), "AcroForm");
    unless(old instanceof Dict && now instanceof Dict, "no form");
    unless(equal((Dict) old, (Dict) now, FORM), "it changes the form");
    ((Dict) catalog.value()).ref("AcroForm").ifPresent(ref -> open.put(ref.number(), FORM));
    grown(before, after, (Dict) old, (Dict) now, "Fields", field, open);
  }

  private static void lists(
      Revision before,
      Revision after,
      IndirectObject owner,
      String key,
      SignatureField field,
      Map<Integer, Set<String>> open) {
    var now = after.find(owner.number()).map(IndirectObject::value).orElse(new Null());
    unless(now instanceof Dict, "no page");
    grown(before, after, (Dict) owner.value(), (Dict) now, key, field, open);
  }

  /** The list has the new field after all that it had. */
  private static void grown(
      Revision before,
      Revision after,
      Dict old,
      Dict now,
      String key,
      SignatureField field,
      Map<Integer, Set<String>> open) {
    var was = before.resolve(old, key) instanceof Array(var items) ? items : List.<PdfObject>of();
    var is = after.resolve(now, key) instanceof Array(var items) ? items : List.<PdfObject>of();
    unless(
        is.size() == was.size() + 1
            && is.subList(0, was.size()).equals(was)
            && is.getLast().equals(field.object().ref()),
        "/" + key + " has not the new field alone after what it had");
    old.ref(key).ifPresent(ref -> open.put(ref.number(), Set.of()));
  }

  private static void same(IndirectObject was, IndirectObject now, Map<Integer, Set<String>> open) {
    var keys = open.get(was.number());
    boolean same =
        keys != null
            && was.generation() == now.generation()
            // No keys at all: the lists and metadata, which are judged by themselves.
            && (keys.isEmpty()
                || (was.value() instanceof Dict one
                    && now.value() instanceof Dict other
                    && equal(one, other, keys)));
    unless(same, "it changes object " + was.number());
  }

  private static boolean equal(Dict one, Dict other, Set<String> but) {
    return without(one, but).equals(without(other, but));
  }

  private static Map<String, PdfObject> without(Dict dict, Set<String> keys) {
    var rest = new HashMap<>(dict.entries());
    rest.keySet().removeAll(keys);
    return rest;
  }

  private static boolean wrote(Revision revision, IndirectObject object) {
    return revision.written().contains(object);
  }

  private static void unless(boolean kept, String reason) {
    if (!kept) {
      throw new Broken(reason);
    }
  }
}
