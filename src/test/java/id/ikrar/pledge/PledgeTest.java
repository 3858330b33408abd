package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import id.ikrar.kernel.Parsed;
import id.ikrar.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PledgeTest {
  private static final Instant NOW = Instant.parse("2024-09-10T02:00:00.123456Z");
  private static final LegalBases CATALOGUE = LegalBases.bundled();
  private static final Organization BAWASLU =
      new Organization(
          new Organization.Id("0123456789abcdefghjk"),
          "Bawaslu Provinsi Lampung",
          Organization.Kind.BAWASLU,
          new RegionCode("18"),
          new Letterhead("", "BAWASLU PROVINSI LAMPUNG", List.of("Bandar Lampung")));
  private static final Programme PROGRAMME =
      new Programme(
          Programme.Kind.WORKSHOP,
          "Workshop \u201cNetralitas\u201d",
          LocalDate.of(2024, 9, 10),
          LocalDate.of(2024, 9, 11),
          "",
          "Bandarlampung",
          new RegionCode("18"),
          Zone.WIB,
          "Pilkada Serentak 2024",
          List.of(new Person("Pembicara", "Ketua")),
          Optional.of(new Person("Pemimpin", "Inspektur")),
          true,
          List.of("Lurah", "Camat"),
          List.of(new Person("Saksi", "")),
          12,
          Paper.F4,
          true);
  private static final String HEX_OF_LANGUAGE =
      HexFormat.of().formatHex("language".getBytes(StandardCharsets.US_ASCII));
  private static final Wording WORDING =
      new Wording(
          "Ikrar\nNetralitas",
          "005/X/2024",
          "Kami berikrar:",
          List.of("Netral.", "Jujur."),
          "Demikian.",
          List.of("UU 20/2023", "UU 5/2014"),
          5);
  private static final Event EVENT =
      new Event(
          new Event.Id("abcdefghjkmnpqrstvwx"),
          BAWASLU.id(),
          PROGRAMME,
          new Event.State.Draft(NOW));

  @Test
  void everythingOfAPledgeIsReadBackFromItsCanonicalBytes() {
    var pledge = freeze(WORDING, 3);
    assertThat(Pledge.read(pledge.canonical())).isEqualTo(Parsed.ok(pledge));
    assertThat(pledge.legalBases())
        .containsExactly(
            new Citation("UU 20/2023", "Aparatur Sipil Negara"),
            new Citation("UU 5/2014", "Aparatur Sipil Negara"));
  }

  @Test
  void everyChangedFieldChangesTheDigest() {
    var digest = freeze(WORDING, 1).digest();
    var changed =
        new Wording(
            WORDING.title(),
            WORDING.number(),
            WORDING.preamble(),
            List.of("Netral.", "Jujur!"),
            WORDING.closing(),
            WORDING.legalBases(),
            WORDING.claimed());
    assertThat(freeze(WORDING, 1).digest()).isEqualTo(digest);
    assertThat(freeze(WORDING, 2).digest()).isNotEqualTo(digest);
    assertThat(freeze(changed, 1).digest()).isNotEqualTo(digest);
  }

  @Test
  void wordsInEnglishSayWhatTheyAreAndIndonesianOnesFreezeAsEver() {
    var indonesian = freeze(WORDING, 1);
    var english = freeze(WORDING.in(Language.EN), 1);
    assertThat(Pledge.read(english.canonical())).isEqualTo(Parsed.ok(english));
    assertThat(english.digest()).isNotEqualTo(indonesian.digest());
    assertThat(indonesian.canonical().hex()).doesNotContain(HEX_OF_LANGUAGE);
    assertThat(english.canonical().hex()).contains(HEX_OF_LANGUAGE);
  }

  @Test
  void titleOfALawIsFrozenAsItWasCited() {
    var pledge = freeze(WORDING, 1);
    var emptied = new LegalBases(new HashMap<>(), List.of());
    var other = Pledge.freeze(EVENT, BAWASLU, WORDING, 1, emptied, NOW);
    assertThat(other.legalBases().getFirst()).isEqualTo(new Citation("UU 20/2023", ""));
    assertThat(other.digest()).isNotEqualTo(pledge.digest());
  }

  @Test
  void eventOfAnotherOrganisationCannotBeFrozen() {
    var other =
        new Organization(
            new Organization.Id("zzzzzzzzzzzzzzzzzzzz"),
            "Lain",
            Organization.Kind.OTHER,
            new RegionCode("18"),
            BAWASLU.letterhead());
    assertThatThrownBy(() -> Pledge.freeze(EVENT, other, WORDING, 1, CATALOGUE, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longestWordsAreReadBackAndWhatIsTooLargeForItIsNotFrozen() {
    var text = "\ud83d\ude00".repeat(Wording.MAX_TEXT);
    var codes = Collections.nCopies(20, text.substring(0, 2 * LegalBasis.MAX_CODE));
    var longest = new Wording("Ikrar", "", text, Collections.nCopies(20, text), text, codes, 0);
    assertThat(Pledge.read(freeze(longest, 1).canonical())).isInstanceOf(Parsed.Ok.class);

    var speaker =
        new Person(
            text.substring(0, 2 * Person.MAX_NAME), text.substring(0, 2 * Person.MAX_JABATAN));
    var speakers = Collections.nCopies(Programme.MAX_PEOPLE, speaker);
    var groups = Collections.nCopies(Programme.MAX_PEOPLE, text.substring(0, 400));
    var crowded = new Event(EVENT.id(), BAWASLU.id(), crowded(speakers, groups), EVENT.state());
    assertThatThrownBy(() -> Pledge.freeze(crowded, BAWASLU, longest, 1, CATALOGUE, NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes, at most 262144");
  }

  @Test
  void fieldThatThisProgramDoesNotKnowIsRefused() {
    var parsed = Canonical.parse("ikrar/pledge", freeze(WORDING, 1).canonical()).orThrow();
    var entries = new HashMap<>(parsed.body().entries());
    entries.put(Cbor.of("extra"), Cbor.of("unseen"));
    var bytes = new Canonical("ikrar/pledge", 1, new Cbor.Dict(entries)).bytes();
    assertThat(Pledge.read(bytes))
        .isInstanceOfSatisfying(
            Parsed.Malformed.class,
            it -> assertThat(it.reason()).contains("fields that this program does not know"));
  }

  @Test
  void theOfferOfAPasskeyIsAFieldOnlyWhereItIsMade() {
    var without = freeze(WORDING, 1);
    var offering =
        new Event(EVENT.id(), EVENT.organizer(), EVENT.programme().offering(true), EVENT.state());
    var with = Pledge.freeze(offering, BAWASLU, WORDING, 1, CATALOGUE, NOW);

    assertThat(programme(without)).doesNotContainKey(Cbor.of("offerPasskey")).hasSize(17);
    assertThat(programme(with)).containsEntry(Cbor.of("offerPasskey"), Cbor.of(true));
    assertThat(Pledge.read(with.canonical()).orThrow().programme().offerPasskey()).isTrue();
    assertThat(Pledge.read(without.canonical()).orThrow().programme().offerPasskey()).isFalse();
  }

  private static Map<Cbor, Cbor> programme(Pledge pledge) {
    var body = Canonical.parse("ikrar/pledge", pledge.canonical()).orThrow().body();
    return ((Cbor.Dict) body.get("programme").orElseThrow()).entries();
  }

  @Test
  void missingAndMistypedFieldsAreRefusedByName() {
    var parsed = Canonical.parse("ikrar/pledge", freeze(WORDING, 1).canonical()).orThrow();
    for (var name : parsed.body().entries().keySet()) {
      var without = new HashMap<>(parsed.body().entries());
      without.remove(name);
      assertThat(read(without)).contains("field missing: " + ((Cbor.Text) name).value());
      var mistyped = new HashMap<>(parsed.body().entries());
      mistyped.put(name, new Cbor.Null());
      assertThat(read(mistyped)).contains("field " + ((Cbor.Text) name).value() + " must be");
    }
  }

  @Test
  void changedByteIsNeverReadAsTheSamePledgeAndNeverThrows() {
    var pledge = freeze(WORDING, 1);
    long seed = 20240910;
    var random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      var bytes = pledge.canonical().toArray();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      var read = Pledge.read(Bytes.of(bytes));
      assertThat(read.optional().map(Pledge::digest))
          .as("seed %d round %d byte %d", seed, i, at)
          .isNotEqualTo(Optional.of(pledge.digest()));
    }
  }

  private static String read(Map<Cbor, Cbor> entries) {
    return switch (Pledge.read(new Canonical("ikrar/pledge", 1, new Cbor.Dict(entries)).bytes())) {
      case Parsed.Malformed<Pledge>(var reason) -> reason;
      case Parsed.Ok<Pledge> ok -> throw new AssertionError("accepted " + ok);
    };
  }

  private static Programme crowded(List<Person> speakers, List<String> groups) {
    var it = PROGRAMME;
    return new Programme(
        it.kind(),
        groups.getFirst(),
        it.from(),
        it.to(),
        it.venue(),
        it.place(),
        it.region(),
        it.zone(),
        it.election(),
        speakers,
        it.leader(),
        it.leaderFirst(),
        groups,
        speakers.subList(0, 6),
        it.expected(),
        it.paper(),
        it.printIdentifier());
  }

  private static Pledge freeze(Wording wording, int version) {
    return Pledge.freeze(EVENT, BAWASLU, wording, version, CATALOGUE, NOW);
  }
}
