package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.event.Language;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.region.RegionCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layout of frozen words: every field of a pledge to canonical bytes and back. */
final class PledgeCanonical {
  private static final String DOMAIN = "ikrar/pledge";
  private static final int VERSION = 1;
  private static final String PASSKEY = "offerPasskey";
  private static final String LOGO = "logo";

  private PledgeCanonical() {}

  static Canonical write(
      Event.Id event,
      int version,
      Organization organizer,
      Programme programme,
      Wording wording,
      List<Citation> legalBases,
      Instant publishedAt) {
    var canonical = Canonical.of(DOMAIN, VERSION);
    // Words are Indonesian unless they say otherwise.
    if (wording.language() != Language.ID) {
      canonical.put("language", wording.language().name());
    }
    return canonical
        .put("event", event.value())
        .put("version", version)
        .put("organizer", organizer(organizer))
        .put("programme", programme(programme))
        .put("title", wording.title())
        .put("number", wording.number())
        .put("preamble", wording.preamble())
        .put("commitments", Cbor.texts(wording.commitments()))
        .put("closing", wording.closing())
        .put("claimed", wording.claimed())
        .put(
            "legalBases",
            new Cbor.Array(
                legalBases.stream().map(basis -> pair(basis.code(), basis.title())).toList()))
        .put("publishedAt", publishedAt.toEpochMilli())
        .build();
  }

  static Parsed<Pledge> read(Bytes canonical) {
    return Canonical.parse(DOMAIN, canonical)
        .then(parsed -> {
          if (parsed.version() != VERSION) {
            return Parsed.malformed(
                "pledge of layout " + parsed.version() + ", this program reads " + VERSION);
          }
          try {
            return Parsed.ok(pledge(new Fields(parsed.body()), canonical));
          } catch (IllegalArgumentException | DateTimeException e) {
            return Parsed.malformed("pledge: " + e.getMessage());
          }
        });
  }

  private static Pledge pledge(Fields fields, Bytes canonical) {
    var legalBases = fields.pairs("legalBases", Citation::new);
    var wording =
        new Wording(
            fields.text("title"),
            fields.text("number"),
            fields.text("preamble"),
            fields.texts("commitments"),
            fields.text("closing"),
            legalBases.stream().map(Citation::code).toList(),
            fields.small("claimed"),
            fields.has("language") ? Language.valueOf(fields.text("language")) : Language.ID);
    var pledge =
        new Pledge(
            new Event.Id(fields.text("event")),
            fields.small("version"),
            organizer(fields.fields("organizer")),
            programme(fields.fields("programme")),
            wording,
            legalBases,
            canonical,
            Digest.of(canonical),
            Instant.ofEpochMilli(fields.number("publishedAt")));
    // A field that this program does not know would be signed without being shown.
    if (!pledge.rewritten().equals(canonical)) {
      throw new IllegalArgumentException("holds fields that this program does not know");
    }
    return pledge;
  }

  private static Cbor organizer(Organization it) {
    var fields =
        new HashMap<String, Cbor>(
            Map.of(
                "id", Cbor.of(it.id().value()),
                "name", Cbor.of(it.name()),
                "kind", Cbor.of(it.kind().name()),
                "region", Cbor.of(it.region().value()),
                "government", Cbor.of(it.letterhead().government()),
                "office", Cbor.of(it.letterhead().office()),
                "address", Cbor.texts(it.letterhead().address())));
    // What is drawn is part of what is signed; words of letterheads without a logo keep their
    // bytes.
    it.letterhead().logo().ifPresent(digest -> fields.put(LOGO, Cbor.of(digest)));
    return dict(fields);
  }

  private static Organization organizer(Fields fields) {
    return new Organization(
        new Organization.Id(fields.text("id")),
        fields.text("name"),
        Organization.Kind.valueOf(fields.text("kind")),
        new RegionCode(fields.text("region")),
        new Letterhead(
            fields.text("government"),
            fields.text("office"),
            fields.texts("address"),
            fields.has(LOGO) ? Optional.of(fields.digest(LOGO)) : Optional.empty()));
  }

  private static Cbor programme(Programme it) {
    var fields =
        new HashMap<String, Cbor>(
            Map.ofEntries(
                Map.entry("kind", Cbor.of(it.kind().name())),
                Map.entry("name", Cbor.of(it.name())),
                Map.entry("from", Cbor.of(it.from().toString())),
                Map.entry("to", Cbor.of(it.to().toString())),
                Map.entry("venue", Cbor.of(it.venue())),
                Map.entry("place", Cbor.of(it.place())),
                Map.entry("region", Cbor.of(it.region().value())),
                Map.entry("zone", Cbor.of(it.zone().name())),
                Map.entry("election", Cbor.of(it.election())),
                Map.entry("speakers", people(it.speakers())),
                Map.entry("leader", people(it.leader().stream().toList())),
                Map.entry("leaderFirst", Cbor.of(it.leaderFirst())),
                Map.entry("groups", Cbor.texts(it.groups())),
                Map.entry("witnesses", people(it.witnesses())),
                Map.entry("expected", Cbor.of(it.expected())),
                Map.entry("paper", Cbor.of(it.paper().name())),
                Map.entry("printIdentifier", Cbor.of(it.printIdentifier()))));
    // Left out where it is not so, so that the words of older events keep their bytes.
    if (it.offerPasskey()) {
      fields.put(PASSKEY, Cbor.of(true));
    }
    return dict(fields);
  }

  private static Programme programme(Fields fields) {
    return new Programme(
        Programme.Kind.valueOf(fields.text("kind")),
        fields.text("name"),
        LocalDate.parse(fields.text("from")),
        LocalDate.parse(fields.text("to")),
        fields.text("venue"),
        fields.text("place"),
        new RegionCode(fields.text("region")),
        Zone.valueOf(fields.text("zone")),
        fields.text("election"),
        fields.pairs("speakers", Person::new),
        leader(fields.pairs("leader", Person::new)),
        fields.bool("leaderFirst"),
        fields.texts("groups"),
        fields.pairs("witnesses", Person::new),
        fields.small("expected"),
        Paper.valueOf(fields.text("paper")),
        fields.bool("printIdentifier"),
        fields.has(PASSKEY) && fields.bool(PASSKEY));
  }

  private static Optional<Person> leader(List<Person> leaders) {
    if (leaders.size() > 1) {
      throw new IllegalArgumentException(leaders.size() + " leaders, at most 1");
    }
    return leaders.stream().findFirst();
  }

  private static Cbor people(List<Person> people) {
    return new Cbor.Array(
        people.stream().map(person -> pair(person.name(), person.jabatan())).toList());
  }

  private static Cbor pair(String first, String second) {
    return Cbor.array(Cbor.of(first), Cbor.of(second));
  }

  private static Cbor dict(Map<String, Cbor> fields) {
    var entries = new HashMap<Cbor, Cbor>();
    fields.forEach((name, value) -> entries.put(Cbor.of(name), value));
    return new Cbor.Dict(entries);
  }
}
