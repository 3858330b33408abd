package id.ikrar.verify;

import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Revision;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** That signatures stand where the form says, and cover what they must. */
final class RangeCheck {
  private RangeCheck() {}

  /** Every signature field's value and every signature dictionary must be the same set. */
  static void sets(PdfFile file, List<SignatureField> fields, Context context) {
    var values = new TreeSet<Integer>();
    boolean twice = false;
    for (var field : fields) {
      if (field.filled()) {
        twice |= field.value().isEmpty() || !values.add(field.value().get().number());
      }
    }
    var dictionaries = new TreeSet<Integer>();
    SignatureField.dictionaries(file.last()).forEach(object -> dictionaries.add(object.number()));
    context
        .findings()
        .unless(
            !twice && values.equals(dictionaries), Rule.SIGNATURE_SET, "", values, dictionaries);
  }

  /**
   * The signature in a field: its gap is its /Contents, it ends where the revision that wrote it
   * ends, and no later revision wrote it again.
   */
  static Optional<Signature> signature(PdfFile file, SignatureField field, Context context) {
    var object = field.value().flatMap(file.last()::find);
    if (object.isEmpty()) {
      context.findings().add(Rule.SIGNATURE_SET, "", List.of(field.name()), List.of());
      return Optional.empty();
    }
    var place = "object " + object.get().number();
    var writers = writers(file, object.get().number());
    context.findings().unless(writers.size() == 1, Rule.SIGNATURE_KEPT, place, field.name());
    return switch (Signature.read(file, object.get())) {
      case Parsed.Malformed<Signature>(var reason) -> {
        context.findings().add(Rule.SIGNATURE_RANGE, place, field.name(), reason);
        yield Optional.empty();
      }
      case Parsed.Ok<Signature>(var signature) -> {
        ends(field, signature, writers.getLast(), context);
        yield Optional.of(signature);
      }
    };
  }

  private static List<Revision> writers(PdfFile file, int number) {
    return file.revisions().stream()
        .filter(
            revision -> revision.written().stream().anyMatch(object -> object.number() == number))
        .toList();
  }

  private static void ends(
      SignatureField field, Signature signature, Revision written, Context context) {
    int end = signature.range().end();
    if (end != written.span().to() && (context.ours() || end != written.eof())) {
      var reason = "it ends at " + end + ", its revision at " + written.span().to();
      context.findings().add(Rule.SIGNATURE_RANGE, place(signature), field.name(), reason);
    }
  }

  static String place(Signature signature) {
    return "object " + signature.object().number();
  }
}
