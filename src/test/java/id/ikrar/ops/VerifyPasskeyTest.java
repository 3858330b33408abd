package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import id.ikrar.TestHall;
import id.ikrar.kernel.Digest;
import id.ikrar.passkey.Site;
import id.ikrar.passkey.TestAuthenticator;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.TestPhone;
import id.ikrar.store.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command line says of a file with a passkey in its record. */
class VerifyPasskeyTest {
  @TempDir static Path folder;
  private static Path file;

  @BeforeAll
  static void sign() throws Exception {
    var hall = new TestHall(folder);
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)).offering(true), 1);
    var phone = new TestPhone();
    var token = hall.token(event, 1);
    var first = hall.prepare(token, phone, event);
    var site = Site.at(TestHall.URL).orElseThrow();
    var answer = new TestAuthenticator().answer(Digest.of(first.record()), site);
    var second =
        ((Outcome.Preparing.Prepared)
                hall.desk.confirm(
                    token, first.id(), TestPhone.drawing(), answer, site, TestHall.START))
            .preparation();
    hall.desk.accept(token, second.id(), phone.sign(second.attributes()), TestHall.START);
    hall.finish();
    file = folder.resolve("ikrar.pdf");
    Files.write(file, hall.ports.seals().pdf(first.shortId()).orElseThrow().toArray());
    TrustFile.write(folder, TrustFile.of(hall.keys, hall.logKey));
  }

  @Test
  void theLinesSayThatTheDeviceWasUnlocked() {
    assertThat(verify())
        .contains("ASLI")
        .contains(
            "Bukti tambahan   kunci sandi perangkat (passkey) dengan verifikasi pengguna, http://localhost:8080");
  }

  @Test
  void theJsonHasItAndKeepsToItsSchema() throws Exception {
    var json = verify("--json");

    assertThat(json).contains("\"passkey\":{").contains("\"valid\":true");
    var schema = Files.readString(Path.of("docs/verdicts.schema.json"));
    assertThat(
            new ValidatorFactory()
                .withJsonNodeFactory(new SnakeYamlNode.Factory())
                .validate(schema, json)
                .getErrors())
        .isEmpty();
  }

  private static String verify(String... more) {
    var out = new StringWriter();
    var arguments = new java.util.ArrayList<String>();
    arguments.add("verify");
    arguments.addAll(java.util.List.of(more));
    arguments.addAll(java.util.List.of("--data", folder.toString(), file.toString()));
    assertThat(
            new CommandLine(new Ikrar())
                .setOut(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new)))
        .isZero();
    return out.toString();
  }
}
