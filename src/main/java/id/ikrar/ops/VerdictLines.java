package id.ikrar.ops;

import id.ikrar.tlog.WitnessKey;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Finding;
import id.ikrar.verify.SignatureKind;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Status;
import id.ikrar.verify.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verdict in lines for a terminal, one line for each thing to be said. */
final class VerdictLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String CODE = "_CODE";

  private final boolean english;
  private final List<String> lines = new ArrayList<>();

  private VerdictLines(Locale language) {
    this.english = language.getLanguage().equals("en");
  }

  static List<String> of(Verdict verdict, Locale language) {
    var lines = new VerdictLines(language);
    lines.evidence(verdict.evidence());
    if (verdict.kind().green()) {
      lines.kind(verdict.signatureKind());
      lines.passkey(verdict.evidence());
      lines.status(verdict.status());
    }
    verdict.signatures().forEach(lines::signature);
    verdict.findings().forEach(finding -> lines.finding(finding, language));
    return lines.lines;
  }

  private void evidence(Evidence evidence) {
    switch (evidence) {
      case Evidence.None _ -> {}
      case Evidence.Closing(var record, var _) -> {
        var version = say("versi ", "version ") + record.version();
        add(
            "Dokumen",
            "Document",
            record.title(english ? Locale.ENGLISH : Locale.of("id")) + ", " + version);
        add("Acara", "Event", record.eventName());
        add("Penyelenggara", "Organiser", record.organizerName());
      }
      case Evidence.Pledge(var record, var logged) -> {
        add("Ikrar", "Pledge", record.shortId() + "  " + record.eventName());
        add("Penanda tangan", "Signer", record.name() + ", " + record.jabatan());
        add("Penyelenggara", "Organiser", record.organizerName());
        add("Dikenali dengan", "Identified by", identification(record.identification()));
        switch (logged) {
          case Evidence.NotProven _ -> add("Log", "Log", say("tidak terbukti", "not proven"));
          case Evidence.Proven(var origin, var index, var size, var asOf, var witnesses) -> {
            add("Log", "Log", "%s #%d / %d, per %s".formatted(origin, index, size, time(asOf)));
            witnesses(witnesses);
          }
        }
      }
    }
  }

  private void witnesses(List<WitnessKey.Cosignature> cosigned) {
    if (!cosigned.isEmpty()) {
      var names = cosigned.stream().map(one -> one.witness().name()).toList();
      add("Saksi log", "Log witnesses", cosigned.size() + ": " + String.join(", ", names));
    }
  }

  /** As PP 71/2019 article 60 tells them apart. */
  private void kind(SignatureKind kind) {
    switch (kind) {
      case NOT_PROVEN -> {}
      case UNCERTIFIED ->
          add(
              "Jenis",
              "Kind",
              say(
                  "tanda tangan elektronik tidak tersertifikasi, kunci perangkat penanda tangan",
                  "uncertified electronic signature, key of the signer's device"));
      case CERTIFIED ->
          add(
              "Jenis",
              "Kind",
              say(
                  "tanda tangan elektronik tersertifikasi, sertifikat layanan nasional",
                  "certified electronic signature, certificate of the national service"));
    }
  }

  private void passkey(Evidence evidence) {
    if (evidence instanceof Evidence.Pledge(var record, _) && record.passkey().isPresent()) {
      add(
          "Bukti tambahan",
          "Extra evidence",
          say(
                  "kunci sandi perangkat (passkey) dengan verifikasi pengguna, ",
                  "passkey of the device with user verification, ")
              + record.passkey().get().site().origin());
    }
  }

  private void status(Status status) {
    switch (status) {
      // The finding says since when nobody was asked.
      case Status.Unknown _ -> add("Status", "Status", say("tidak diketahui", "unknown"));
      case Status.Stands(_, var asOf) ->
          add(
              "Status",
              "Status",
              say("tidak dicabut dan tidak diganti per ", "not withdrawn, not replaced, as of ")
                  + time(asOf));
      case Status.Withdrawn(_, var asOf, _) ->
          add("Status", "Status", say("DICABUT per ", "WITHDRAWN as of ") + time(asOf));
      case Status.Corrected(_, var asOf, _) ->
          add(
              "Status",
              "Status",
              say("DIPERBAIKI dengan ikrar baru per ", "REPLACED by a newer pledge as of ")
                  + time(asOf));
    }
  }

  private void signature(SignatureReport report) {
    var state =
        (report.intact() ? say("utuh", "intact") : say("tidak utuh", "not intact"))
            + ", "
            + (report.trusted()
                ? say("dipercaya", "trusted")
                : say("tidak dipercaya", "untrusted"));
    var when =
        switch (report.time()) {
          case SignatureReport.Stamped(var at, var authority) ->
              "%s (%s %s)".formatted(time(at), say("stempel waktu", "timestamp"), authority);
          case SignatureReport.Covered(var at, var authority) ->
              "%s %s (%s %s)"
                  .formatted(
                      say("paling lambat", "no later than"),
                      time(at),
                      say("stempel waktu sesudahnya", "a later timestamp"),
                      authority);
          case SignatureReport.Claimed(var at) ->
              "%s (%s)".formatted(time(at), say("menurut pernyataan sendiri", "as claimed"));
          case SignatureReport.Unknown _ -> say("waktu tidak diketahui", "time unknown");
        };
    add(
        field(report.field(), "Tanda tangan", "Segel", "Stempel berkas"),
        field(report.field(), "Signature", "Seal", "File timestamp"),
        "%s: %s, %s".formatted(report.name(), state, when));
  }

  private static String field(String name, String signature, String seal, String timestamp) {
    if (name.startsWith("DocTS")) {
      return timestamp;
    }
    return switch (name) {
      case "Signer" -> signature;
      case "Seal" -> seal;
      default -> name;
    };
  }

  private String identification(String code) {
    return code.endsWith(CODE)
        ? known(code.substring(0, code.length() - CODE.length()))
            + say(", dan kode layar ruang acara", ", and the code of the hall's screen")
        : known(code);
  }

  private String known(String code) {
    return switch (code) {
      case "PERSONAL_LINK" -> say("tautan pribadi", "personal link");
      case "HALL_IDENTIFIER" ->
          say(
              "nama dan empat angka terakhir nomor pengenal",
              "name and last digits of the identifier");
      case "HALL_PHONE" ->
          say(
              "nama dan empat angka terakhir nomor telepon",
              "name and last digits of the phone number");
      case "HALL_NAME" -> say("nama pada daftar peserta", "name on the roster");
      default -> code;
    };
  }

  private void finding(Finding finding, Locale language) {
    var place = finding.place().isEmpty() ? "" : " (" + finding.place() + ")";
    lines.add(
        (finding.fault() ? "✗ " : "· ")
            + finding.rule().id()
            + ": "
            + finding.sentence(language)
            + place);
  }

  private void add(String indonesian, String inEnglish, String value) {
    lines.add("%-16s %s".formatted(english ? inEnglish : indonesian, value));
  }

  private String say(String indonesian, String inEnglish) {
    return english ? inEnglish : indonesian;
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
