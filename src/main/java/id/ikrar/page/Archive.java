package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.DeflaterOutputStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** What makes the file keep: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). */
final class Archive {
  static final String PRODUCER = "Ikrar (OpenPDF)";
  private static final Bytes SRGB = deflated(profile());
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmssxx");

  private final PdfWriter writer;
  private final Blanks blanks;
  private final String language;
  private final String title;
  private final String author;
  private final OffsetDateTime date;

  Archive(
      PdfWriter writer,
      Blanks blanks,
      String language,
      String title,
      String author,
      OffsetDateTime date) {
    this.writer = writer;
    this.blanks = blanks;
    this.language = language;
    this.title = title;
    this.author = author;
    this.date = date;
  }

  static PdfString date(OffsetDateTime date) {
    var text = PDF_DATE.format(date);
    int zone = text.length() - 2;
    return new PdfString(text.substring(0, zone) + "'" + text.substring(zone) + "'");
  }

  /** Before the document is opened. */
  static void prepare(PdfWriter writer) {
    writer.setPDFXConformance(PdfWriter.PDFA3A);
    writer.setTagged();
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setTabs(PdfName.S);
  }

  /** Metadata, colour, language. */
  void describe() throws IOException {
    var info = writer.getInfo();
    info.put(PdfName.TITLE, text(title));
    info.put(PdfName.AUTHOR, text(author));
    info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
    info.put(PdfName.CREATIONDATE, blanks.blank(date(date)));
    info.put(PdfName.MODDATE, blanks.blank(date(date)));
    var catalog = writer.getExtraCatalog();
    catalog.put(PdfName.METADATA, metadata());
    catalog.put(PdfName.LANG, new PdfString(language));
    catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
  }

  /** Attaches the files under the catalog and its /AF, names in ascending order. */
  void attach(Attachment... attachments) throws IOException {
    var associated = new PdfArray();
    var names = new PdfArray();
    for (var attachment : attachments) {
      var file = file(attachment);
      associated.add(file);
      names.add(new PdfString(attachment.name()));
      names.add(file);
    }
    var tree = new PdfDictionary();
    tree.put(PdfName.NAMES, names);
    var embedded = new PdfDictionary();
    embedded.put(new PdfName("EmbeddedFiles"), tree);
    writer.getExtraCatalog().put(PdfName.NAMES, embedded);
    writer.getExtraCatalog().put(new PdfName("AF"), associated);
  }

  /** A file within the file, of type application/cbor. */
  record Attachment(String name, String description, Bytes content) {}

  private PdfIndirectReference file(Attachment attachment) throws IOException {
    var parameters = new PdfDictionary();
    parameters.put(new PdfName("ModDate"), date(date));
    parameters.put(new PdfName("Size"), new PdfNumber(attachment.content().size()));
    var stream = new PdfStream(attachment.content().toArray());
    stream.put(PdfName.TYPE, new PdfName("EmbeddedFile"));
    stream.put(PdfName.SUBTYPE, new PdfName("application/cbor"));
    stream.put(new PdfName("Params"), parameters);
    var embedded = writer.addToBody(blanks.blank(stream)).getIndirectReference();
    var both = new PdfDictionary();
    both.put(PdfName.F, embedded);
    both.put(new PdfName("UF"), embedded);
    var specification = new PdfDictionary(new PdfName("Filespec"));
    specification.put(PdfName.F, new PdfString(attachment.name()));
    specification.put(new PdfName("UF"), text(attachment.name()));
    specification.put(new PdfName("Desc"), text(attachment.description()));
    specification.put(new PdfName("AFRelationship"), new PdfName("Data"));
    specification.put(new PdfName("EF"), both);
    return writer.addToBody(specification).getIndirectReference();
  }

  private PdfDictionary outputIntent() throws IOException {
    var profile = new PdfStream(SRGB.toArray());
    profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
    profile.put(PdfName.N, new PdfNumber(3));
    var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
    intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    return intent;
  }

  private PdfIndirectReference metadata() throws IOException {
    var stream = new PdfStream(xmp().getBytes(StandardCharsets.UTF_8));
    stream.put(PdfName.TYPE, PdfName.METADATA);
    stream.put(PdfName.SUBTYPE, PdfName.XML);
    return writer.addToBody(blanks.blank(stream)).getIndirectReference();
  }

  private String xmp() {
    var moment = date.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/"
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
    <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>%4$s</xmp:CreateDate>
    <xmp:ModifyDate>%4$s</xmp:ModifyDate>
    <pdf:Producer>%5$s</pdf:Producer>
    <pdfaid:part>3</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    %6$s
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(escaped(title), escaped(author), language, moment, PRODUCER, EXTENSION);
  }

  // ISO 19005-3 6.6.2.3: properties that the standard does not know must describe themselves.
  private static final String EXTENSION =
      """
      <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>\
      """;

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfString.TEXT_UNICODE);
  }

  private static byte[] profile() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  private static Bytes deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.owning(out.toByteArray());
  }
}
