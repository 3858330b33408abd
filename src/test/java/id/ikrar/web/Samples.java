package id.ikrar.web;

import id.ikrar.web.view.Badge;
import id.ikrar.web.view.CertifiedTab;
import id.ikrar.web.view.CertifiedView;
import id.ikrar.web.view.CheckView;
import id.ikrar.web.view.CheckedView;
import id.ikrar.web.view.CorrectView;
import id.ikrar.web.view.DiaryView;
import id.ikrar.web.view.DokumenTab;
import id.ikrar.web.view.EventForm;
import id.ikrar.web.view.EventHead;
import id.ikrar.web.view.Naskah;
import id.ikrar.web.view.NoticeView;
import id.ikrar.web.view.Occasion;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.PesertaTab;
import id.ikrar.web.view.PosterView;
import id.ikrar.web.view.ReceiptView;
import id.ikrar.web.view.SetupView;
import id.ikrar.web.view.SignInView;
import id.ikrar.web.view.SigningView;
import id.ikrar.web.view.StatusView;
import id.ikrar.web.view.VerdictView;
import id.ikrar.web.view.VerdictsView;
import id.ikrar.web.view.WithdrawView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One filled-in view for every template. */
final class Samples {
  static final Occasion OCCASION =
      new Occasion(
          "Workshop Penanganan Pelanggaran Netralitas ASN dan Kepala Daerah bersama Stakeholder",
          "Bawaslu Provinsi Lampung",
          "Selasa, 10 September 2024",
          "Bandarlampung");
  static final Naskah NASKAH =
      new Naskah(
          "IKRAR NETRALITAS PEGAWAI APARATUR SIPIL NEGARA\nPADA PEMILIHAN SERENTAK TAHUN 2024",
          "",
          "Dalam rangka menyukseskan pelaksanaan Pemilu dan Pemilihan Tahun 2024 kami berikrar:",
          List.of(
              "Menjaga dan menegakkan prinsip netralitas pegawai ASN di instansi masing-masing dalam"
                  + " melaksanakan fungsi pelayanan publik baik sebelum, selama maupun sesudah"
                  + " pelaksanaan Pemilu dan Pemilihan Tahun 2024.",
              "Menghindari konflik kepentingan tidak melakukan praktik-praktik intimidasi dan ancaman"
                  + " kepada Pegawai ASN dan seluruh elemen masyarakat serta tidak memihak kepada"
                  + " pasangan calon tertentu.",
              "Menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian serta"
                  + " berita bohong.",
              "Menolak politik uang dan segala jenis pemberian dalam bentuk apapun."),
          "Demikian ikrar ini kami buat dan dilaksanakan dengan penuh integritas dan rasa tanggung"
              + " jawab.",
          List.of(new Naskah.Basis("UU 20/2023", "Aparatur Sipil Negara")),
          "ID");
  static final String BASE = "/meja/acara/00000000000000000000";
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final String WITHDRAWN =
      "Ikrar ini dicabut pada Sabtu, 21 November 2026 pukul 19.30 WIB oleh penyelenggara, alasan:"
          + " Salah orang";
  static final Badge DONE = new Badge("sudah", "done");
  static final Badge TODO = new Badge("belum", "todo");
  private static final Badge WARN = new Badge("ditambahkan, perlu perhatian", "warn");

  private Samples() {}

