package id.ikrar.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verdicts as a tree that any JSON writer takes; docs/verdicts.schema.json has the fields. */
public final class VerdictJson {
  public static final String SCHEMA = "ikrar/verdicts/1";

  private VerdictJson() {}

  /**
   * One file and what it is.
   *
   * @param file the name that whoever asked knows it by
   */
  public record Judged(String file, Verdict verdict) {}

  /**
   * The whole answer.
   *
   * @param trust whom the verifier believed: files or verifier keys
   * @param at the moment for which it was asked
   */
  public static Map<String, Object> of(
      List<Judged> judged, List<String> trust, Locale language, Instant at) {
    var all = new LinkedHashMap<String, Object>();
    all.put("schema", SCHEMA);
    all.put("at", at.toString());
    all.put("trust", List.copyOf(trust));
    all.put("files", judged.stream().map(one -> file(one, language)).toList());
    return all;
  }

  private static Map<String, Object> file(Judged one, Locale language) {
    var verdict = one.verdict();
    var file = new LinkedHashMap<String, Object>();
    file.put("file", one.file());
    file.put("sha256", verdict.file().hex());
    file.put("verdict", verdict.kind().name());
    file.put("genuine", verdict.kind().green());
    file.put("sentence", verdict.sentence(language));
    file.put("status", status(verdict.status()));
    pledge(verdict, file);
    file.put("signatures", verdict.signatures().stream().map(VerdictJson::signature).toList());
    file.put(
        "findings",
        verdict.findings().stream()
            .map(finding ->
                Map.of(
                    "id", finding.rule().id(),
                    "fault", finding.fault(),
                    "place", finding.place(),
                    "sentence", finding.sentence(language)))
            .toList());
    return file;
  }

  private static Map<String, Object> status(Status status) {
    return switch (status) {
      case Status.Unknown _ -> Map.of("state", "UNKNOWN");
      case Status.Stands(var source, var asOf) -> status("STANDS", source, asOf);
      case Status.Withdrawn(var source, var asOf, var why) ->
          because(status("WITHDRAWN", source, asOf), why);
      case Status.Corrected(var source, var asOf, var why) ->
          because(status("CORRECTED", source, asOf), why);
    };
  }

  private static Map<String, Object> status(String state, Status.Source source, Instant asOf) {
    var status = new LinkedHashMap<String, Object>();
    status.put("state", state);
    status.put("source", source.name());
    status.put("asOf", asOf.toString());
    return status;
  }

  private static Map<String, Object> because(Map<String, Object> status, Status.Why why) {
    switch (why) {
      case Status.Untold _ -> {}
      case Status.Told(var at, var by, var reason, var newer) -> {
        status.put("at", at.toString());
        status.put("by", by);
        status.put("reason", reason);
        if (!newer.isEmpty()) {
          status.put("newer", newer);
        }
      }
    }
    return status;
  }

  private static void pledge(Verdict verdict, Map<String, Object> file) {
    switch (verdict.evidence()) {
      // The finding says it.
      case Evidence.None _, Evidence.Closing _ -> {}
      case Evidence.Pledge(var record, var logged) -> {
        var pledge = new LinkedHashMap<String, Object>();
        pledge.put("id", record.shortId().value());
        pledge.put("record", record.digest().hex());
        pledge.put("pledge", record.pledge().hex());
        pledge.put("event", record.eventName());
        pledge.put("organizer", record.organizerName());
        pledge.put("name", record.name());
        pledge.put("jabatan", record.jabatan());
        pledge.put("instansi", record.instansi());
        pledge.put("signatureKind", verdict.signatureKind().name());
        pledge.put("identification", record.identification());
        pledge.put("consentedAt", record.consentedAt().toString());
        record
            .passkey()
            .ifPresent(it ->
                pledge.put(
                    "passkey", Map.of("origin", it.site().origin(), "valid", verified(verdict))));
        if (logged instanceof Evidence.Proven proven) {
          pledge.put("log", log(proven));
        }
        file.put("pledge", pledge);
      }
    }
  }

  private static Map<String, Object> log(Evidence.Proven proven) {
    var log = new LinkedHashMap<String, Object>();
    log.put("origin", proven.origin());
    log.put("index", proven.index());
    log.put("size", proven.size());
    log.put("asOf", proven.asOf().toString());
    if (!proven.witnesses().isEmpty()) {
      log.put(
          "witnesses",
          proven.witnesses().stream()
              .map(one -> Map.of("name", one.witness().name(), "at", one.at().toString()))
              .toList());
    }
    return log;
  }

  private static boolean verified(Verdict verdict) {
    return verdict.findings().stream().noneMatch(finding -> finding.rule() == Rule.PASSKEY);
  }

  private static Map<String, Object> signature(SignatureReport report) {
    var signature = new LinkedHashMap<String, Object>();
    signature.put("field", report.field());
    signature.put("name", report.name());
    signature.put("title", report.title());
    signature.put("organization", report.organization());
    signature.put("intact", report.intact());
    signature.put("trusted", report.trusted());
    signature.put("certified", report.certified());
    switch (report.time()) {
      case SignatureReport.Stamped(var at, var authority) -> {
        signature.put("time", at.toString());
        signature.put("timeSource", authority);
      }
      case SignatureReport.Covered(var at, var authority) -> {
        signature.put("time", at.toString());
        signature.put("timeSource", "covered by " + authority);
      }
      case SignatureReport.Claimed(var at) -> {
        signature.put("time", at.toString());
        signature.put("timeSource", "claimed");
      }
      case SignatureReport.Unknown _ -> signature.put("timeSource", "unknown");
    }
    return signature;
  }
}
