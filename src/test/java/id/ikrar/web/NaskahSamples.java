package id.ikrar.web;

import id.ikrar.web.view.Badge;
import id.ikrar.web.view.DifferenceView;
import id.ikrar.web.view.DraftView;
import id.ikrar.web.view.LetterheadView;
import id.ikrar.web.view.NaskahTab;
import id.ikrar.web.view.NumberingView;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.ShelfView;
import id.ikrar.web.view.TemplateEditor;
import id.ikrar.web.view.TemplateView;
import java.util.List;
import java.util.Map;

/** Filled-in views of the pages on which words are written. */
final class NaskahSamples {
  private NaskahSamples() {}

  static void put(Map<String, Object> all) {
    all.put("desk/naskah", naskah());
    all.put(
        "desk/kop",
        new LetterheadView(
            "a",
            List.of(new Option("a", "Bawaslu", true), new Option("b", "Panwaslu", false)),
            "BADAN PENGAWAS PEMILIHAN UMUM",
            "BAWASLU PROVINSI LAMPUNG",
            "Jalan Contoh 1\nTelepon 0721 000000",
            "/meja/kepala-surat/logo/00",
            "Kepala surat disimpan.",
            "SVG tidak diterima."));
    all.put(
        "desk/nomor",
        new NumberingView(
            "a",
            List.of(new Option("a", "Bawaslu", true), new Option("b", "Panwaslu", false)),
            "{urut:3}/{kode}/{bulan}/{tahun}",
            "K.LA",
            "5",
            "2024",
            "005/K.LA/IX/2024",
            "Penomoran disimpan.",
            "Isian {x} tidak dikenal."));
    all.put("desk/pola", shelf());
    all.put("desk/polalihat", template());
    all.put("desk/polaubah", editor());
    all.put(
        "desk/beda",
        new DifferenceView(
            "ASN kami",
            "1",
            "2",
            "/meja/pola/x",
            List.of(
                new DifferenceView.Piece("BOTH", "Menolak politik "),
                new DifferenceView.Piece("BEFORE", "uang."),
                new DifferenceView.Piece("AFTER", "uang dan segala pemberian."))));
  }

  private static ShelfView shelf() {
    return new ShelfView(
        List.of(
            new ShelfView.Row(
                "a",
                "ASN kami",
                "Bawaslu Provinsi Lampung",
                "2",
                "Diubah dari pola “ASN” versi 1. Sumber: contoh.example.",
                true),
            new ShelfView.Row("asn", "Ikrar netralitas ASN", "Bawaan Ikrar", "1", "", false)),
        "Pola disimpan.",
        "");
  }

  private static TemplateView template() {
    return new TemplateView(
        "/meja/pola/a",
        "ASN kami",
        "2",
        "Diubah dari pola “ASN” versi 1. Sumber: contoh.example.",
        Samples.NASKAH,
        List.of(new TemplateView.Variable("DESA", "Nama desa", "misalnya Merak Batin")),
        List.of("UU 5/2014 sudah dicabut."),
        List.of(
            new TemplateView.Version("2", "/a?versi=2", "/a/beda?dari=1&ke=2", true),
            new TemplateView.Version("1", "/a?versi=1", "", false)),
        true,
        "Pola disimpan.");
  }

  private static TemplateEditor editor() {
    return new TemplateEditor(
        "/meja/pola/a/ubah",
        "/meja/pola/a",
        "2",
        "ASN kami",
        Samples.NASKAH,
        "4",
        "Diubah dari pola “ASN” versi 1. Sumber: contoh.example.",
        true,
        List.of(
            new NaskahTab.Basis(
                "UU 5/2014", "Aparatur Sipil Negara", new Badge("dicabut", "warn"), true)),
        List.of(new NaskahTab.Blank("DESA", "Nama desa", "Merak Batin", "")),
        List.of(new TemplateView.Variable("NAMA_PEMILIHAN", "Nama pemilihan", "")),
        List.of("Variabel {KOTA} tidak dikenal."));
  }

  private static NaskahTab naskah() {
    return new NaskahTab(
        Samples.head("naskah"),
        List.of(
            new Option("", "– pilih pola –", false), new Option("asn", "ASN, 4 komitmen", true)),
        List.of(
            new NaskahTab.Blank(
                "NAMA_PEMILIHAN", "Nama pemilihan", "Pilkada 2024", "Pemilihan Serentak 2024")),
        new NaskahTab.Origin(
            "Naskah ini diambil dari pola “ASN kami” versi 1 pada Selasa, 10 September 2024.",
            "Diubah dari pola “ASN” versi 1. Sumber: contoh.example.",
            "Pola itu sekarang versi 2; naskah acara ini tidak ikut berubah.",
            "/meja/pola/x/beda?dari=1&ke=2"),
        List.of("Sumber menyebut 5 komitmen, naskah memuat 2."),
        Samples.NASKAH,
        "Bila diterbitkan sekarang, nomornya 005/K.LA/IX/2024.",
        "5",
        List.of(
            new NaskahTab.Basis(
                "UU 5/2014", "Aparatur Sipil Negara", new Badge("dicabut", "warn"), true)),
        true,
        new DraftView(
            "Lembar peserta akan memuat 1 halaman.",
            "/x/contoh.pdf",
            List.of(new DraftView.Picture("/x/contoh/1.png", "Halaman 1 dari 1 contoh lembar")),
            ""),
        "",
        "");
  }
}
