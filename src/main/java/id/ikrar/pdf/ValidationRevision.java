package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The update that adds what a later check of the signatures needs: the catalog gains a document
 * security store (ETSI EN 319 142-1 section 5.4.2) with one stream for each item.
 */
public final class ValidationRevision {
  private ValidationRevision() {}

  /** Items in DER, each kind in the order in which they are to be stored. */
  public record Evidence(List<Bytes> certificates, List<Bytes> lists, List<Bytes> responses) {
    public static final int MAX_ITEMS = 200;

    public Evidence {
      certificates = List.copyOf(certificates);
      lists = List.copyOf(lists);
      responses = List.copyOf(responses);
      int items = certificates.size() + lists.size() + responses.size();
      if (items < 1 || items > MAX_ITEMS) {
        throw new IllegalArgumentException(items + " items of evidence, 1 to " + MAX_ITEMS);
      }
    }

    /** What of it is not among these; all of it where nothing would be left. */
    Evidence beyond(Set<Bytes> held) {
      var kinds =
          Stream.of(certificates, lists, responses)
              .map(kind -> kind.stream().filter(item -> !held.contains(item)).toList())
              .toList();
      return kinds.stream().allMatch(List::isEmpty)
          ? this
          : new Evidence(kinds.get(0), kinds.get(1), kinds.get(2));
    }

    LinkedHashMap<String, List<Bytes>> byKey() {
      var kinds = new LinkedHashMap<String, List<Bytes>>();
      kinds.put("Certs", certificates);
      kinds.put("CRLs", lists);
      kinds.put("OCSPs", responses);
      return kinds;
    }
  }

  /** Adds the evidence to what the file has already. */
  public static Parsed<Bytes> add(Bytes pdf, Evidence evidence) {
    return PdfFile.parse(pdf, Limits.STANDARD)
        .then(Broken.caught(file -> file.bytes().concat(write(file, evidence))));
  }

  /** Adds of the evidence what the file does not hold yet. */
  public static Parsed<Bytes> addNew(Bytes pdf, Evidence evidence) {
    return PdfFile.parse(pdf, Limits.STANDARD)
        .then(Broken.caught(file -> file.bytes().concat(write(file, evidence.beyond(held(file))))));
  }

  private static Set<Bytes> held(PdfFile file) {
    return Stream.of("Certs", "CRLs", "OCSPs")
        .flatMap(key -> stored(file.last(), key).stream())
        .map(ref -> item(file, ref))
        .collect(Collectors.toSet());
  }

  /** The update alone, without the file before it. */
  static Bytes write(PdfFile file, Evidence evidence) {
    var update = new Update(file);
    int store = update.next();
    var dict = new StringBuilder("<</Type /DSS");
    for (var kind : evidence.byKey().entrySet()) {
      var references = new ArrayList<>(stored(file.last(), kind.getKey()));
      for (var item : kind.getValue()) {
        int number = update.next();
        update.stream(number, new Dictionary(), item);
        references.add(new Ref(number, 0));
      }
      if (!references.isEmpty()) {
        var list = String.join(" ", references.stream().map(Ref::toString).toList());
        dict.append("/" + kind.getKey() + " [" + list + "]");
      }
    }
    update.put(store, dict.append(">>").toString());
    var catalog = file.last().catalog();
    update.rewrite(catalog, Dictionary.of(file, catalog).put("DSS", store + " 0 R"));
    return update.tail();
  }

  /** The bytes of one item; none where the reference leads to no stream. */
  static Bytes item(PdfFile file, Ref ref) {
    return file.last().find(ref).map(IndirectObject::value).orElse(new PdfObject.Null())
            instanceof PdfObject.Stream(var _, var raw)
        ? file.bytes().slice(raw.from(), raw.to())
        : Bytes.EMPTY;
  }

  /** The references to items of one kind that the revision has. */
  static List<Ref> stored(Revision revision, String key) {
    var references = new ArrayList<Ref>();
    if (revision.catalog().value() instanceof Dict catalog
        && revision.resolve(catalog, "DSS") instanceof Dict store
        && revision.resolve(store, key) instanceof Array(var items)) {
      for (var item : items) {
        if (!(item instanceof Ref ref)) {
          throw new Broken("an item of /" + key + " in the validation data is no reference");
        }
        references.add(ref);
      }
    }
    return references;
  }
}
