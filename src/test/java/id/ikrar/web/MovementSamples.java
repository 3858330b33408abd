package id.ikrar.web;

import id.ikrar.web.view.Badge;
import id.ikrar.web.view.CampaignView;
import id.ikrar.web.view.CampaignsView;
import id.ikrar.web.view.CascadeView;
import id.ikrar.web.view.CoverageView;
import id.ikrar.web.view.EventHead;
import id.ikrar.web.view.GerakanTab;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.OrganizersView;
import id.ikrar.web.view.PressView;
import id.ikrar.web.view.PublicView;
import id.ikrar.web.view.ShowingView;
import id.ikrar.web.view.WidgetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Filled-in views of the pages of movements. */
final class MovementSamples {
  private static final List<String> KECAMATAN =
      List.of(
          "Kedaton",
          "Sukarame",
          "Tanjungkarang Barat",
          "Panjang",
          "Tanjungkarang Timur",
          "Tanjungkarang Pusat",
          "Telukbetung Selatan",
          "Telukbetung Barat");

  private MovementSamples() {}

  static void put(Map<String, Object> all, EventHead head) {
    all.put("public", shown());
    all.put(
        "widget",
        new WidgetView(
            "Gerakan Netralitas ASN",
            "Bawaslu Provinsi Lampung",
            "1.204 dari 2.651 menandatangani (45%)",
            45,
            "1.204 dari 2.651 desa/kelurahan sudah mempunyai penanda tangan.",
            "Per Sabtu, 21 November 2026 pukul 19.30 WIB.",
            "http://localhost:8080/gerakan/netralitas"));
    all.put(
        "press",
        new PressView(
            "Gerakan Netralitas ASN",
            List.of("Gerakan Netralitas ASN: 1.204 dari 2.651 peserta sudah menandatangani ikrar."),
            "Gerakan Netralitas ASN",
            "http://localhost:8080/gerakan/netralitas",
            "http://localhost:8080/gerakan/netralitas/ringkasan.txt"));
    all.put(
        "desk/campaigns",
        new CampaignsView(
            "Bawaslu Provinsi Lampung",
            true,
            List.of(
                new CampaignsView.Row(
                    "/meja/gerakan/x",
                    "Gerakan Netralitas ASN",
                    "Bawaslu Provinsi Lampung",
                    "229 acara",
                    "1.204 dari 2.651 menandatangani (45%)")),
            "",
            "Nama gerakan diperlukan, paling banyak 200 huruf."));
    all.put(
        "desk/campaign",
        new CampaignView(
            "/meja/gerakan/x",
            true,
            "Gerakan Netralitas ASN",
            "Bawaslu Provinsi Lampung",
            "1.204 dari 2.651 menandatangani (45%)",
            "229 acara",
            events("/meja/gerakan/x/acara/y/keluar"),
            List.of(new Option("y", "5–6 September 2024 · Sosialisasi", false)),
            coverage(),
            showing("/meja/gerakan/x", false),
            "Gerakan dibuat. Masukkan acara di bawah.",
            ""));
    all.put(
        "desk/gerakan",
        new GerakanTab(
            head,
            true,
            true,
            List.of(new GerakanTab.Place("/meja/gerakan/x", "Gerakan Netralitas ASN")),
            Optional.of(new GerakanTab.Place("/meja/acara/y/gerakan", "Acara induk")),
            Optional.of(new GerakanTab.Shared(Samples.NASKAH, true, true, "Satu lagi.")),
            "/meja/acara/x/turunan",
            events(""),
            coverage(),
            showing("/meja/acara/x/gerakan", true)));
    all.put(
        "desk/organizers",
        new OrganizersView(
            head,
            List.of(
                new OrganizersView.Row(
                    "Kecamatan Kedaton",
                    "Panwaslu Kecamatan Kedaton",
                    "http://localhost:8080/undangan/x",
                    "https://wa.me/?text=x",
                    ""),
                new OrganizersView.Row(
                    "Kecamatan Sukarame", "Panwaslu Kecamatan Sukarame", "", "", "1 orang"))));
    all.put(
        "desk/cascade",
        new CascadeView(
            head,
            "/meja/acara/x/turunan",
            List.of(
                new Option("KECAMATAN", "kecamatan", true),
                new Option("INSTANSI", "instansi", false)),
            "",
            "2024-09-09",
            "2024-09-09",
            true,
            true,
            true,
            "Deklarasi Gerakan Nasional Netralitas ASN",
            true,
            List.of(
                branch("18.71.01", "Kecamatan Kedaton", false),
                branch("18.71.02", "Kecamatan Sukarame", true)),
            1,
            ""));
  }

