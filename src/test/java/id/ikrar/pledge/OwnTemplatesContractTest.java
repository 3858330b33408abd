package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Language;
import id.ikrar.event.Organization;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class OwnTemplatesContractTest {
  private final World world;
  private final OwnTemplates templates;
  private final Organization owner;

  OwnTemplatesContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    templates = ports.ownTemplates();
    owner = world.storedOrganization();
  }

  @Test
  void everyVersionIsFoundAsItWasSaved() {
    var id = world.key();
    var first = version(id, 1, "Ikrar \"kami\"", Optional.of(new OwnTemplate.Origin("asn", 1)));
    var second = version(id, 2, "Ikrar kami", Optional.empty());
    assertThat(templates.save(second)).isTrue();
    assertThat(templates.save(first)).isTrue();
    assertThat(templates.versions(id)).containsExactly(first, second);
    assertThat(templates.versions(world.key())).isEmpty();
  }

  @Test
  void aSavedVersionIsNeverReplaced() {
    var id = world.key();
    var first = version(id, 1, "Satu", Optional.empty());
    templates.save(first);
    assertThat(templates.save(version(id, 1, "Lain", Optional.empty()))).isFalse();
    assertThat(templates.versions(id)).containsExactly(first);
  }

  @Test
  void theNewestOfEachIsOfferedByLabelAndOnlyOfTheseOwners() {
    var other = world.storedOrganization();
    var one = world.key();
    templates.save(version(one, 1, "zakat", Optional.empty()));
    var newest = version(one, 2, "b pola", Optional.empty());
    templates.save(newest);
    var capital = version(world.key(), 1, "A pola", Optional.empty());
    templates.save(capital);
    assertThat(templates.newest(List.of(owner.id()))).containsExactly(capital, newest);
    assertThat(templates.newest(List.of(other.id()))).isEmpty();
    assertThat(templates.newest(List.of())).isEmpty();
  }

  @Test
  void ofManyWhoSaveTheSameVersionOneSucceeds() throws Exception {
    var id = world.key();
    var saved = Together.run(8, i -> templates.save(version(id, 1, "Pola " + i, Optional.empty())));
    assertThat(saved).containsOnlyOnce(true);
    assertThat(templates.versions(id)).hasSize(1);
  }

  @Test
  void anEventRemembersTheVersionThatItTookLast() {
    var event = world.storedEvent();
    assertThat(templates.taken(event.id())).isEmpty();
    templates.took(event.id(), new OwnTemplates.Taken("asn", 1, World.NOON));
    var last = new OwnTemplates.Taken(world.key(), 7, World.NOON.plusSeconds(1));
    templates.took(event.id(), last);
    assertThat(templates.taken(event.id())).contains(last);
  }

  private OwnTemplate version(
      String id, int version, String label, Optional<OwnTemplate.Origin> origin) {
    var template =
        new Template(
            id,
            version,
            version == 1 ? Language.ID : Language.EN,
            label,
            "IKRAR {JUDUL:KAPITAL}",
            "Kami:",
            List.of("Menjaga \"netralitas\" pada {NAMA_PEMILIHAN}", "Dua\nbaris"),
            "",
            List.of(
                new Template.Variable("JUDUL", "Judul", "Netralitas"),
                new Template.Variable("NAMA_PEMILIHAN", "Nama pemilihan", "")),
            List.of("UU 20/2023"),
            2,
            "Sumber – “contoh”");
    return new OwnTemplate(owner.id(), template, origin, World.NOON.plusNanos(version));
  }
}
