package id.ikrar.example;

import id.ikrar.kernel.Bytes;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** The example of docs/library.md. */
final class CheckOne {
  private CheckOne() {}

  static String check(Path pdf, Path trustPem) throws IOException {
    var trust = Trust.parse(Files.readString(trustPem)).orThrow();
    var bytes = Bytes.owning(Files.readAllBytes(pdf));
    var verdict = Verifier.verify(bytes, trust, Instant.now());
    var said = new StringBuilder(verdict.kind().sentence(Locale.ENGLISH));
    for (var finding : verdict.findings()) {
      said.append('\n').append(finding.rule().id()).append(": ");
      said.append(finding.sentence(Locale.ENGLISH));
    }
    return said.toString();
  }
}
