package id.ikrar.bench;

import com.sun.management.OperatingSystemMXBean;
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
import id.ikrar.kernel.ShortId;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Noticeboard;
import id.ikrar.movement.Subject;
import id.ikrar.ops.Service;
import id.ikrar.pledge.Wording;
import id.ikrar.region.Level;
import id.ikrar.region.Region;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.signer.Participant;
import id.ikrar.signer.VillageHeads;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;

/**
 * How long the pages of a movement take that has an event in each of the 229 kecamatan of Lampung
 * and the heads of all its 2,651 villages, two of three of whom have signed.
 */
public final class CoverageCost {
  private static final RegionCode LAMPUNG = new RegionCode("18");
  private static final String PASSWORD = "kata sandi panjang";
  private static final String EMAIL = "bench@example.org";
  private static final int WARM = 5;
  private static final int TIMES = 20;
  private static final long NANOS = 1_000_000_000L;

  private final Service service;
  private final Random random = new Random(18);
  private final Instant now = Instant.now();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private CoverageCost(Service service) {
    this.service = service;
  }

  public static void main(String[] args) throws Exception {
    try (var folder = BenchFolder.make();
        var service =
            Service.start(
                new Service.Options(
                    folder.path(),
                    0,
                    Optional.empty(),
                    "127.0.0.1",
                    Optional.empty(),
                    false,
                    false))) {
      new CoverageCost(service).run();
    }
  }

  private void run() throws Exception {
    var owner = organization("Bawaslu Provinsi Lampung", Organization.Kind.BAWASLU, LAMPUNG);
    service.bean(Organizations.class).add(owner);
    service.bean(Doorkeeper.class).enrol(owner.id(), "Contoh", EMAIL, PASSWORD, Role.OWNER, now);
    var began = System.nanoTime();
    var events = new ArrayList<Event.Id>();
    for (var district : Regions.all().below(LAMPUNG, Level.KECAMATAN)) {
      events.add(event(owner, district));
    }
    var campaigns = service.bean(CampaignDesk.class);
    var campaign = campaigns.create(owner.id(), "Gerakan contoh", now);
    campaigns.put(campaign, events);
    service
        .bean(Noticeboard.class)
        .choose(new Subject.OfCampaign(campaign.id()), "gerakan-contoh", true, false);
    System.out.printf(
        "%d events, filled in %d s%n%n", events.size(), (System.nanoTime() - began) / NANOS);
    signIn();
    System.out.println("| page | median ms | slowest ms | CPU ms | KB |");
    System.out.println("|---|---|---|---|---|");
    var desk = "/meja/gerakan/" + campaign.id().value();
    measure("diary of all events", "/meja");
    measure("movement: province by kabupaten", desk);
    measure("movement: kabupaten by kecamatan", desk + "?wilayah=18.01");
    measure("movement: kecamatan by village", desk + "?wilayah=18.01.04");
    measure("workbook of all regions", desk + "/cakupan.xlsx");
    measure("CSV of all regions", desk + "/cakupan.csv");
    measure("public page", "/gerakan/gerakan-contoh");
    measure("widget", "/gerakan/gerakan-contoh/widget");
    measure("figures as JSON", "/gerakan/gerakan-contoh/angka.json");
  }

