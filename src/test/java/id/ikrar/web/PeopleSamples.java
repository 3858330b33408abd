package id.ikrar.web;

import id.ikrar.web.view.AkunView;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.JejakView;
import id.ikrar.web.view.KodeView;
import id.ikrar.web.view.LangkahView;
import id.ikrar.web.view.Option;
import id.ikrar.web.view.OrangView;
import id.ikrar.web.view.OrganisasiView;
import id.ikrar.web.view.Rooms;
import id.ikrar.web.view.UndanganView;
import java.util.List;
import java.util.Map;

/** Filled-in views of the pages about people and organisations. */
final class PeopleSamples {
  static final Rooms ROOMS =
      new Rooms(List.of("acara", "orang", "jejak", "organisasi", "akun"), "orang");
  private static final List<Option> ROLES =
      List.of(new Option("OWNER", "Pemilik", false), new Option("VIEWER", "Pemantau", true));

  private PeopleSamples() {}

  /** By the name of the template. */
  static Map<String, Object> all() {
    return Map.of(
        "desk/organisasi",
        organisations(),
        "desk/orang",
        people(),
        "desk/undangan",
        new UndanganView(
            "x", "Bawaslu Provinsi Lampung", "Pemantau", "", "siti@contoh.id", true, false, ""),
        "desk/akun",
        new AkunView(
            ROOMS, "", "", "Contoh Satu", "satu@contoh.id", "Pemilik", "Bawaslu Contoh", true, 9),
        "desk/kode",
        new KodeView("Kode tidak cocok."),
        "desk/langkah",
        new LangkahView(
            ROOMS, "", "data:image/svg+xml;base64,", "GEZD GNBV", List.of("abcde-fghjk")),
        "desk/jejak",
        new JejakView(
            ROOMS,
            List.of(new Option("", "Semua acara", true)),
            List.of(new Option("", "Semua orang", true)),
            "acara=&orang=",
            "/meja/jejak?sebelum=7",
            List.of(
                new JejakView.Row(
                    "Sabtu, 21 November 2026 pukul 19.30 WIB",
                    "Contoh Satu",
                    "Mengunduh berkas",
                    "Workshop",
                    "rekap.xlsx"))));
  }

  private static OrganisasiView organisations() {
    return new OrganisasiView(
        ROOMS,
        "",
        "Susunan organisasi paling dalam 6 tingkat.",
        "",
        false,
        List.of(
            new OrganisasiView.Row(
                "Bawaslu Contoh", "Bawaslu provinsi", "Lampung (18)", 0, "2 orang", "/x", "/y"),
            new OrganisasiView.Row(
                "Panwaslu Contoh", "Panwaslu kecamatan", "Contoh", 1, "", "/x", "/y")),
        new OrganisasiView.Form(
            List.of(new Option("a", "Bawaslu Contoh", true)), ROLES, "Nama", "18.01"));
  }

  private static OrangView people() {
    return new OrangView(
        ROOMS,
        "/meja/orang",
        "a",
        "Bawaslu Contoh",
        List.of(new Option("a", "Bawaslu Contoh", true), new Option("b", "Lain", false)),
        "Peran diganti.",
        "",
        "http://localhost:8080/undangan/xxxxxxxxxxxxxxxxxxxxxx",
        List.of(
            new OrangView.Member(
                "a",
                "Contoh Satu",
                "satu@contoh.id",
                new Badge("Pemilik", "todo"),
                ROLES,
                false,
                false,
                true),
            new OrangView.Member(
                "b",
                "Contoh Dua",
                "dua@contoh.id",
                new Badge("Pemantau, nonaktif", "warn"),
                ROLES,
                true,
                true,
                true)),
        List.of(
            new OrangView.Invitation(
                "c", "Petugas meja", "tiga@contoh.id", "sampai Sabtu, 21 November 2026")),
        ROLES);
  }
}
