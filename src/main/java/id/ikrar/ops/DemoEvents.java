package id.ikrar.ops;

import id.ikrar.event.Event;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Key;
import id.ikrar.pledge.Filling;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.PledgeReview;
import id.ikrar.pledge.Templates;
import id.ikrar.pledge.Wording;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.region.VillageKind;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signer.RosterEntry;
import id.ikrar.signer.VillageHeads;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The five events of {@code demo/events.json}, the same at every call. Speakers and leaders are
 * those of the sources; whoever stands on a roster is made up, named "Contoh ..." or by the office
 * alone.
 */
public final class DemoEvents {
  private static final String RESOURCE = "/demo/events.json";
  private static final String SAMPLES =
      "Semua nama pada daftar peserta rekaan (Contoh Satu, Contoh Dua, …).";

  private final Templates templates = Templates.bundled();
  private final LegalBases catalogue = LegalBases.bundled();
  private final Regions regions = Regions.all();
  private final Instant now;

  private DemoEvents(Instant now) {
    this.now = now;
  }

  /** All five, S0 to S4, as drafts of this moment. */
  public static List<DemoEvent> load(Instant now) {
    var demo = new DemoEvents(now);
    var events = new ArrayList<DemoEvent>();
    demo.json().values().forEach(node -> events.add(demo.event(node)));
    return List.copyOf(events);
  }