  private static ShowingView showing(String base, boolean event) {
    return new ShowingView(
        base,
        event,
        false,
        "http://localhost:8080/gerakan/",
        "netralitas",
        true,
        true,
        "http://localhost:8080/gerakan/netralitas",
        "http://localhost:8080/gerakan/netralitas/ringkasan",
        "http://localhost:8080/gerakan/netralitas/angka.json",
        event ? "" : "<iframe title=\"Gerakan\"></iframe>",
        circulars(base + "/edaran/x/hapus"),
        "10 MB");
  }

  private static List<ShowingView.CircularRow> circulars(String remove) {
    return List.of(
        new ShowingView.CircularRow(
            "Netralitas pegawai",
            "200.1.5.9/4611/SE/2023",
            "7 Oktober 2024",
            "0123456789abcdef".repeat(4),
            "120 KB",
            "/edaran/x.pdf",
            remove));
  }

  private static PublicView shown() {
    return new PublicView(
        "movement",
        "Gerakan Netralitas ASN",
        "Bawaslu Provinsi Lampung",
        "",
        "",
        "http://localhost:8080/gerakan/netralitas",
        "Bawaslu Provinsi Lampung: 1.204 dari 2.651 menandatangani (45%)",
        "Per Sabtu, 21 November 2026 pukul 19.30 WIB.",
        "2 ikrar dicabut dan tidak ikut dihitung.",
        Optional.of(Samples.NASKAH),
        "Sosialisasi pengawasan partisipatif",
        coverage(),
        List.of(
            new PublicView.Item(
                "/acara/x",
                "Sosialisasi pengawasan partisipatif",
                "5–6 September 2024",
                "Bawaslu Kota Bandar Lampung",
                "98 dari 150 menandatangani (65%)",
                new Badge("Dibuka", "done"))),
        circulars(""),
        List.of(new PublicView.Channel("SigapLapor", "Bawaslu", "https://localhost/lapor")),
        List.of(new PublicView.Signer("Contoh Satu", "Lurah Kedaton", "Kelurahan Kedaton")),
        "Seluruhnya 2.500 orang; hanya yang pertama pada daftar yang ditampilkan.",
        "/gerakan/netralitas/ringkasan",
        "/gerakan/netralitas/angka.json");
  }

  private static CascadeView.Branch branch(String key, String unit, boolean there) {
    return new CascadeView.Branch(
        key,
        unit,
        "Panwaslu " + unit,
        !there,
        "Sosialisasi pengawasan partisipatif, " + unit,
        "Senin, 9 September 2024",
        "7",
        there);
  }

  private static List<CampaignView.EventRow> events(String remove) {
    return List.of(
        new CampaignView.EventRow(
            "/meja/acara/y",
            remove,
            "5–6 September 2024",
            "Sosialisasi pengawasan partisipatif",
            "Bawaslu Kota Bandar Lampung",
            new Badge("Dibuka", "done"),
            1507,
            "1.507",
            98,
            "98",
            6));
  }

  static CoverageView coverage() {
    var rows = new ArrayList<CoverageView.Row>();
    for (int i = 0; i < KECAMATAN.size(); i++) {
      int level = i % 4;
      rows.add(
          new CoverageView.Row(
              KECAMATAN.get(i),
              "/x?wilayah=18.71.0" + (i + 1),
              10,
              "10",
              level * 3,
              Integer.toString(level * 3),
              level * 33,
              level,
              level,
              level + " dari 7",
              new Badge(level == 0 ? "belum ada" : "sebagian", level == 0 ? "todo" : "warn")));
    }
    return new CoverageView(
        "Kota Bandar Lampung",
        List.of(
            new CoverageView.Crumb("Provinsi Lampung", "/x?wilayah=18"),
            new CoverageView.Crumb("Kota Bandar Lampung", "/x?wilayah=18.71")),
        "Kecamatan",
        true,
        "36 dari 80 menandatangani (45%)",
        45,
        "12 dari 126 desa/kelurahan sudah mempunyai penanda tangan.",
        rows,
        List.of(new CoverageView.Rest("Tanpa wilayah yang lebih rinci", "4", "1")),
        "Belum ada tanda tangan: 2 dari 8 kecamatan",
        List.of("Kedaton", "Tanjungkarang Timur"),
        new CoverageView.Trend(
            List.of(
                new CoverageView.Bar(0, 50, 38, 50, "5 September 2024", "18"),
                new CoverageView.Bar(40, 0, 38, 100, "6 September 2024", "36")),
            80,
            "36"),
        "/x/cakupan.xlsx",
        "/x/cakupan.csv");
  }
}
