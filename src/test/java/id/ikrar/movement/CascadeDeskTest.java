package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.desk.Act;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.movement.CascadeDesk.Planning;
import id.ikrar.ops.DemoEvent;
import id.ikrar.ops.DemoEvents;
import id.ikrar.pledge.Wording;
import id.ikrar.region.Level;
import id.ikrar.region.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wish of S2: carried on to the 20 kecamatan of Bandar Lampung. */
class CascadeDeskTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);

  @TempDir Path folder;
  private TestHall hall;
  private CascadeDesk desk;
  private Event parent;
  private DemoEvent seed;

  @BeforeEach
  void enter() {
    hall = new TestHall(folder);
    desk =
        new CascadeDesk(
            hall.ports.organizations(),
            hall.ports.pledges(),
            hall.ports.roster(),
            hall.ports.cascades(),
            Regions.all(),
            new Random(1));
    seed =
        DemoEvents.load(TestHall.START).stream()
            .filter(it -> it.seed().equals("S2"))
            .findFirst()
            .orElseThrow();
    parent = seed.event();
    hall.ports.organizations().add(seed.organizer());
    hall.ports.events().add(parent);
    hall.ports.pledges().draft(parent.id(), seed.wording().orElseThrow());
    hall.ports.roster().add(seed.participants());
  }

  private static CascadeOrder order(boolean divide) {
    return new CascadeOrder(Optional.of(Level.KECAMATAN), List.of(), DAY, DAY, true, divide);
  }

  private CascadePlan plan(CascadeOrder order) {
    return ((Planning.Planned) desk.plan(parent, order, TestHall.START)).plan();
  }

  private static Set<String> all(CascadePlan plan) {
    return plan.branches().stream().map(it -> it.unit().key()).collect(Collectors.toSet());
  }

  @Test
  void bandarLampungHasTwentyChildrenAndARepeatMakesNoSecond() {
    var plan = plan(order(false));
    assertThat(plan.branches()).hasSize(20);
    assertThat(plan.branches().getFirst().organizer().name())
        .isEqualTo("Panwaslu Kecamatan Kedaton");
    assertThat(plan.branches()).allMatch(CascadePlan.Branch::fresh);
    assertThat(desk.children(parent.id())).as("a plan makes nothing").isEmpty();

    assertThat(desk.grow(plan, all(plan), true, TestHall.START)).hasSize(20);
    assertThat(desk.grow(plan, all(plan), true, TestHall.START)).isEmpty();
    var again = plan(order(false));
    assertThat(again.branches()).allMatch(it -> it.there().isPresent());
    assertThat(desk.grow(again, all(again), true, TestHall.START)).isEmpty();

    var children = desk.children(parent.id());
    assertThat(children).hasSize(20);
    assertThat(children)
        .allSatisfy(it -> {
          var organizer = hall.ports.organizations().find(it.event().organizer()).orElseThrow();
          assertThat(organizer.kind()).isEqualTo(Organization.Kind.PANWASLU);
          assertThat(Optional.of(organizer.region())).isEqualTo(it.unit().region());
          assertThat(it.event().programme().from()).isEqualTo(DAY);
          assertThat(it.event().programme().name()).endsWith(it.unit().name());
          assertThat(it.event().state()).isInstanceOf(Event.State.Draft.class);
        });
    assertThat(hall.organizer.events(parent.organizer())).hasSize(21);
  }

  @Test
  void onlyTheChosenOnesAreMadeAndTheRestLater() {
    var plan = plan(order(false));
    assertThat(desk.grow(plan, Set.of("18.71.01"), true, TestHall.START)).hasSize(1);
    assertThat(desk.grow(plan, all(plan), true, TestHall.START)).hasSize(19);
  }

  @Test
  void aSecondEventIsHeldByTheOrganisationsThatAreThere() {
    var plan = plan(order(false));
    desk.grow(plan, all(plan), true, TestHall.START);
    var other = hall.organizer.create(parent.organizer(), parent.programme(), TestHall.START);
    var second = ((Planning.Planned) desk.plan(other, order(false), TestHall.START)).plan();
    assertThat(second.branches()).noneMatch(CascadePlan.Branch::fresh);
    assertThat(desk.grow(second, all(second), true, TestHall.START)).hasSize(20);
    assertThat(hall.ports.organizations().reach(parent.organizer())).hasSize(21);
  }

  @Test
  void theListIsDividedByKecamatanAndWhoHasNoneStays() {
    var plan = plan(order(true));
    assertThat(plan.branches().stream().mapToInt(it -> it.people().size()).sum()).isEqualTo(146);
    desk.grow(plan, all(plan), true, TestHall.START);
    assertThat(hall.ports.roster().of(parent.id()))
        .as("the four of the Forkopimda are of the whole city")
        .hasSize(4);
    int divided =
        desk.children(parent.id()).stream()
            .mapToInt(it -> hall.ports.roster().count(it.event().id()))
            .sum();
    assertThat(divided).isEqualTo(126 + 20);
    assertThat(seed.participants()).hasSize(150);
  }

  @Test
  void sharedWordsStayAndOwnOnesFollow() {
    var plan = plan(order(false));
    desk.grow(plan, all(plan), true, TestHall.START);
    var child = desk.children(parent.id()).getFirst();
    var shared = child.shared().orElseThrow().words();
    assertThat(shared).isEqualTo(seed.wording().orElseThrow());
    var organizer = child.event().organizer();

    assertThat(hall.organizer.write(organizer, child.event().id(), with(shared, "Satu lagi.")))
        .isInstanceOf(Act.Done.class);
    TestHall.done(hall.organizer.publish(organizer, child.event().id(), TestHall.START));
    assertThat(hall.organizer.pledge(child.event().id()).orElseThrow().wording().commitments())
        .startsWith(shared.commitments().toArray(String[]::new))
        .endsWith("Satu lagi.");

    var changed = new ArrayList<>(shared.commitments());
    changed.set(0, "Lain.");
    assertThat(hall.organizer.write(organizer, child.event().id(), with(shared, changed)))
        .isInstanceOf(Act.SharedWords.class);
    assertThat(hall.organizer.write(organizer, child.event().id(), shared.titled("Lain")))
        .isInstanceOf(Act.SharedWords.class);
    assertThat(hall.organizer.draft(child.event().id()).orElseThrow().commitments())
        .endsWith("Satu lagi.");
  }

  @Test
  void wordsThatMayNotBeExtendedAreNot() {
    var plan = plan(order(false));
    desk.grow(plan, all(plan), false, TestHall.START);
    var child = desk.children(parent.id()).getFirst();
    var shared = child.shared().orElseThrow().words();
    assertThat(
            hall.organizer.write(
                child.event().organizer(), child.event().id(), with(shared, "Satu lagi.")))
        .isInstanceOf(Act.SharedWords.class);
    assertThat(hall.organizer.write(child.event().organizer(), child.event().id(), shared))
        .isInstanceOf(Act.Done.class);
  }

  @Test
  void institutionsAreTypedOrTakenFromTheList() {
    var typed =
        new CascadeOrder(
            Optional.empty(),
            List.of("Dinas Pendidikan", "dinas  pendidikan", "RSUD"),
            DAY,
            DAY,
            false,
            false);
    assertThat(plan(typed).branches())
        .extracting(it -> it.organizer().name())
        .containsExactly("Dinas Pendidikan", "RSUD");
    assertThat(plan(typed).branches().getFirst().organizer().kind())
        .isEqualTo(Organization.Kind.OPD);
    var listed = new CascadeOrder(Optional.empty(), List.of(), DAY, DAY, false, false);
    assertThat(plan(listed).branches().stream().map(it -> it.unit().name()))
        .contains("Kota Bandar Lampung")
        .doesNotHaveDuplicates();
  }

  @Test
  void aCampaignTakesAnEventWithAllThatWasCascadedFromIt() {
    var plan = plan(order(false));
    desk.grow(plan, all(plan), false, TestHall.START);
    var campaigns =
        new CampaignDesk(
            hall.ports.organizations(),
            hall.ports.events(),
            hall.ports.campaigns(),
            hall.ports.cascades(),
            new Random(2));
    var campaign = campaigns.create(parent.organizer(), "Gerakan", TestHall.START);
    assertThat(campaigns.put(campaign, List.of(parent.id())))
        .isEqualTo(new CampaignDesk.Putting.Done(21));
    assertThat(campaigns.events(campaign)).hasSize(21);

    var stranger =
        hall.organizer.create(hall.organization.id(), parent.programme(), TestHall.START);
    assertThat(campaigns.put(campaign, List.of(stranger.id())))
        .as("an event that the owner may not see")
        .isEqualTo(new CampaignDesk.Putting.Done(0));
    assertThat(campaigns.find(hall.organization.id(), campaign.id())).isEmpty();
    assertThat(campaigns.find(parent.organizer(), campaign.id())).contains(campaign);
  }

  private static Wording with(Wording shared, String more) {
    var commitments = new ArrayList<>(shared.commitments());
    commitments.add(more);
    return with(shared, commitments);
  }

  private static Wording with(Wording it, List<String> commitments) {
    return new Wording(
        it.title(),
        "042/2024",
        it.preamble(),
        commitments,
        it.closing(),
        it.legalBases(),
        0,
        it.language());
  }
}
