package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Stream;
import id.ikrar.pdf.PdfObject.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files within a file, ISO 32000-1 section 7.11.4, where one node of names holds them all. */
public final class Attachments {
  public static final int MAX_FILES = 20;

  private Attachments() {}

  /** The attachments of the last revision by name, none where the file has none. */
  public static Parsed<Map<String, Bytes>> of(PdfFile file) {
    return Broken.<PdfFile, Map<String, Bytes>>caught(Attachments::read).apply(file);
  }

  private static Map<String, Bytes> read(PdfFile file) {
    var revision = file.last();
    var found = new LinkedHashMap<String, Bytes>();
    if (!(revision.catalog().value() instanceof Dict catalog)
        || !(revision.resolve(catalog, "Names") instanceof Dict names)
        || !(revision.resolve(names, "EmbeddedFiles") instanceof Dict tree)) {
      return found;
    }
    if (tree.has("Kids") || !(revision.resolve(tree, "Names") instanceof Array(var items))) {
      throw new Broken("the attachments are not in one node of names");
    }
    if (items.size() % 2 != 0 || items.size() > 2 * MAX_FILES) {
      throw new Broken(items.size() + " items in the names of attachments");
    }
    for (int i = 0; i < items.size(); i += 2) {
      if (!(items.get(i) instanceof Text name)
          || found.put(name.decoded(), content(file, items.get(i + 1))) != null) {
        throw new Broken("an attachment without a name, or two with the same");
      }
    }
    return found;
  }

  private static Bytes content(PdfFile file, PdfObject specification) {
    var revision = file.last();
    if (revision.resolve(specification) instanceof Dict dict
        && revision.resolve(dict, "EF") instanceof Dict embedded
        && revision.resolve(embedded, "F") instanceof Stream stream) {
      return Broken.unwrap(Flate.decode(file, stream));
    }
    throw new Broken("an attachment without content");
  }
}