  private JsonNode json() {
    try (var in = DemoEvents.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + RESOURCE);
      }
      return JsonMapper.createDefault().readValue(in, Argument.of(JsonNode.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of the event of a seed that begins on this day, without loading any. */
  static Event.Id id(String seed, LocalDate first) {
    var random = random(seed);
    var _ = Key.next(noon(first), random);
    return new Event.Id(Key.next(noon(first), random));
  }

  private static Random random(String seed) {
    return new Random(20240910 + seed.hashCode());
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(Zone.WIB.offset());
  }

  private DemoEvent event(JsonNode node) {
    var seed = text(node, "id");
    var first = LocalDate.parse(text(node, "date"));
    // The same ids at every start, so that a second one finds what the first one loaded.
    var random = random(seed);
    var day = noon(first);
    var organizer = organizer(node, new Organization.Id(Key.next(day, random)));
    var id = new Event.Id(Key.next(day, random));
    var wording = wording(seed, node);
    var participants = new ArrayList<Participant>();
    for (var entry : signers(seed, new RegionCode(text(node, "region_code")))) {
      boolean leader = leads(node) && participants.isEmpty();
      participants.add(
          entry.at(id, new Participant.Id(Key.next(day, random)), participants.size() + 1, leader));
    }
    var programme = programme(node, first, participants.size());
    return new DemoEvent(
        seed,
        organizer,
        new Event(id, organizer.id(), programme, new Event.State.Draft(now)),
        wording,
        participants,
        wording.map(it -> PledgeReview.of(it, catalogue)).orElse(List.of()),
        note(seed));
  }

  private static Organization organizer(JsonNode node, Organization.Id id) {
    var name = text(node, "organiser");
    var kind =
        name.startsWith("Bawaslu")
            ? Organization.Kind.BAWASLU
            : name.startsWith("Panwaslu") ? Organization.Kind.PANWASLU : Organization.Kind.PEMDA;
    return new Organization(
        id,
        name,
        kind,
        new RegionCode(text(node, "region_code")),
        new Letterhead("", name.toUpperCase(Locale.ROOT), List.of()));
  }

  private static Programme programme(JsonNode node, LocalDate first, int expected) {
    var last = optional(node, "date_end").map(LocalDate::parse).orElse(first);
    return new Programme(
        kind(text(node, "type")),
        text(node, "name"),
        first,
        last,
        optional(node, "venue").orElse(""),
        text(node, "place"),
        new RegionCode(text(node, "region_code")),
        Zone.WIB,
        text(node, "scope_election"),
        Stream.concat(people(node, "opened_by"), people(node, "speakers")).toList(),
        people(node, "pledge_leader").findFirst(),
        leads(node),
        texts(node, "participant_groups"),
        List.of(),
        expected,
        Paper.A4,
        true);
  }

  private static Programme.Kind kind(String type) {
    return type.startsWith("workshop")
        ? Programme.Kind.WORKSHOP
        : type.startsWith("rapat")
            ? Programme.Kind.RAPAT_KOORDINASI
            : type.startsWith("sosialisasi")
                ? Programme.Kind.SOSIALISASI
                : type.startsWith("apel") ? Programme.Kind.APEL : Programme.Kind.OTHER;
  }

  private static boolean leads(JsonNode node) {
    return people(node, "pledge_leader").findFirst().isPresent();
  }

  private Optional<Wording> wording(String seed, JsonNode node) {
    return switch (seed) {
      case "S0" ->
          Optional.of(
              filled("asn", Map.of("NAMA_PEMILIHAN", "Pilkada Serentak 2024"))
                  .titled(
                      text(node, "document_title") + "\n(contoh: naskah templat nasional ASN)"));
      case "S2" -> Optional.of(filled("bandar-lampung-2024", Map.of()));
      case "S3" -> {
        var pledge =
            filled("kepala-desa", Map.of("NAMA_PEMILIHAN", "Pemilihan Serentak Tahun 2024"));
        yield Optional.of(
            pledge.titled(pledge.title() + "\n(contoh: acara aslinya tanpa naskah ikrar)"));
      }
      default -> Optional.empty();
    };
  }

  private Wording filled(String template, Map<String, String> values) {
    return switch (templates.find(template).orElseThrow().fill(values, catalogue)) {
      case Filling.Filled(var wording, _) -> wording;
      case Filling.Refused refused -> throw new IllegalStateException(refused.sentence().english());
    };
  }

  private List<RosterEntry> signers(String seed, RegionCode region) {
    return switch (seed) {
      case "S0" -> province();
      case "S1" -> camats(region);
      case "S2" -> city(region);
      case "S3" -> sampled(VillageHeads.of(regions, region), false);
      case "S4" -> VillageHeads.of(regions, region);
      default -> List.of();
    };
  }

  /** Two for each group of the workshop; the first one leads the reading. */
  private static List<RosterEntry> province() {
    var offices =
        List.of(
            office("Kepala Inspektorat (contoh)", "Pemerintah Provinsi Lampung"),
            office("Inspektur (contoh)", "Pemerintah Kabupaten Pringsewu"),
            office(
                "Kepala Dinas Pemberdayaan Masyarakat, Desa dan Transmigrasi (contoh)",
                "Pemerintah Provinsi Lampung"),
            office(
                "Kepala Dinas Pemberdayaan Masyarakat dan Pekon (contoh)",
                "Pemerintah Kabupaten Lampung Barat"),
            office("Perwakilan Kepala BKD (contoh)", "Pemerintah Provinsi Lampung"),
            office("Kepala Bagian Hukum (contoh)", "Pemerintah Kota Metro"),
            office("Kepala Desa (contoh)", "Kabupaten Lampung Selatan"),
            office("Lurah (contoh)", "Kota Bandar Lampung"),
            office("Staf (contoh)", "Bawaslu Provinsi Lampung"),
            office("Staf (contoh)", "Bawaslu Provinsi Lampung"));
    return sampled(offices, true);
  }

  /** 126 lurah and 20 camat by the region data, and four of the Forkopimda, who have no NIP. */
  private List<RosterEntry> city(RegionCode region) {
    var civil =
        Stream.concat(
                VillageHeads.of(regions, region, VillageKind.KELURAHAN).stream(),
                camats(region).stream())
            .toList();
    var entries = new ArrayList<>(sampled(civil, true));
    for (int i = 0; i < 4; i++) {
      var name = SampleName.of(entries.size() + 1);
      entries.add(
          new RosterEntry(
              name,
              "Unsur Forkopimda (contoh)",
              "",
              "Kota Bandar Lampung",
              Optional.of(region),
              Identifier.NONE,
              Phone.NONE));
    }
    return entries;
  }

  private List<RosterEntry> camats(RegionCode region) {
    return regions.below(region, Level.KECAMATAN).stream()
        .map(district ->
            new RosterEntry(
                "Camat " + district.name(),
                "Camat " + district.name(),
                "",
                district.titled(),
                Optional.of(district.code()),
                Identifier.NONE,
                Phone.NONE))
        .toList();
  }

  private static RosterEntry office(String jabatan, String instansi) {
    return new RosterEntry(
        jabatan, jabatan, "", instansi, Optional.empty(), Identifier.NONE, Phone.NONE);
  }

  /** Gives every office a made-up holder, civil servants with a NIP that nobody can have. */
  private static List<RosterEntry> sampled(List<RosterEntry> offices, boolean civil) {
    var people = new ArrayList<RosterEntry>();
    for (var office : offices) {
      int number = people.size() + 1;
      people.add(
          new RosterEntry(
              SampleName.of(number),
              office.jabatan(),
              "",
              office.instansi(),
              office.region(),
              civil ? new Identifier(Identifier.Kind.NIP, SampleName.nip(number)) : Identifier.NONE,
              Phone.NONE));
    }
    return List.copyOf(people);
  }

  private static String note(String seed) {
    return switch (seed) {
      case "S0" ->
          "Naskah ikrar acara ini tidak ada dalam sumber; yang dipasang naskah templat nasional ASN. "
              + SAMPLES;
      case "S2" ->
          "Sumber menyebut lima komitmen dan memuat dua; tiga lainnya tidak dikarang. " + SAMPLES;
      case "S3" ->
          "Acara aslinya tanpa ikrar; di sini dicoba sebagai penandatanganan 260 kepala desa dan lurah. "
              + SAMPLES;
      default ->
          "Acara aslinya tanpa naskah ikrar. Daftar undangan memuat jabatan tanpa nama orang.";
    };
  }

  private static Stream<Person> people(JsonNode node, String field) {
    var value = node.get(field);
    if (value == null || value.isNull()) {
      return Stream.empty();
    }
    var items = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.values().forEach(items::add);
    } else {
      items.add(value);
    }
    return items.stream().map(item -> new Person(text(item, "nama"), text(item, "jabatan")));
  }

  private static List<String> texts(JsonNode node, String field) {
    var value = node.get(field);
    var texts = new ArrayList<String>();
    if (value != null) {
      value.values().forEach(item -> texts.add(item.getStringValue()));
    }
    return List.copyOf(texts);
  }

  private static String text(JsonNode node, String field) {
    return optional(node, field)
        .orElseThrow(() -> new IllegalStateException(RESOURCE + ": field missing: " + field));
  }

  private static Optional<String> optional(JsonNode node, String field) {
    var value = node.get(field);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value.getStringValue());
  }
}
