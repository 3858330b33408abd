package id.ikrar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.TemplateShelf.Saving;
import id.ikrar.event.Organization;
import id.ikrar.pledge.Manuscript;
import id.ikrar.pledge.Template;
import id.ikrar.pledge.Templates;
import id.ikrar.pledge.Wording;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateShelfTest {
  private final MemoryPorts ports = MemoryPorts.empty();
  private final World world = new World(ports);
  private final TemplateShelf shelf =
      new TemplateShelf(
          Templates.bundled(), ports.ownTemplates(), ports.organizations(), new Random(1));
  private final Organization province = world.storedOrganization();
  private final Organization regency = world.storedOrganization();
  private final Organization other = world.storedOrganization();

  TemplateShelfTest() {
    ports.organizations().place(regency.id(), province.id());
    ports.organizations().place(other.id(), province.id());
  }

  @Test
  void aTemplateIsForItsOrganisationAndThoseBelow() {
    var template = saved(shelf.create(province.id(), manuscript("Ikrar"), World.NOON));
    assertThat(shelf.all(province.id())).contains(template).hasSize(4);
    assertThat(shelf.all(regency.id())).contains(template);

    var lower = saved(shelf.create(regency.id(), manuscript("Ikrar"), World.NOON));
    assertThat(shelf.all(other.id())).contains(template).doesNotContain(lower);
    assertThat(shelf.find(other.id(), lower.id(), Optional.empty())).isEmpty();
    // Who stands above may help to write, who stands below may only use.
    assertThat(shelf.editable(province.id(), lower.id())).isPresent();
    assertThat(shelf.editable(regency.id(), template.id())).isEmpty();
    assertThat(shelf.save(regency.id(), template.id(), 1, manuscript("Lain"), World.NOON))
        .isEqualTo(new Saving.Unknown());
  }

  @Test
  void aBundledTemplateIsNotEditedButCopied() {
    assertThat(shelf.editable(province.id(), "asn")).isEmpty();
    var copy = saved(shelf.copy(province.id(), "asn", "ASN kami", World.NOON));
    var asn = Templates.bundled().find("asn").orElseThrow();
    assertThat(copy.words()).isEqualTo(asn.words());
    assertThat(copy.source()).startsWith("Salinan pola “" + asn.label()).endsWith(asn.source());
  }

  @Test
  void aChangedCopySaysThatItWasChangedFromItsSource() {
    var copy = saved(shelf.copy(province.id(), "asn", "ASN kami", World.NOON));
    var words = copy.words();
    var fewer =
        new Wording(
            words.title(),
            "",
            words.preamble(),
            words.commitments().subList(0, 3),
            "",
            List.of(),
            0);
    var changed = new Manuscript("ASN kami", fewer, copy.variables(), "sumber yang dikarang");
    var next = saved(shelf.save(province.id(), copy.id(), 1, changed, World.NOON));
    assertThat(next.source())
        .startsWith("Diubah dari pola “Ikrar netralitas pegawai ASN")
        .contains("mergangsankec")
        .doesNotContain("dikarang");
    assertThat(shelf.versions(province.id(), copy.id())).containsExactly(copy, next);
  }

  @Test
  void gapsThatStandForNothingAreNamed() {
    var outcome =
        shelf.create(province.id(), manuscript("{nama} dan {DESA} pada {TANGGAL}"), World.NOON);
    assertThat(outcome)
        .isEqualTo(
            new Saving.Gaps(
                List.of(new Manuscript.Gap.Strange("nama"), new Manuscript.Gap.Unknown("DESA"))));
    var described =
        new Manuscript(
            "Pola",
            Wordings.titled("{DESA:KAPITAL} pada {TANGGAL}"),
            List.of(new Template.Variable("DESA", "Nama desa", "")),
            "");
    var template = saved(shelf.create(province.id(), described, World.NOON));
    assertThat(template.variables()).extracting(it -> it.name()).containsExactly("DESA", "TANGGAL");
  }

  @Test
  void whoChangesAnOldVersionIsToldThatSomebodyWasFaster() {
    var template = saved(shelf.create(province.id(), manuscript("Ikrar"), World.NOON));
    saved(shelf.save(province.id(), template.id(), 1, manuscript("Ikrar dua"), World.NOON));
    assertThat(shelf.save(province.id(), template.id(), 1, manuscript("Ikrar tiga"), World.NOON))
        .isEqualTo(new Saving.Meanwhile());
    assertThat(shelf.versions(province.id(), template.id())).hasSize(2);
  }

  private static Template saved(Saving saving) {
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    return ((Saving.Saved) saving).template();
  }

  private static Manuscript manuscript(String title) {
    return new Manuscript("Pola", Wordings.titled(title), List.of(), "");
  }

  private static final class Wordings {
    static Wording titled(String title) {
      return new Wording(title, "", "", List.of("Menolak politik uang."), "", List.of(), 0);
    }
  }
}
