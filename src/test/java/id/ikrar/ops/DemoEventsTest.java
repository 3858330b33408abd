package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Dates;
import id.ikrar.event.Language;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.kernel.Parsed;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.PledgeWarning;
import id.ikrar.region.Regions;
import id.ikrar.signer.Participant;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoEventsTest {
  private static final Instant NOW = Instant.parse("2024-09-01T00:00:00Z");
  private static final List<DemoEvent> DEMO = DemoEvents.load(NOW);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "S0; WORKSHOP; Selasa, 10 September 2024; Bandarlampung; 18; Bawaslu Provinsi Lampung; 10",
        "S1; RAPAT_KOORDINASI; Selasa, 12 November 2024; Lampung Utara; 18.03; Bawaslu Kabupaten Lampung Utara; 23",
        "S2; SOSIALISASI; 5–6 September 2024; Bandar Lampung; 18.71; Bawaslu Kota Bandar Lampung; 150",
        "S3; APEL; Senin, 7 Oktober 2024; Lampung Selatan; 18.01; Pemerintah Kabupaten Lampung Selatan; 260",
        "S4; SOSIALISASI; Rabu, 16 Oktober 2024; Adiluwih, Pringsewu; 18.10.07; Panwaslu Kecamatan Adiluwih; 13"
      })
  void eventsAreThoseOfTheSources(
      String seed,
      Programme.Kind kind,
      String days,
      String place,
      String region,
      String organizer,
      int expected) {
    var demo = demo(seed);
    var programme = demo.event().programme();
    assertThat(programme.kind()).isEqualTo(kind);
    assertThat(Dates.span(programme.from(), programme.to(), Language.ID)).isEqualTo(days);
    assertThat(programme.place()).isEqualTo(place);
    assertThat(programme.region().value()).isEqualTo(region);
    assertThat(Regions.all().find(programme.region())).isPresent();
    assertThat(demo.organizer().name()).isEqualTo(organizer);
    assertThat(programme.expected()).isEqualTo(expected).isEqualTo(demo.participants().size());
  }

  @Test
  void bandarLampungHasItsOwnTwoCommitmentsWithoutTheMarksOfTheScanner() {
    var demo = demo("S2");
    assertThat(demo.wording().orElseThrow().commitments())
        .containsExactly(
            "Menjaga dan menegakkan prinsip netralitas ASN, di instansi masing-masing dalam melaksanakan fungsi pelayanan publik! baik sebelum, selama maupun sesudah pelaksanaan | pilkada serentak tahun 2024."
                .replace("!", "")
                .replace("| ", ""),
            "Menghindari konflik kepentingan tidak melakukan praktik praktik intimidasi dan ancaman kepada Pegawai ASN dan seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu.");
    assertThat(demo.warnings()).containsExactly(new PledgeWarning.CountDiffers(5, 2));
  }

  @Test
  void wordsThatTheSourceDoesNotHaveSayThatTheyAreSamples() {
    assertThat(demo("S0").wording().orElseThrow().title())
        .startsWith(
            "Ikrar Netralitas ASN dan Kepala Desa pada Pemilihan Serentak di Provinsi Lampung\n")
        .contains("contoh");
    assertThat(demo("S3").wording().orElseThrow().title()).contains("contoh");
    assertThat(demo("S1").wording()).isEmpty();
    assertThat(demo("S4").wording()).isEmpty();
  }

  @Test
  void leaderIsThatOfTheSourceAndASampleSignsInTheLeadersPlace() {
    var programme = demo("S0").event().programme();
    assertThat(programme.leader())
        .contains(new Person("Ir Fredy", "Kepala Inspektorat Provinsi Lampung"));
    assertThat(programme.leaderFirst()).isTrue();
    assertThat(demo("S0").participants().stream().filter(Participant::leader))
        .singleElement()
        .extracting(Participant::name)
        .isEqualTo("Contoh Satu");
    assertThat(demo("S3").event().programme().leaderFirst()).isFalse();
  }

  @Test
  void nobodyNamedInASourceStandsOnARoster() {
    var real =
        DEMO.stream()
            .map(it -> it.event().programme())
            .flatMap(it -> Stream.concat(it.speakers().stream(), it.leader().stream()))
            .map(Person::name)
            .toList();
    assertThat(real)
        .contains("Ir Fredy", "Kompol I Made Indra Wijaya, SH, MH", "Heri Efendi, S.Pd, SE");
    for (var demo : DEMO) {
      assertThat(demo.participants())
          .allMatch(it -> it.name().startsWith("Contoh ") || !it.named())
          .noneMatch(it -> real.contains(it.name()));
      assertThat(demo.participants()).extracting(Participant::name).doesNotHaveDuplicates();
    }
    assertThat(demo("S3").participants().getLast().name()).isEqualTo("Contoh Dua Ratus Enam Puluh");
  }

  @Test
  void everyPledgeFreezesAndReadsBack() {
    for (var demo : DEMO) {
      demo.wording()
          .ifPresent(wording -> {
            var pledge =
                Pledge.freeze(
                    demo.event(), demo.organizer(), wording, 1, LegalBases.bundled(), NOW);
            assertThat(Pledge.read(pledge.canonical())).isEqualTo(Parsed.ok(pledge));
          });
    }
    assertThat(DEMO).filteredOn(it -> it.wording().isPresent()).hasSize(3);
  }

  @Test
  void secondLoadHasTheSameIds() {
    assertThat(DemoEvents.load(NOW)).isEqualTo(DEMO);
    assertThat(DEMO.stream().map(it -> it.event().id())).doesNotHaveDuplicates();
  }

  private static DemoEvent demo(String seed) {
    return DEMO.stream().filter(it -> it.seed().equals(seed)).findFirst().orElseThrow();
  }
}
