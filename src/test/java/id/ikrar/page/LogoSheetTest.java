package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Logo;
import id.ikrar.event.MemoryLogos;
import id.ikrar.event.Organization;
import id.ikrar.event.Paper;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.store.World;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogoSheetTest {
  private static final int MAX_BYTES = 70 * 1024;

  private final MemoryLogos logos = new MemoryLogos();
  private final PledgePage page = new PledgePage(PledgePage.CONTENTS_BYTES, logos);

  @Test
  void aSheetWithALogoKeepsAndCanBeHeardAndStaysSmall() throws IOException {
    for (var picture :
        List.of(Pictures.emblem(900, 900), Pictures.emblem(700, 300), Pictures.noise(400))) {
      for (var paper : Paper.values()) {
        var pdf = page.render(sheet(picture).on(paper).sheet()).pdf();
        assertThat(Judges.pdfA3a(pdf)).isNotEmpty().allMatch(f -> f.startsWith("6.4.3-"));
        assertThat(Judges.pdfUa1(pdf)).isEmpty();
        assertThat(Judges.qpdf(pdf)).isEmpty();
        assertThat(pdf.size()).isLessThan(MAX_BYTES);
        assertThat(Judges.pages(pdf)).isEqualTo(1);
      }
    }
    var folder = Files.createDirectories(Path.of("target/pictures"));
    Files.write(
        folder.resolve("logo.pdf"),
        page.render(sheet(Pictures.emblem(900, 900)).sheet()).pdf().toArray());
    Files.write(
        folder.resolve("logo-wide.pdf"),
        page.render(sheet(Pictures.emblem(700, 300)).on(Paper.F4).sheet()).pdf().toArray());
  }

  @Test
  void equalSheetsMakeEqualBytesAndTheLogoIsInThem() {
    var sheet = sheet(Pictures.emblem(300, 300)).sheet();
    var pdf = page.render(sheet).pdf();
    assertThat(page.render(sheet).pdf()).isEqualTo(pdf);
    assertThat(pdf.size())
        .isGreaterThan(new PledgePage().render(Sheets.usual().sheet()).pdf().size() + 1_000);
  }

  @Test
  void aSheetWhoseLogoIsMissingIsNotDrawnWithoutIt() {
    var sheet = sheet(Pictures.emblem(300, 300)).sheet();
    assertThatThrownBy(() -> new PledgePage().render(sheet))
        .isInstanceOf(IllegalStateException.class);
  }

  private Sheets sheet(BufferedImage picture) {
    var logo = logo(Pictures.png(picture));
    logos.put(Sheets.bawaslu().id(), logo, World.NOON);
    var it = Sheets.bawaslu();
    var head = it.letterhead().with(Optional.of(logo.digest()));
    return Sheets.usual().of(new Organization(it.id(), it.name(), it.kind(), it.region(), head));
  }

  private static Logo logo(Bytes upload) {
    return ((LogoReading.Read) Engraver.engrave(upload)).logo();
  }
}
