package id.ikrar.signer;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses in a part of a workbook what a small file can make a reader spend its memory or time on:
 * cells far out of a sheet's bounds, texts that are not there, formulas without end, entities.
 */
final class WorkbookPart {
  /** Columns to XFD and rows to 1048576 are all that Excel has. */
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

  private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");

  /** Under a million different texts. */
  private static final Pattern TEXT = Pattern.compile("[0-9]{1,6}");

  /** As in Excel. */
  private static final int MAX_FORMULA = 8_192;

  private static final int MAX_ARRAY_FORMULAS = 100;
  private static final XMLInputFactory XML = factory();

  private final XMLStreamReader reader;
  private boolean inSheet;
  private boolean shared;
  private int arrayFormulas;

  private WorkbookPart(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the part to its end.
   *
   * @throws XMLStreamException where it is no XML or holds what no spreadsheet program writes
   */
  static void check(InputStream part) throws XMLStreamException {
    var reader = XML.createXMLStreamReader(part);
    try {
      new WorkbookPart(reader).check();
    } finally {
      reader.close();
    }
  }

  private void check() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("a document type");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        started(reader.getLocalName());
      }
    }
  }

  private void started(String element) throws XMLStreamException {
    if (element.equals("sheetData")) {
      inSheet = true;
    }
    if (!inSheet) {
      return;
    }
    switch (element) {
      case "row" -> check(attribute("r").isEmpty() || ROW.matcher(attribute("r")).matches());
      case "c" -> {
        check(attribute("r").isEmpty() || CELL.matcher(attribute("r")).matches());
        shared = attribute("t").equals("s");
      }
      case "v" -> check(!shared || TEXT.matcher(reader.getElementText()).matches());
      case "f" -> {
        arrayFormulas += attribute("t").equals("array") ? 1 : 0;
        check(arrayFormulas <= MAX_ARRAY_FORMULAS);
        check(reader.getElementText().length() <= MAX_FORMULA);
      }
      default -> {}
    }
  }

  private String attribute(String name) {
    var value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static void check(boolean holds) throws XMLStreamException {
    if (!holds) {
      throw new XMLStreamException("a cell that no spreadsheet program writes");
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