  /** By the name of the template. */
  static Map<String, Object> all() {
    var all = new LinkedHashMap<String, Object>();
    all.put("start", "");
    all.putAll(ProgramSamples.all());
    all.put(
        "withdraw",
        new WithdrawView(
            "/t/x/cabut",
            "/t/x",
            "Ir Fredy",
            "7K3M9-QXD2F",
            OCCASION.name(),
            "",
            500,
            "Centang dahulu bahwa ikrar ini memang dicabut."));
    all.put(
        "notice",
        new NoticeView(
            "Belum berhasil",
            "Pemimpin pembacaan, Ir Fredy, belum menandatangani.",
            "Tunggu sebentar sampai pemimpin selesai, lalu muat ulang halaman ini.",
            "/",
            "Ke halaman awal"));
    all.put(
        "sign",
        new SigningView(
            "/t/x",
            OCCASION,
            NASKAH,
            DIGEST,
            "Ir Fredy",
            "Kepala Inspektorat Provinsi Lampung",
            "Inspektorat Provinsi Lampung",
            "•••009",
            true,
            "/t/x/sertifikat",
            "http://localhost:8080",
            "Tanda tangani sekali lagi: nama salah ketik"));
    all.put(
        "correct",
        new CorrectView(
            "/meja/acara/a/ikrar/7K3M9-QXD2F/perbaiki",
            "/meja/acara/a/ikrar/7K3M9-QXD2F/perbaiki/batal",
            "/meja/acara/a/dokumen",
            "Ir Fredi",
            "7K3M9-QXD2F",
            OCCASION.name(),
            "http://localhost:8080/t/x",
            new CorrectView.Typed(
                "Ir Fredy", "Kepala Inspektorat", "Pembina", "Inspektorat", "Nama salah ketik"),
            500,
            "Tulis alasan dengan huruf biasa, paling banyak 500 huruf."));
    all.put(
        "status",
        new StatusView(
            List.of(
                new StatusView.Row(
                    "/status/0",
                    "0",
                    "0–2.599",
                    "Sabtu, 21 November 2026 pukul 19.30 WIB",
                    "Minggu, 22 November 2026 pukul 19.30 WIB",
                    "3",
                    "1"))));
    all.put(
        "certified",
        new CertifiedView(
            "/t/x/sertifikat",
            "/t/x",
            OCCASION,
            NASKAH,
            DIGEST,
            "Ir Fredy",
            "Kepala Inspektorat Provinsi Lampung",
            "NIK terdiri atas 16 angka.",
            ""));
    all.put("signed", receipt());
    all.put("check", new CheckView("", "", "20 MB", "AAAA"));
    all.put("verdict", new CheckedView(verdict(), "AAAA"));
    all.put(
        "verdicts",
        new VerdictsView(
            "2 berkas diperiksa: 1 asli, 1 tidak dapat diandalkan.",
            "bad",
            List.of(
                new VerdictsView.Row("satu.pdf", "done", "Asli.", "7K3M9-QXD2F", DIGEST),
                new VerdictsView.Row("dua.pdf", "bad", "Berubah.", "", DIGEST)),
            "AAAA"));
    desk(all);
    return all;
  }

  private static ReceiptView receipt() {
    return new ReceiptView(
        OCCASION,
        "Ir Fredy",
        "7K3M9-QXD2F",
        "10 September 2024 10.42 WIB",
        "/t/x/ikrar.pdf",
        "http://localhost:8080/v/7K3M9-QXD2F",
        "https://wa.me/?text=x",
        DIGEST,
        "",
        "/t/x/cabut",
        "Dokumen masih menunggu stempel waktu.");
  }

  private static VerdictView verdict() {
    return new VerdictView(
        "7K3M9-QXD2F",
        "Ikrar ini ditandatangani oleh Ir Fredy pada Selasa, 10 September 2024, per 21 November 2026"
            + " 19.30 WIB.",
        "warn",
        "Pencabutan tidak ditanyakan.",
        List.of(
            new VerdictView.Fact("Nama", "Ir Fredy"),
            new VerdictView.Fact("Jabatan", "Kepala Inspektorat Provinsi Lampung"),
            new VerdictView.Fact("Kode ikrar", "7K3M9-QXD2F")),
        List.of(new VerdictView.Fact("Penyelenggara", "Bawaslu Provinsi Lampung")),
        List.of(new VerdictView.Finding("Tanda tangan", new Badge("utuh", "done"))),
        List.of("Pencabutan"),
        "7K3M9-QXD2G");
  }

