package id.ikrar.ops;

import id.ikrar.crypto.KeptKey;
import id.ikrar.kernel.Digest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys as a table to read and as JSON. */
final class KeyTable {
  static final String SCHEMA = "ikrar/keys/1";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
  private static final int KEY_DIGITS = 16;

  private KeyTable() {}

  static String text(List<KeptKey> keys) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "KUNCI", "GEN", "ALGORITME", "TEMPAT", "SHA-256 KUNCI", "SERI", "SEJAK", "SAMPAI", ""));
    keys.forEach(key -> rows.add(row(key)));
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(one -> one.get(at).length()).max().orElse(0);
        line.append(("%-" + (width + 2) + "s").formatted(row.get(column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(KeptKey key) {
    var certificate = key.certificate();
    return List.of(
        key.name().text(),
        String.valueOf(key.generation()),
        algorithm(key),
        switch (key.place()) {
          case FILE -> "berkas";
          case TOKEN -> "token";
          case ELSEWHERE -> "tidak di sini";
        },
        digest(key).substring(0, KEY_DIGITS),
        certificate.serial().toString(16),
        DAY.format(certificate.notBefore()),
        DAY.format(certificate.notAfter()),
        key.inUse() ? "dipakai" : "pensiun");
  }

  static Map<String, Object> json(List<KeptKey> keys) {
    return Map.of("schema", SCHEMA, "keys", keys.stream().map(KeyTable::json).toList());
  }

  private static Map<String, Object> json(KeptKey key) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", key.name().text());
    fields.put("generation", key.generation());
    fields.put("algorithm", algorithm(key));
    fields.put("place", key.place().name());
    fields.put("key", digest(key));
    fields.put("serial", key.certificate().serial().toString(16));
    fields.put("from", key.certificate().notBefore().toString());
    fields.put("until", key.certificate().notAfter().toString());
    fields.put("inUse", key.inUse());
    return fields;
  }

  private static String algorithm(KeptKey key) {
    return key.name().role().ed25519() ? "Ed25519" : "P-256";
  }

  private static String digest(KeptKey key) {
    return Digest.of(key.certificate().publicKey()).hex();
  }
}
