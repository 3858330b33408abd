package id.ikrar.web;

import id.ikrar.web.view.Badge;
import id.ikrar.web.view.BoardBody;
import id.ikrar.web.view.BoardView;
import id.ikrar.web.view.CodeView;
import id.ikrar.web.view.HallView;
import id.ikrar.web.view.KehadiranTab;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.PelaksanaanTab;
import id.ikrar.web.view.ReadView;
import id.ikrar.web.view.RulesForm;
import id.ikrar.web.view.SusulanTab;
import java.util.List;
import java.util.Map;

/** Filled-in views of the day and its hall. */
final class HallSamples {
  private HallSamples() {}

  static void into(Map<String, Object> all) {
    all.put("hall", hall());
    all.put(
        "desk/pelaksanaan",
        new PelaksanaanTab(
            Samples.head("pelaksanaan"),
            3,
            260,
            "3 dari 260",
            List.of(
                new PelaksanaanTab.Count("PRESENT", "hadir", "4"),
                new PelaksanaanTab.Count("REPRESENTED", "diwakili", "1")),
            Samples.BASE + "/poster",
            "http://localhost:8080/h/x",
            "2 tanda tangan menunggu stempel waktu.",
            Samples.BASE + "/sertifikat",
            Samples.BASE + "/kehadiran",
            Samples.BASE + "/susulan",
            List.of(
                new RulesForm(
                    List.of(new Option("HALL", "Diminta di ruang acara", true)),
                    true,
                    "2026-12-01",
                    "2026-11-21",
                    "2026-12-20")),
            List.of(
                new PelaksanaanTab.Row(
                    "a",
                    1,
                    "Ir Fredy",
                    "Inspektorat",
                    Samples.DONE,
                    "10.42 WIB",
                    Samples.DONE,
                    false),
                new PelaksanaanTab.Row(
                    "b",
                    2,
                    "Muhyi",
                    "Bawaslu Kota Bandar Lampung",
                    Samples.TODO,
                    "",
                    Samples.TODO,
                    true))));
    all.put("code", new CodeView("/t/x/kode", Samples.OCCASION, "Kode itu bukan kode layar."));
    all.put("desk/susulan", late());
    all.put("desk/board", board());
    all.put(
        "desk/read",
        new ReadView(
            Samples.BASE,
            Samples.OCCASION,
            "id",
            List.of(
                new ReadView.Point("title", "", Samples.NASKAH.title()),
                new ReadView.Point("commitment", "1.", "Menolak politik uang."))));
    all.put(
        "desk/kehadiran",
        new KehadiranTab(
            Samples.head("pelaksanaan"),
            List.of(new PelaksanaanTab.Count("PRESENT", "hadir", "4")),
            "muhyi",
            true,
            List.of(
                new KehadiranTab.Found(
                    "b",
                    "Muhyi",
                    "Anggota · Bawaslu Kota Bandar Lampung",
                    Samples.TODO,
                    "REPRESENTED",
                    new Badge("diwakili", "warn"),
                    "Contoh Satu, Staf",
                    "21 November 2026 09.41 WIB",
                    "2026-11-28"))));
  }

  private static HallView hall() {
    return new HallView(
        "/h/x",
        Samples.OCCASION,
        "Made",
        true,
        List.of(
            new HallView.Row(
                "a", "Kompol I Made Indra Wijaya, SH, MH", "", "Polres Pringsewu", "IDENTIFIER"),
            new HallView.Row("b", "Made Wirawan", "Kepala Pekon", "Adiluwih", "PHONE")),
        true,
        true,
        "");
  }

  private static BoardView board() {
    var bar =
        new BoardBody.Bar(
            "Natar", "12/26", "kurang 14", List.of(new BoardBody.Part("SIGNED", "0.00", "46.15")));
    var tiles = List.of(new BoardBody.Tile("Natar", "46%", "12/26", 2));
    var body =
        new BoardBody(
            "128",
            "260",
            49,
            List.of(new BoardBody.Count("SIGNED", "sudah menandatangani", "128", 49)),
            new BoardBody.Pane("kecamatan", "Per kecamatan", List.of(bar), "", tiles, false),
            new BoardBody.Pane(
                "instansi", "Per instansi", List.of(bar), "dan 3 lainnya", tiles, true),
            List.of("Ir Fredy"));
    return new BoardView(
        Samples.BASE,
        Samples.OCCASION,
        body,
        "kecamatan",
        "KXM RTA",
        42,
        "http://localhost:8080/h/x");
  }

  private static SusulanTab late() {
    return new SusulanTab(
        Samples.head("pelaksanaan"),
        "Sampai 1 Desember 2026.",
        "Penandatanganan sudah ditutup.",
        List.of(
            new SusulanTab.Row(
                "Muhyi",
                "Anggota",
                "1 Desember 2026",
                true,
                "Yth. Muhyi, … http://localhost:8080/t/x",
                "https://wa.me/628123456789?text=x")),
        3,
        "2026-12-01");
  }
}