  private static void desk(Map<String, Object> all) {
    all.put(
        "desk/signin", new SignInView("", "", "Alamat surel dan kata sandi tidak cocok.", true));
    all.put(
        "desk/setup",
        new SetupView("x", "", "", "", "", "", List.of(new Option("A", "Bawaslu", true))));
    all.put(
        "desk/diary",
        new DiaryView(
            PeopleSamples.ROOMS,
            "Bawaslu Provinsi Lampung",
            true,
            List.of(
                new DiaryView.Row(
                    BASE,
                    "Selasa, 10 September 2024",
                    OCCASION.name(),
                    "Bandarlampung",
                    DONE,
                    "3 dari 260"),
                new DiaryView.Row(
                    BASE, "5–6 September 2024", "Sosialisasi", "Bandar Lampung", TODO, ""))));
    NaskahSamples.put(all);
    all.put("desk/refused", head(""));
    all.put("desk/certified", new CertifiedTab(head("pelaksanaan"), "/meja/x/sertifikat", true));
    all.put("desk/peserta", peserta());
    HallSamples.into(all);
    all.put(
        "desk/dokumen",
        new DokumenTab(
            head("dokumen"),
            "Acara dibuka lagi untuk susulan.",
            List.of(
                new DokumenTab.Version(
                    "Versi 2", "", List.of(new DokumenTab.Paper("Deklarasi", "/x/deklarasi.pdf"))),
                new DokumenTab.Version(
                    "Versi 1",
                    "Sudah digantikan versi 2.",
                    List.of(new DokumenTab.Paper("Deklarasi", "/y/deklarasi.pdf")))),
            List.of(
                new DokumenTab.Row(
                    "7K3M9-QXD2F",
                    "Ir Fredy",
                    "10.42 WIB",
                    DONE,
                    "",
                    "/x.pdf",
                    "/v/7K3M9-QXD2F",
                    "/x/perbaiki",
                    "/x/cabut"),
                new DokumenTab.Row(
                    "7K3M9-QXD2F",
                    "Muhyi",
                    "10.43 WIB",
                    TODO,
                    WITHDRAWN,
                    "",
                    "/v/7K3M9-QXD2F",
                    "",
                    "")),
            true,
            "2 berkas, 140 KB; 1 masih menunggu segel."));
    MovementSamples.put(all, head("gerakan"));
    all.putAll(PeopleSamples.all());
    all.put("desk/eventform", form());
    all.put(
        "desk/poster",
        new PosterView(OCCASION, "/static/qr.svg", "http://localhost:8080/h/xxxxxxxxxxxxxxxxxxxx"));
  }

  static EventHead head(String tab) {
    return new EventHead(
        BASE,
        OCCASION,
        new Badge("Dibuka", "done"),
        tab,
        List.of("naskah", "peserta", "pelaksanaan", "dokumen"),
        List.of("tutup"),
        true,
        "Acara disimpan.",
        "");
  }

  private static PesertaTab peserta() {
    return new PesertaTab(
        head("peserta"),
        List.of(
            new PesertaTab.Row(
                "a",
                1,
                "Ir Fredy",
                "Kepala Inspektorat Provinsi Lampung",
                "Inspektorat",
                "•••009",
                "+62…789",
                true,
                "http://localhost:8080/t/xxxxxxxxxxxxxxxxxxxxxx",
                "https://wa.me/628123"),
            new PesertaTab.Row(
                "b",
                2,
                "Muhyi",
                "Anggota",
                "Bawaslu Kota Bandar Lampung",
                "",
                "",
                false,
                "http://localhost:8080/t/y",
                "")),
        List.of(
            new PesertaTab.Fate(
                "Natar 3",
                "Sunarto, ST",
                WARN,
                "NIP berakhir 000: Excel memotong tiga angka terakhir.")),
        PesertaTab.Form.EMPTY,
        List.of(new Option("NIP", "NIP", true)));
  }

  private static EventForm form() {
    return new EventForm(
        "/meja/acara",
        true,
        List.of("Hari: isian tidak dapat diterima."),
        List.of(new Option("WORKSHOP", "Workshop", true)),
        OCCASION.name(),
        "2024-09-10",
        "",
        "",
        "Bandarlampung",
        "18",
        List.of(new Option("WIB", "WIB", true)),
        "",
        "Iskardo P Panggar; Ketua Bawaslu Provinsi Lampung",
        "Ir Fredy; Kepala Inspektorat",
        true,
        "Kepala Desa/Lurah",
        "",
        "260",
        List.of(new Option("A4", "A4", true)),
        true,
        true);
  }
}
