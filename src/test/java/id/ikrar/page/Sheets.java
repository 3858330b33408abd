package id.ikrar.page;

import id.ikrar.event.Event;
import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Wording;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Ink;
import id.ikrar.signing.SignedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Sheets to draw: the words of the kepala desa text of domain.md 2.2, and what tests change. */
public record Sheets(
    Paper paper,
    Wording wording,
    Ink ink,
    String name,
    String jabatan,
    String instansi,
    List<Person> witnesses,
    Organization organizer,
    String host,
    Instant consented) {
  public static final Instant CONSENTED = Instant.parse("2024-09-20T03:05:09Z");
  public static final List<String> KEPALA_DESA =
      List.of(
          "Tidak membuat keputusan dan/atau tindakan yang menguntungkan atau merugikan bakal calon,"
              + " calon atau pasangan calon, baik sebelum, selama maupun sesudah pelaksanaan"
              + " Pemilihan Kepala Daerah dan Wakil Kepala Daerah.",
          "Tidak ikut serta dan/atau terlibat dalam kampanye Pemilihan Kepala Daerah dan Wakil"
              + " Kepala Daerah.",
          "Menghindari konflik kepentingan, tidak melakukan paktik praktik intimidasi dan ancaman"
              + " kepada seluruh elemen masyarakat, serta tidak memihak kepada calon atau pasangan"
              + " calon tertentu.",
          "Tidak menunjukkan keberpihakan kepada calon atau pasangan calon melalui media sosial"
              + " dan/atau media lainnya.",
          "Menolak praktik politik uang.");

  public static Sheets usual() {
    return new Sheets(
        Paper.A4,
        wording(5),
        drawn(),
        "Drs. H. Ahmad Sobari, M.M.",
        "Kepala Desa Merak Batin",
        "Pemerintah Desa Merak Batin, Kecamatan Natar",
        List.of(),
        bawaslu(),
        "ikrar.example.go.id",
        CONSENTED);
  }

  public static Wording wording(int commitments) {
    var items =
        IntStream.range(0, commitments)
            .mapToObj(i -> KEPALA_DESA.get(commitments == 1 ? 0 : i % KEPALA_DESA.size()))
            .toList();
    return new Wording(
        "Ikrar Kepala Desa Pada Pemilihan Serentak Tahun 2024",
        "",
        "Dalam rangka menyukseskan pelaksanaan Pemilihan Serentak Tahun 2024 kami berikrar:",
        items,
        "Demikian ikrar ini kami buat dan dilaksanakan dengan penuh integritas dan rasa tanggung"
            + " jawab demi terwujudnya persatuan dan kesatuan NKRI.",
        List.of(),
        commitments);
  }

  public static Organization bawaslu() {
    return new Organization(
        new Organization.Id("0000000000000000000b"),
        "Bawaslu Kabupaten Lampung Selatan",
        Organization.Kind.BAWASLU,
        new RegionCode("18.01"),
        new Letterhead(
            "BADAN PENGAWAS PEMILIHAN UMUM REPUBLIK INDONESIA",
            "BAWASLU KABUPATEN LAMPUNG SELATAN",
            List.of(
                "Jalan Contoh Nomor 1, Kalianda, Lampung Selatan 35513", "Laman contoh.go.id")));
  }

  /** Loops like handwriting, the same every time. */
  public static Ink drawn() {
    var random = new Random(7);
    var strokes = new ArrayList<Ink.Stroke>();
    for (int s = 0; s < 3; s++) {
      var points = new ArrayList<Ink.Point>();
      for (int i = 0; i < 160; i++) {
        double t = i / 160.0;
        double x = 0.06 + s * 0.28 + t * 0.3 + 0.04 * Math.sin(t * 31 + s);
        double y = 0.2 + 0.11 * Math.cos(t * 31 + 2 * s) * (1 - t / 2);
        points.add(new Ink.Point(x + random.nextDouble() * 0.001, y));
      }
      strokes.add(new Ink.Stroke(points));
    }
    strokes.add(new Ink.Stroke(List.of(new Ink.Point(0.04, 0.34), new Ink.Point(0.95, 0.3))));
    strokes.add(new Ink.Stroke(List.of(new Ink.Point(0.97, 0.33))));
    return new Ink(0.4, strokes);
  }

  public Sheets on(Paper other) {
    return new Sheets(
        other, wording, ink, name, jabatan, instansi, witnesses, organizer, host, consented);
  }

  public Sheets with(Wording other) {
    return new Sheets(
        paper, other, ink, name, jabatan, instansi, witnesses, organizer, host, consented);
  }

  public Sheets with(Ink other) {
    return new Sheets(
        paper, wording, other, name, jabatan, instansi, witnesses, organizer, host, consented);
  }

  public Sheets named(String name, String jabatan, String instansi) {
    return new Sheets(
        paper, wording, ink, name, jabatan, instansi, witnesses, organizer, host, consented);
  }

  public Sheets with(List<Person> people) {
    return new Sheets(
        paper, wording, ink, name, jabatan, instansi, people, organizer, host, consented);
  }

  public Sheets of(Organization other) {
    return new Sheets(
        paper, wording, ink, name, jabatan, instansi, witnesses, other, host, consented);
  }

  public Sheets at(Instant moment) {
    return new Sheets(
        paper, wording, ink, name, jabatan, instansi, witnesses, organizer, host, moment);
  }

  public Sheets at(String other) {
    return new Sheets(
        paper, wording, ink, name, jabatan, instansi, witnesses, organizer, other, consented);
  }

  public PledgeSheet sheet() {
    var pledge = pledge();
    var signer = signer(pledge.event());
    var key = Bytes.owning(new byte[91]);
    return new PledgeSheet(pledge, signer, ink, record(pledge, signer, key), host);
  }

  /** For a certificate of the national service. */
  public PledgeSheet certified() {
    var pledge = pledge();
    var signer = signer(pledge.event());
    var record = record(pledge, signer, Bytes.EMPTY);
    return new PledgeSheet(pledge, signer, Ink.NONE, record, host);
  }

  private Pledge pledge() {
    var event = new Event.Id("0000000000000000000e");
    var canonical =
        Canonical.of("ikrar/pledge", 1)
            .put("title", wording.title())
            .put("preamble", wording.preamble())
            .put("commitments", Cbor.texts(wording.commitments()))
            .put("closing", wording.closing())
            .build()
            .bytes();
    var digest = Digest.of(canonical);
    return new Pledge(
        event, 1, organizer, programme(), wording, List.of(), canonical, digest, CONSENTED);
  }

  private Programme programme() {
    var day = LocalDate.of(2024, 9, 20);
    return new Programme(
        Programme.Kind.SOSIALISASI,
        "Sosialisasi dan Ikrar Netralitas Kepala Desa se-Kabupaten Lampung Selatan",
        day,
        day,
        "Aula Negeri Baru Resort Kalianda",
        "Kalianda",
        new RegionCode("18.01"),
        Zone.WIB,
        "Pilkada Serentak 2024",
        List.of(),
        Optional.empty(),
        false,
        List.of(),
        witnesses,
        260,
        paper,
        true);
  }

  private Participant signer(Event.Id event) {
    return new Participant(
        new Participant.Id("0000000000000000000p"),
        event,
        1,
        name,
        jabatan,
        "Penata Tingkat I, III/d",
        instansi,
        Optional.of(new RegionCode("18.01.04.2001")),
        new Identifier(Identifier.Kind.NIP, "196804111993031009"),
        Phone.NONE,
        false);
  }

  private SignedRecord record(Pledge pledge, Participant signer, Bytes key) {
    return new SignedRecord(
        ShortId.next(new Random(3)),
        Bytes.owning(new byte[SignedRecord.SALT_BYTES]),
        organizer.id(),
        organizer.name(),
        pledge.event(),
        pledge.programme().name(),
        1,
        pledge.digest(),
        signer.id(),
        name,
        jabatan,
        instansi,
        "18.01.04.2001",
        signer.identifier().value(),
        Identification.PERSONAL_LINK,
        Digest.of(Bytes.EMPTY),
        key,
        consented);
  }
}
