package id.ikrar.page;

import java.io.IOException;
import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The signer's invisible certification field and the organiser's empty visible seal field. Each
 * entry is there because a judge missed it; docs/formats.md says which.
 */
final class Fields {
  /** Leads from the signer's widget to the seal's structure element; see docs/formats.md. */
  static final PdfName BACK_LINK = new PdfName("IKRR_Seal");

  private static final int PRINTED_AND_LOCKED = 132;
  private static final int SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

  private final PdfWriter writer;
  private final Blanks blanks;
  private final Phrases phrases;

  Fields(PdfWriter writer, Blanks blanks, Phrases phrases) {
    this.writer = writer;
    this.blanks = blanks;
    this.phrases = phrases;
  }

  /** The signature dictionary, with room for the CMS; comes first in the file. */
  PdfIndirectReference signature(String name, PdfString date, SignatureGap gap) throws IOException {
    return signature(writer, blanks, name, phrases.reason(), date, gap);
  }

  /** The same for any file of one author. */
  static PdfIndirectReference signature(
      PdfWriter writer, Blanks blanks, String name, String reason, PdfString date, SignatureGap gap)
      throws IOException {
    var parameters = new PdfDictionary(new PdfName("TransformParams"));
    parameters.put(PdfName.P, new PdfNumber(2));
    parameters.put(PdfName.V, new PdfName("1.2"));
    var reference = new PdfDictionary(new PdfName("SigRef"));
    reference.put(new PdfName("TransformMethod"), new PdfName("DocMDP"));
    reference.put(new PdfName("TransformParams"), parameters);
    var signature = new PdfDictionary(PdfName.SIG);
    signature.put(PdfName.FILTER, new PdfName("Adobe.PPKLite"));
    signature.put(PdfName.SUBFILTER, new PdfName("ETSI.CAdES.detached"));
    signature.put(new PdfName("ByteRange"), blanks.blank(gap.range()));
    signature.put(PdfName.CONTENTS, blanks.blank(gap.contents()));
    signature.put(PdfName.M, blanks.blank(date));
    signature.put(PdfName.NAME, blanks.blank(text(name)));
    signature.put(PdfName.REASON, text(reason));
    signature.put(PdfName.REFERENCE, new PdfArray(reference));
    return writer.addToBody(signature).getIndirectReference();
  }

  /** Puts the signer's field on the current page; comes before the seal's. */
  void signer(PdfIndirectReference signature, PdfStructureElement form) {
    var signer = PdfFormField.createSignature(writer);
    widget(signer, PledgePage.SIGNER_FIELD, phrases.signerField(), new Rectangle(0, 0, 0, 0));
    signer.put(PdfName.V, signature);
    // Through this key a judge that walks the objects reaches the seal by way of /Annots and takes
    // its filling for what it is. Without it EU DSS reports undefined changes on every sealed file.
    signer.put(BACK_LINK, form.getReference());
    writer.addAnnotation(signer);
  }

  /** Puts the seal's field on the current page. */
  void seal(PdfStructureElement form, float left, float bottom) throws IOException {
    writer.setSigFlags(SIGNATURES_EXIST_AND_APPEND_ONLY);
    blanks.shape("seal " + left + " " + bottom);
    var seal = PdfFormField.createSignature(writer);
    widget(
        seal,
        PledgePage.SEAL_FIELD,
        phrases.sealField(),
        new Rectangle(left, bottom, left + SealBox.WIDTH, bottom + SealBox.HEIGHT));
    seal.put(new PdfName("Lock"), lock());
    seal.put(PdfName.AP, emptyAppearance());
    seal.put(
        new PdfName("StructParent"),
        new PdfNumber(writer.getStructureTreeRoot().addExistingObject(form.getReference())));
    form.put(PdfName.K, objectReference(seal.getIndirectReference()));
    writer.addAnnotation(seal);
  }

  /** A signed field without a place on the paper; still to be put on a page. */
  static PdfFormField invisible(
      PdfWriter writer, PdfIndirectReference signature, String name, String words) {
    writer.setSigFlags(SIGNATURES_EXIST_AND_APPEND_ONLY);
    var field = PdfFormField.createSignature(writer);
    widget(field, name, words, new Rectangle(0, 0, 0, 0));
    field.put(PdfName.V, signature);
    return field;
  }

  private static void widget(PdfFormField field, String name, String words, Rectangle box) {
    field.setWidget(box, null);
    field.put(PdfName.T, new PdfString(name));
    field.put(PdfName.TU, text(words));
    field.put(PdfName.F, new PdfNumber(PRINTED_AND_LOCKED));
    field.setPage();
  }

  private PdfIndirectReference lock() throws IOException {
    var fields = new PdfArray(new PdfString(PledgePage.SIGNER_FIELD));
    fields.add(new PdfString(PledgePage.SEAL_FIELD));
    var lock = new PdfDictionary(new PdfName("SigFieldLock"));
    lock.put(new PdfName("Action"), new PdfName("Include"));
    lock.put(PdfName.FIELDS, fields);
    lock.put(PdfName.P, new PdfNumber(1));
    return writer.addToBody(lock).getIndirectReference();
  }

  /** Paints nothing, but holds the font that the seal will use. */
  private PdfDictionary emptyAppearance() {
    var empty = writer.getDirectContent().createTemplate(SealBox.WIDTH, SealBox.HEIGHT);
    empty.beginText();
    empty.setFontAndSize(Typeface.REGULAR.font(), 6);
    empty.endText();
    var appearance = new PdfDictionary();
    appearance.put(PdfName.N, empty.getIndirectReference());
    return appearance;
  }

  /**
   * Makes the writer embed the glyphs that the seal will need, and those of usual names, so that
   * the fonts are the same in the files of most signers; drawn nowhere.
   */
  void ghosts() {
    for (var face : List.of(Typeface.REGULAR, Typeface.BOLD)) {
      var ghost = new PdfContentByte(writer);
      ghost.setFontAndSize(face.font(), 7);
      ghost.showText(face.everywhere());
    }
  }

  private PdfDictionary objectReference(PdfIndirectReference field) {
    var reference = new PdfDictionary(new PdfName("OBJR"));
    reference.put(new PdfName("Obj"), field);
    reference.put(new PdfName("Pg"), writer.getPageReference(writer.getPageNumber()));
    return reference;
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfString.TEXT_UNICODE);
  }
}
