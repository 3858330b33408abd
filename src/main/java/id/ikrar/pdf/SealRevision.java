package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The update that fills the seal field prepared in revision 1: the field gains its value and
 * another appearance, two objects are new, nothing else changes.
 */
public final class SealRevision {
  public static final String FIELD = "Seal";
  public static final String SIGNER = "Signer";

  private SealRevision() {}

  /**
   * What the seal says besides its signature.
   *
   * @param name of the organisation
   * @param at to the second
   * @param contents how many bytes of CMS the gap can hold
   */
  public record Facts(String name, String reason, Instant at, int contents) {
    public Facts {
      at = at.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** Adds the seal with an appearance of this content. */
  public static Parsed<Unsigned> prepare(Bytes signed, Bytes appearance, Facts facts) {
    return PdfFile.parse(signed, Limits.STANDARD)
        .then(Broken.caught(file -> write(file, Flate.encode(appearance), facts).after(file)));
  }

  static Update.Open write(PdfFile file, Bytes deflated, Facts facts) {
    var field = field(file.last());
    var update = new Update(file);
    int appearance = update.next();
    int signature = update.next();
    var form = Dictionary.of(file, appearance(file.last(), field));
    form.remove("DecodeParms").put("Filter", "/FlateDecode");
    update.stream(appearance, form, deflated);
    update.rewrite(
        field.object(),
        Dictionary.of(file, field.object())
            .put("AP", "<</N " + appearance + " 0 R>>")
            .put("V", signature + " 0 R"));
    update.put(
        signature,
        "<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached"
            + ("/M " + Strings.date(facts.at()))
            + ("/Name " + Strings.text(facts.name()))
            + ("/Reason " + Strings.text(facts.reason()))
            + "/Reference [<</Type /SigRef/TransformMethod /FieldMDP/Data "
            + file.last().catalog().ref()
            + "/TransformParams <</Type /TransformParams/Action /Include/Fields [(Signer)(Seal)]"
            + ("/P 1/V /1.2>>>>]" + Update.gap(facts.contents()) + ">>"));
    return update.tail(signature);
  }

  /** The seal field, which must be empty. */
  private static SignatureField field(Revision revision) {
    var fields =
        Broken.unwrap(SignatureField.all(revision)).stream()
            .filter(field -> field.name().equals(FIELD))
            .toList();
    if (fields.size() != 1 || fields.getFirst().filled()) {
      throw new Broken("not exactly one empty field " + FIELD);
    }
    return fields.getFirst();
  }

  private static IndirectObject appearance(Revision revision, SignatureField field) {
    if (revision.resolve(field.dict(), "AP") instanceof Dict looks
        && looks.entries().size() == 1
        && looks.entries().get("N") instanceof Ref ref
        && revision.find(ref).isPresent()
        && revision.find(ref).get().value() instanceof Stream) {
      return revision.find(ref).get();
    }
    throw new Broken("field " + FIELD + " has no appearance prepared");
  }
}
