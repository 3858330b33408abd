package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PledgeReviewTest {
  private static final LegalBases CATALOGUE = LegalBases.bundled();
  private static final PledgeWarning OLD_ASN_LAW =
      new PledgeWarning.RepealedBasis("UU 5/2014", "31-10-2023", List.of("UU 20/2023"));

  @Test
  void repealedLawIsToldWithItsSuccessor() {
    assertThat(picked("UU 5/2014")).containsExactly(OLD_ASN_LAW);
    assertThat(OLD_ASN_LAW.sentence().indonesian())
        .isEqualTo("UU 5/2014 sudah dicabut sejak 31-10-2023; penggantinya UU 20/2023.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berdasarkan Pasal 2 UU Nomor 5 Tahun 2014 kami berikrar.",
        "Sesuai UU No. 5 Tahun 2014 tentang Aparatur Sipil Negara.",
        "Sesuai Undang-Undang Nomor 5 Tahun 2014",
        "(UU ASN No 05/2014)",
        "sesuai undang-undang aparatur sipil negara nomor 5 tahun 2014"
      })
  void repealedLawInsideASentenceIsFound(String text) {
    assertThat(written(text)).containsExactly(OLD_ASN_LAW);
  }

  @Test
  void electionLawUnderTheNumberOfTheAsnLawIsAWrongNumber() {
    // As the article on the roll call in Lampung Selatan has it.
    assertThat(written("Pasal 282 UU Pemilu Nomor 5 Tahun 2014"))
        .containsExactly(
            new PledgeWarning.WrongBasis("UU Pemilu Nomor 5 Tahun 2014", "Pemilu", "UU 7/2017"));
  }

  @Test
  void villageLawUnderTheNumberOfALaterYearIsAWrongNumber() {
    assertThat(written("sesuai UU Nomor 6 Tahun 2015 tentang Desa"))
        .singleElement()
        .isInstanceOfSatisfying(
            PledgeWarning.WrongBasis.class,
            wrong -> assertThat(wrong.meant()).isEqualTo("UU 6/2014"));
    assertThat(picked("UU 6/2015 tentang Desa"))
        .singleElement()
        .isInstanceOf(PledgeWarning.WrongBasis.class);
  }

  @Test
  void basisThatNobodyConfirmedIsTold() {
    assertThat(picked("Perbawaslu 6/2018"))
        .containsExactly(new PledgeWarning.UnconfirmedBasis("Perbawaslu 6/2018"));
    assertThat(picked("SKB 22-09-2022"))
        .containsExactly(new PledgeWarning.UnconfirmedBasis("SKB 22-09-2022"));
  }

  @Test
  void basisOutsideTheCatalogueIsTold() {
    assertThat(picked("UU 99/1999")).containsExactly(new PledgeWarning.UnknownBasis("UU 99/1999"));
    assertThat(picked("surat edaran"))
        .containsExactly(new PledgeWarning.UnknownBasis("surat edaran"));
  }

  @Test
  void lawsInForceBringNoWarning() {
    assertThat(picked("UU 20/2023", "UU 10/2016", "UU 6/2014", "PP 94/2021")).isEmpty();
    assertThat(written("Sesuai Undang-Undang Nomor 20 Tahun 2023 dan UU 7/2017.")).isEmpty();
  }

  @Test
  void dissolvedCommissionIsTold() {
    assertThat(written("dilaporkan kepada KASN"))
        .containsExactly(new PledgeWarning.DissolvedBody("KASN"));
  }

  @Test
  void moreOrFewerCommitmentsThanClaimedAreTold() {
    var wording = new Wording("Ikrar", "", "", List.of("a", "b"), "", List.of(), 5);
    assertThat(PledgeReview.of(wording, CATALOGUE))
        .containsExactly(new PledgeWarning.CountDiffers(5, 2));
  }

  @Test
  void everyEntryThatReplacesAnotherIsInTheCatalogueAndInForce() {
    assertThat(CATALOGUE.entries()).hasSizeGreaterThan(10);
    for (var basis : CATALOGUE.entries().values()) {
      if (basis.status() instanceof LegalBasis.Status.ReplacedBy(var codes, _)) {
        assertThat(codes)
            .allSatisfy(code ->
                assertThat(CATALOGUE.find(code).orElseThrow().status())
                    .isInstanceOf(LegalBasis.Status.InForce.class));
      }
    }
    for (var slip : CATALOGUE.slips()) {
      assertThat(CATALOGUE.find(slip.meant())).isPresent();
    }
  }

  @Test
  void catalogueWithAnUnknownStatusIsRefusedWithItsLine() {
    var parsed =
        LegalBases.parse(
            "x.yaml", "bases:\n  - code: UU 1/2000\n    title: x\n    status: maybe\n");
    assertThat(parsed)
        .isInstanceOfSatisfying(
            Parsed.Malformed.class,
            it -> assertThat(it.reason()).startsWith("x.yaml, line 4: status is \"maybe\""));
  }

  private static List<PledgeWarning> picked(String... codes) {
    return PledgeReview.of(
        new Wording("Ikrar", "", "", List.of("Netral."), "", List.of(codes), 0), CATALOGUE);
  }

  private static List<PledgeWarning> written(String preamble) {
    return PledgeReview.of(
        new Wording("Ikrar", "", preamble, List.of("Netral."), "", List.of(), 0), CATALOGUE);
  }
}
