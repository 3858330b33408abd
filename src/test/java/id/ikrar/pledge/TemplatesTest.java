package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Language;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
  private static final LegalBases CATALOGUE = LegalBases.bundled();
  private static final String GOOD =
      """
      id: coba
      version: 1
      language: id
      label: Coba
      title: Ikrar pada {NAMA_PEMILIHAN}
      commitments:
        - Netral.
        - Jujur pada {NAMA_PEMILIHAN}.
      variables:
        - name: NAMA_PEMILIHAN
          label: Nama pemilihan
      """;

  private final Templates templates = Templates.bundled();

  @Test
  void asnTemplateFilledWithItsExampleIsTheFoundTextWordForWord() {
    var wording = filled("asn", Map.of("NAMA_PEMILIHAN", "Pemilu dan Pemilihan Tahun 2024"));
    assertThat(wording.title())
        .isEqualTo(
            "IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA\n"
                + "PADA PEMILU DAN PEMILIHAN TAHUN 2024");
    assertThat(wording.preamble())
        .isEqualTo(
            "Dalam rangka menyukseskan pelaksanaan Pemilu dan Pemilihan Tahun 2024 kami berikrar:");
    assertThat(wording.commitments())
        .containsExactly(
            "Menjaga dan menegakkan prinsip netralitas pegawai ASN di instansi masing-masing dalam melaksanakan fungsi pelayanan publik baik sebelum, selama maupun sesudah pelaksanaan Pemilu dan Pemilihan Tahun 2024.",
            "Menghindari konflik kepentingan tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu.",
            "Menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian serta berita bohong.",
            "Menolak politik uang dan segala jenis pemberian dalam bentuk apapun.");
    assertThat(wording.closing())
        .isEqualTo(
            "Demikian ikrar ini kami buat dan dilaksanakan dengan penuh integritas dan rasa tanggung jawab dalam rangka mewujudkan netralitas pegawai ASN yang bermartabat, beretika dan demokratis demi terwujudnya persatuan dan kesatuan NKRI.");
  }

  @Test
  void kepalaDesaTemplateIsTheFoundTextWithItsSlip() {
    var wording = filled("kepala-desa", Map.of("NAMA_PEMILIHAN", "Pemilihan Serentak Tahun 2024"));
    assertThat(wording.title()).isEqualTo("Ikrar Kepala Desa Pada Pemilihan Serentak Tahun 2024");
    assertThat(wording.commitments())
        .containsExactly(
            "Tidak membuat keputusan dan/atau tindakan yang menguntungkan atau merugikan bakal calon, calon atau pasangan calon, baik sebelum, selama maupun sesudah pelaksanaan Pemilihan Kepala Daerah dan Wakil Kepala Daerah.",
            "Tidak ikut serta dan/atau terlibat dalam kampanye Pemilihan Kepala Daerah dan Wakil Kepala Daerah.",
            "Menghindari konflik kepentingan, tidak melakukan paktik praktik intimidasi dan ancaman kepada seluruh elemen masyarakat, serta tidak memihak kepada calon atau pasangan calon tertentu.",
            "Tidak menunjukkan keberpihakan kepada calon atau pasangan calon melalui media sosial dan/atau media lainnya.",
            "Menolak praktik politik uang.");
    assertThat(wording.preamble()).isEmpty();
    assertThat(wording.closing()).isEmpty();
  }

  @Test
  void bandarLampungHasItsTwoCommitmentsAndSaysThatFiveAreClaimed() {
    var template = templates.find("bandar-lampung-2024").orElseThrow();
    assertThat(template.fill(Map.of(), CATALOGUE))
        .isInstanceOfSatisfying(
            Filling.Filled.class,
            filled -> {
              assertThat(filled.wording().commitments()).hasSize(2);
              assertThat(filled.wording().commitments().getFirst())
                  .contains("pelayanan publik baik sebelum")
                  .doesNotContain("!", "|");
              assertThat(filled.warnings()).containsExactly(new PledgeWarning.CountDiffers(5, 2));
            });
  }

  @Test
  void everyBundledTemplateFillsFromItsExamplesWithoutALegalWarning() {
    for (var template : templates.all()) {
      var values = new HashMap<String, String>();
      template.variables().forEach(it -> values.put(it.name(), it.example()));
      assertThat(template.fill(values, CATALOGUE))
          .isInstanceOfSatisfying(
              Filling.Filled.class,
              filled ->
                  assertThat(filled.warnings())
                      .allMatch(PledgeWarning.CountDiffers.class::isInstance));
      assertThat(template.language()).isEqualTo(Language.ID);
      assertThat(template.source()).isNotBlank();
    }
  }

  @Test
  void missingValueIsRefusedByItsName() {
    var template = templates.find("asn").orElseThrow();
    assertThat(template.fill(Map.of("NAMA_PEMILIHAN", " "), CATALOGUE))
        .isInstanceOfSatisfying(
            Filling.MissingValue.class,
            missing ->
                assertThat(missing.sentence().indonesian())
                    .isEqualTo("Variabel {NAMA_PEMILIHAN} (Nama pemilihan) belum diisi."));
  }

  @Test
  void valueForAVariableThatIsNotThereIsRefusedByItsName() {
    var template = templates.find("asn").orElseThrow();
    assertThat(template.fill(Map.of("NAMA", "x"), CATALOGUE))
        .isInstanceOfSatisfying(
            Filling.UnknownVariable.class,
            unknown ->
                assertThat(unknown.sentence().english())
                    .contains("{NAMA}")
                    .contains("{NAMA_PEMILIHAN}"));
  }

  @Test
  void valueThatIsAGapItselfIsRefused() {
    var template = templates.find("asn").orElseThrow();
    assertThat(template.fill(Map.of("NAMA_PEMILIHAN", "{X}"), CATALOGUE))
        .isInstanceOf(Filling.UnfitValue.class);
  }

  @Test
  void valueWithDollarAndBackslashIsTakenAsItIs() {
    assertThat(filled("asn", Map.of("NAMA_PEMILIHAN", "A$1\\B")).commitments().getFirst())
        .endsWith("pelaksanaan A$1\\B.");
  }

  @Test
  void templateWithAnUndeclaredVariableNamesFileLineAndVariable() {
    assertThat(reason(GOOD.replace("Jujur pada {NAMA_PEMILIHAN}", "Jujur pada {NAMA_PEMILU}")))
        .startsWith("coba.yaml, line 8: ")
        .contains("commitment 2 uses {NAMA_PEMILU}", "declared: [NAMA_PEMILIHAN]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "version: 1; version: dua; line 2: version must be a number",
        "language: id; language: jv; line 3: language must be id or en",
        "label: Coba; lable: Coba; line 4: \"lable\" is not known here",
        "label: Coba; id: lagi; line 4: \"id\" is given twice",
        "- Netral.; - [a, b]; line 7: must be a text",
        "id: coba; id: ../coba; no such template id",
        "name: NAMA_PEMILIHAN; name: nama; has capitals, digits and underscores"
      })
  void brokenTemplateIsRefusedWithItsLine(String found, String instead, String reason) {
    assertThat(reason(GOOD.replace(found, instead))).contains("coba.yaml").contains(reason);
  }

  @Test
  void templateOfTwentyOneCommitmentsOrNoneIsRefused() {
    assertThat(reason(GOOD.replace("  - Netral.\n", "  - Netral.\n".repeat(20))))
        .contains("21 commitments, at most 20");
    assertThat(reason(GOOD.replaceAll("(?s)  - Netral.*?\\n  - Jujur.*?\\n", "  []\n")))
        .contains("0 commitments, at least 1");
  }

  @Test
  void yamlBombTagsAndBinaryAreRefused() {
    assertThat(reason("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")).isNotBlank();
    assertThat(reason(GOOD.replace("label: Coba", "label: !!java.net.URL [x]"))).isNotBlank();
    assertThat(reason("x".repeat(300_000))).contains("300000 characters, at most");
    assertThat(reason("[".repeat(1000))).isNotBlank();
    assertThat(reason("")).contains("empty");
    assertThat(reason("\u0000")).isNotBlank();
  }

  @Test
  void brokenFileInTheFolderLeavesTheOthersAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("coba.yaml"), GOOD);
    Files.writeString(folder.resolve("rusak.yaml"), GOOD.replace("version: 1", "version: x"));
    Files.write(folder.resolve("biner.yaml"), new byte[] {(byte) 0xc3, 0x28});
    Files.writeString(
        folder.resolve("asn.yaml"), GOOD.replace("coba", "asn").replace(": 1", ": 9"));
    var all = Templates.with(folder);
    assertThat(all.find("coba")).isPresent();
    assertThat(all.find("asn").map(Template::version)).contains(9);
    assertThat(all.find("asn", 1)).isPresent();
    assertThat(all.broken()).hasSize(2);
    assertThat(all.broken()).anyMatch(it -> it.startsWith("rusak.yaml, line 2"));
  }

  private Wording filled(String id, Map<String, String> values) {
    return switch (templates.find(id).orElseThrow().fill(values, CATALOGUE)) {
      case Filling.Filled(var wording, _) -> wording;
      case Filling.Refused refused -> throw new AssertionError(refused.sentence());
    };
  }

  private static String reason(String yaml) {
    return switch (Templates.parse("coba.yaml", yaml)) {
      case Parsed.Malformed<Template>(var reason) -> reason;
      case Parsed.Ok<Template> ok -> throw new AssertionError("accepted " + ok);
    };
  }
}
