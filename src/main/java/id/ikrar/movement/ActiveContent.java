package id.ikrar.movement;

import id.ikrar.event.Sentence;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a PDF may do besides being read, and what a circular must not hold. */
public enum ActiveContent {
  SCRIPT("program (JavaScript)", "a program (JavaScript)"),
  LAUNCH("perintah membuka program atau berkas lain", "a command to open programs or other files"),
  SUBMIT("perintah mengirim isian", "a command to send what is filled in"),
  MEDIA("suara, film, atau bentuk tiga dimensi", "sound, film or three-dimensional shapes"),
  ATTACHMENT("berkas lampiran di dalamnya", "files attached inside it"),
  FORM("formulir yang dapat berubah (XFA)", "a form that changes (XFA)");

  // ISO 32000-1 section 12.6.4: the types of actions that do more than move within the file.
  private static final Map<String, ActiveContent> ACTIONS =
      Map.ofEntries(
          Map.entry("JavaScript", SCRIPT),
          Map.entry("Launch", LAUNCH),
          Map.entry("GoToR", LAUNCH),
          Map.entry("GoToE", LAUNCH),
          Map.entry("SubmitForm", SUBMIT),
          Map.entry("ImportData", SUBMIT),
          Map.entry("Sound", MEDIA),
          Map.entry("Movie", MEDIA),
          Map.entry("Rendition", MEDIA),
          Map.entry("GoTo3DView", MEDIA),
          Map.entry("RichMediaExecute", MEDIA));

  // Section 12.5.6: annotations that play, or that carry a file.
  private static final Map<String, ActiveContent> ANNOTATIONS =
      Map.of(
          "RichMedia", MEDIA,
          "Movie", MEDIA,
          "Sound", MEDIA,
          "Screen", MEDIA,
          "3D", MEDIA,
          "FileAttachment", ATTACHMENT);

  private static final Map<String, ActiveContent> KEYS =
      Map.of("JS", SCRIPT, "JavaScript", SCRIPT, "XFA", FORM, "EF", ATTACHMENT);

  // A sentence never changes after it is made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Sentence words;

  ActiveContent(String indonesian, String english) {
    this.words = new Sentence(indonesian, english);
  }

  /** For the gap in "holds …". */
  public Sentence words() {
    return words;
  }

  /** All that a file holds, in every object of every revision. */
  public static Set<ActiveContent> in(PdfFile file) {
    var found = EnumSet.noneOf(ActiveContent.class);
    var open = new ArrayDeque<PdfObject>();
    for (var revision : file.revisions()) {
      revision.written().forEach(object -> open.push(object.value()));
    }
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case PdfObject.Dict dict -> {
          look(dict, found);
          dict.entries().values().forEach(open::push);
        }
        case PdfObject.Array(var items) -> items.forEach(open::push);
        case PdfObject.Stream(var dict, _) -> open.push(dict);
        case PdfObject.Name _,
            PdfObject.Text _,
            PdfObject.Int _,
            PdfObject.Real _,
            PdfObject.Bool _,
            PdfObject.Null _,
            PdfObject.Ref _ -> {}
      }
    }
    return found;
  }

  private static void look(PdfObject.Dict dict, Set<ActiveContent> found) {
    KEYS.forEach((key, content) -> {
      if (dict.has(key)) {
        found.add(content);
      }
    });
    dict.name("S").map(ACTIONS::get).ifPresent(found::add);
    dict.name("Subtype").map(ANNOTATIONS::get).ifPresent(found::add);
  }
}