  private Event.Id event(Organization owner, Region district) throws SQLException {
    var organizer =
        organization("Panwaslu " + district.titled(), Organization.Kind.PANWASLU, district.code());
    var organizations = service.bean(Organizations.class);
    organizations.add(organizer);
    organizations.place(organizer.id(), owner.id());
    var desk = service.bean(Organizer.class);
    var day = LocalDate.of(2024, 9, 5).plusDays(random.nextInt(20));
    var event = desk.create(organizer.id(), programme(district, day), now);
    desk.write(organizer.id(), event.id(), wording());
    desk.publish(organizer.id(), event.id(), now);
    var people = new ArrayList<Participant>();
    for (var head : VillageHeads.of(Regions.all(), district.code())) {
      var id = new Participant.Id(Key.next(now, random));
      people.add(head.at(event.id(), id, people.size() + 1, false));
    }
    desk.enrol(organizer.id(), event.id(), people, now);
    desk.open(organizer.id(), event.id(), now);
    var pledge = desk.pledge(event.id()).orElseThrow().digest().toArray();
    try (var connection =
        DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class)).getConnection()) {
      connection.setAutoCommit(false);
      for (var person : people) {
        if (random.nextInt(3) > 0) {
          sign(connection, person, pledge, day);
        }
      }
      connection.commit();
    }
    return event.id();
  }

  /** The rows of a signature; its bytes are of no matter here. */
  private void sign(Connection connection, Participant person, byte[] pledge, LocalDate day)
      throws SQLException {
    var preparation = Key.next(now, random);
    var at =
        day.atTime(9, random.nextInt(60)).toInstant(Zone.WIB.offset()).getEpochSecond() * NANOS;
    var shortId = ShortId.next(random).value();
    var bytes = new byte[32];
    random.nextBytes(bytes);
    insert(
        connection,
        "INSERT INTO preparation (id, event, participant, short_id, pledge, record, pdf, gap_from,"
            + " gap_to, attributes, certificate, drawn, prepared_at, expires)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1, ?, ?, TRUE, ?, ?)",
        preparation,
        person.event().value(),
        person.id().value(),
        shortId,
        pledge,
        bytes,
        new byte[40_000],
        bytes,
        bytes,
        at,
        at);
    insert(
        connection,
        "INSERT INTO acceptance (id, event, participant, short_id, preparation, pledge, record,"
            + " signed, cms, stamped, identification, drawn, accepted_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, 'PERSONAL_LINK', TRUE, ?)",
        Key.next(now, random),
        person.event().value(),
        person.id().value(),
        shortId,
        preparation,
        pledge,
        bytes,
        bytes,
        new byte[8_000],
        at);
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void signIn() throws IOException, InterruptedException {
    var body =
        "email="
            + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8)
            + ("&sandi=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(service.url().resolve("/meja/masuk"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    client.send(request.build(), BodyHandlers.discarding());
  }

  private void measure(String name, String path) throws IOException, InterruptedException {
    var took = new ArrayList<Long>();
    int size = 0;
    long cpu = 0;
    for (int i = 0; i < WARM + TIMES; i++) {
      if (i == WARM) {
        cpu = cpu();
      }
      var from = System.nanoTime();
      var request =
          HttpRequest.newBuilder(URI.create(service.url() + path)).header("Accept", "*/*");
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      size = answer.body().length;
      if (i >= WARM) {
        took.add(Duration.ofNanos(System.nanoTime() - from).toMillis());
      }
    }
    long each = (cpu() - cpu) / TIMES / 1_000_000;
    took.sort(null);
    System.out.printf(
        "| %s | %d | %d | %d | %d |%n",
        name, took.get(TIMES / 2), took.getLast(), each, size / 1024);
  }

  /** Of this process, the browser that asks included; says more than a clock on a busy machine. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private Organization organization(String name, Organization.Kind kind, RegionCode region) {
    return new Organization(
        new Organization.Id(Key.next(now, random)),
        name,
        kind,
        region,
        new Letterhead("", name, List.of()));
  }

  private static Programme programme(Region district, LocalDate day) {
    return new Programme(
        Programme.Kind.SOSIALISASI,
        "Sosialisasi netralitas, " + district.titled(),
        day,
        day,
        "",
        district.name(),
        district.code(),
        Zone.WIB,
        "",
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        0,
        Paper.A4,
        false);
  }

  private static Wording wording() {
    return new Wording(
        "IKRAR CONTOH", "", "Kami berikrar:", List.of("Menolak politik uang."), "", List.of(), 0);
  }
}
