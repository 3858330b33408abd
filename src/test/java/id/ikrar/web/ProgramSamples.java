package id.ikrar.web;

import id.ikrar.web.view.Badge;
import id.ikrar.web.view.ProgramView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Filled-in views of the pages for programs. */
final class ProgramSamples {
  private ProgramSamples() {}

  static Map<String, Object> all() {
    var description = new String(ApiController.resource("openapi.yaml"), StandardCharsets.UTF_8);
    return Map.of("api", ApiDescription.read(description), "desk/program", program());
  }

  private static ProgramView program() {
    return new ProgramView(
        List.of(
            new ProgramView.Token(
                "Aplikasi kepegawaian",
                "events:read, roster:write",
                new Badge("Berlaku sampai Sabtu, 27 Februari 2027 pukul 12.00 WIB", "done"),
                "/meja/program/00000000000000000000/cabut"),
            new ProgramView.Token(
                "Uji coba",
                "pledges:read",
                new Badge("Dicabut Sabtu, 21 November 2026 pukul 19.30 WIB", "todo"),
                "")),
        List.of(
            new ProgramView.Choice("EVENTS_READ", "events:read: membaca acara dan naskah", true),
            new ProgramView.Choice("WEBHOOKS", "webhooks: mengatur webhook", false)),
        List.of(
            new ProgramView.Hook(
                "https://kepegawaian.example.org/ikrar",
                "pledge.signed, pledge.sealed",
                new Badge("2 tidak terkirim", "warn"))),
        "Aplikasi \"kedua\"",
        "90",
        "ikrar_contoh-token-yang-hanya-tampil-satu-kali",
        "Sudah ada 50 token yang berlaku.");
  }
}
