package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveDownloadTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void theOrganiserTakesTheArchiveHomeAndNobodyElse(@TempDir Path folder) throws Exception {
    try (var service = new TestService(folder);
        var organizer = new Visitor(service.address());
        var stranger = new Visitor(service.address())) {
      var scene = Scene.open(service);
      var desk = URI.create(scene.desk()).getRawPath();
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      assertThat(organizer.get(desk + "/dokumen").body()).doesNotContain("/arsip.zip");
      var link = URI.create(scene.personal(1)).getRawPath();
      sign(service, link.substring("/t/".length()));
      var shortId = sealed(organizer, link);

      assertThat(organizer.get(desk + "/dokumen").body())
          .contains("href=\"" + desk + "/arsip.zip\"");
      var answer = organizer.bytes(desk + "/arsip.zip");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/zip");
      assertThat(answer.headers().firstValue("content-disposition"))
          .hasValueSatisfying(name -> assertThat(name).startsWith("attachment").contains(".zip"));
      assertThat(names(answer.body()))
          .contains("root.pem", "pdf/" + shortId + ".pdf")
          .endsWith("SHA256SUMS");
      assertThat(stranger.bytes(desk + "/arsip.zip").statusCode()).isEqualTo(303);
      var other = Scene.open(service);
      stranger.form("/meja/masuk", "email", other.email(), "sandi", Scene.PASSWORD);
      assertThat(stranger.bytes(desk + "/arsip.zip").statusCode()).isEqualTo(404);
    }
  }

  private static void sign(TestService service, String token) {
    var desk = service.bean(SigningDesk.class);
    var phone = new TestPhone();
    var now = Instant.now();
    if (!(desk.look(token, now) instanceof Doorway.Ready ready
        && desk.prepare(token, phone.consent(ready.pledge().digest()), now)
            instanceof Outcome.Preparing.Prepared(var preparation, _)
        && desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), now)
            instanceof Outcome.Accepting.Accepted)) {
      throw new AssertionError("not signed: " + desk.look(token, now));
    }
  }

  /** The code of the pledge, as soon as the rounds of the service have sealed it. */
  private static String sealed(Visitor visitor, String link)
      throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var answer = visitor.bytes(link + "/ikrar.pdf");
      if (answer.statusCode() == 200) {
        var name = answer.headers().firstValue("content-disposition").orElseThrow();
        return name.replaceAll(".*ikrar-([0-9A-Z-]+)\\.pdf.*", "$1");
      }
    }
    throw new AssertionError("not sealed in time");
  }

  private static List<String> names(byte[] zip) throws IOException {
    var names = new ArrayList<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
