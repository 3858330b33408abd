package id.ikrar.pdf;

/** What an object is good for in a file, as far as a reader can see it. */
public enum Part {
  ROOT("the root of the file"),
  CATALOG("the catalog"),
  PAGES("the pages"),
  CONTENT("what a page draws"),
  ANNOTATION("an annotation"),
  FORM("the form"),
  FIELD("a value of the form"),
  SIGNATURE("a signature"),
  SIGNED("a signature that was there before"),
  VALIDATION("validation data"),
  METADATA("the description of the file"),
  ATTACHMENT("an attachment"),
  ACTION("an action"),
  STRUCTURE("what is read aloud"),
  LAYERS("what is shown and hidden"),
  PERMISSIONS("the permissions"),
  NAMES("the names"),
  FREED("an object, which it frees"),
  STRAY("bytes that belong to no object"),
  NOTHING("an object that nothing refers to");

  private final String words;

  Part(String words) {
    this.words = words;
  }

  /** The part to which an entry of the catalog leads. */
  static Part ofCatalog(String key) {
    return switch (key) {
      case "Pages" -> PAGES;
      case "AcroForm" -> FORM;
      // Extensions announces the validation data (ETSI EN 319 142-1 section 5.6).
      case "DSS", "Extensions", "Version" -> VALIDATION;
      case "Metadata" -> METADATA;
      case "AF" -> ATTACHMENT;
      case "OpenAction", "AA" -> ACTION;
      case "StructTreeRoot", "MarkInfo" -> STRUCTURE;
      case "OCProperties" -> LAYERS;
      case "Perms" -> PERMISSIONS;
      case "Names", "Dests" -> NAMES;
      default -> CATALOG;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
