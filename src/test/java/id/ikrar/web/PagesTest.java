package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Language;
import id.ikrar.web.view.NoticeView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
  private static final int SIGNING_PAGE_BYTES = 100_000;

  static Stream<String> templates() {
    return Samples.all().keySet().stream();
  }

  private static String html(String template, Language language) {
    var frame =
        new Frame(
            Words.in(language), "/x", "localhost:8080", template.startsWith("desk/") ? "Siti" : "");
    return Pages.html(template, frame, Samples.all().getOrDefault(template, ""));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyPageStandsInBothLanguages(String template) throws IOException {
    for (var language : Language.values()) {
      var html = html(template, language);
      assertThat(html)
          .contains("lang=\"" + Languages.tag(language) + "\"")
          .contains("<h")
          .contains("</html>");
      var folder = Path.of("target/pages");
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(template.replace('/', '-') + "." + Languages.tag(language) + ".html"),
          html);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noPageNeedsAnotherHostOrInlineCode(String template) {
    var html = html(template, Language.ID);
    assertThat(html)
        .doesNotContainPattern("(src|href)=\"(https?:)?//(?!wa\\.me|localhost)")
        .doesNotContainPattern("\\son[a-z]+=\"")
        .doesNotContain("style=\"")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSigningPageStaysUnderAHundredKilobytes(Language language) throws IOException {
    long sum = gzip(html("sign", language).getBytes(StandardCharsets.UTF_8));
    for (var name :
        List.of(
            "pico.css",
            "ikrar.css",
            "mark.svg",
            "sign.js",
            "bytes.js",
            "check.js",
            "cbor.js",
            "der.js",
            "pdf.js",
            "courier.js",
            "ink.js",
            "memory.js",
            "pad.js",
            "signature_pad.js",
            "signer.js")) {
      sum += gzip(Assets.find(name).orElseThrow().content().toArray());
    }
    assertThat(sum).isBetween(10_000L, (long) SIGNING_PAGE_BYTES / 2);
  }

  @Test
  void consentBoxesDoNotComeTicked() {
    assertThat(html("sign", Language.ID))
        .contains("type=\"checkbox\"")
        .doesNotContainPattern("checkbox\"[^>]*checked");
  }

  @Test
  void whatPeopleTypedCannotBecomeMarkup() {
    var frame = new Frame(Words.in(Language.ID), "/x\"><script>", "h", "");
    var html =
        Pages.html("notice", frame, new NoticeView("<script>alert(1)</script>", "a", "", "", ""));
    assertThat(html).contains("&lt;script>").doesNotContain("<script>");
  }

  private static long gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.size();
  }
}
