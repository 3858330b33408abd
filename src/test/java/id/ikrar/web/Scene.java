package id.ikrar.web;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.event.Paper;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Key;
import id.ikrar.pledge.Wording;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An organisation with one open event and two people on its roster, in a running service. */
public final class Scene {
  public static final String PASSWORD = "kata sandi panjang";

  private final TestService service;
  private final Event event;
  private final String email;

  private Scene(TestService service, Event event, String email) {
    this.service = service;
    this.event = event;
    this.email = email;
  }

  public static Scene open(TestService service) {
    return open(service, UnaryOperator.identity());
  }

  /** With another programme than usual. */
  public static Scene open(TestService service, UnaryOperator<Programme> changed) {
    var random = new SecureRandom();
    var now = Instant.now();
    var organization =
        new Organization(
            new Organization.Id(Key.next(now, random)),
            "Bawaslu Provinsi Lampung",
            Organization.Kind.BAWASLU,
            new RegionCode("18"),
            new Letterhead("", "Bawaslu Provinsi Lampung", List.of()));
    var email = organization.id().value() + "@example.org";
    service.bean(Organizations.class).add(organization);
    service
        .bean(Doorkeeper.class)
        .enrol(organization.id(), "Siti", email, PASSWORD, Role.OWNER, now);
    var organizer = service.bean(Organizer.class);
    var event = organizer.create(organization.id(), changed.apply(programme()), now);
    organizer.write(organization.id(), event.id(), wording());
    organizer.publish(organization.id(), event.id(), now);
    organizer.enrol(
        organization.id(),
        event.id(),
        List.of(
            person(event, 1, "Ir Fredy", "Kepala Inspektorat", random),
            person(event, 2, "Kompol I Made Indra Wijaya, SH, MH", "", random)),
        now);
    organizer.open(organization.id(), event.id(), now);
    return new Scene(service, event, email);
  }

  /** Of the organiser. */
  public String email() {
    return email;
  }

  public Event event() {
    return event;
  }

  /** The personal link of the person with this number. */
  public String personal(int number) {
    var invitation = service.bean(Organizer.class).invitations(event.id()).get(number - 1);
    return service.address() + "/t/" + invitation.token();
  }

  public String hall() {
    return service.address() + "/h/" + service.bean(Organizer.class).hallToken(event.id());
  }

  public String desk() {
    return service.address() + "/meja/acara/" + event.id().value();
  }

  private static Programme programme() {
    var day = LocalDate.of(2024, 9, 10);
    return new Programme(
        Programme.Kind.WORKSHOP,
        "Workshop Penanganan Pelanggaran Netralitas ASN dan Kepala Daerah bersama Stakeholder",
        day,
        day,
        "",
        "Bandarlampung",
        new RegionCode("18"),
        Zone.WIB,
        "",
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        2,
        Paper.A4,
        true);
  }

  private static Wording wording() {
    var it = Samples.NASKAH;
    return new Wording(
        it.title(), "", it.preamble(), it.commitments(), it.closing(), List.of("UU 20/2023"), 4);
  }

  private static Participant person(
      Event event, int number, String name, String jabatan, SecureRandom random) {
    return new Participant(
        new Participant.Id(Key.next(Instant.now(), random)),
        event.id(),
        number,
        name,
        jabatan,
        "",
        "Inspektorat Provinsi Lampung",
        Optional.empty(),
        number == 1 ? new Identifier(Identifier.Kind.NIP, "197204101998031009") : Identifier.NONE,
        number == 1 ? Phone.NONE : new Phone("+6281234567890"),
        false);
  }
}
