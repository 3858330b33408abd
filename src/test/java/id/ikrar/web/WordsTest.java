package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Language;
import id.ikrar.event.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words ID = Words.in(Language.ID);
  private static final Words EN = Words.in(Language.EN);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(EN.keys()).isEqualTo(ID.keys());
  }

  @Test
  void bothLanguagesFillInTheSameBlanks() {
    for (var key : ID.keys()) {
      assertThat(blanks(EN.say(key))).as(key).isEqualTo(blanks(ID.say(key)));
    }
  }

  @Test
  void everythingThatTheTemplatesSayIsThere() throws IOException {
    var said = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Pattern.compile("frame\\.say\\(\"([^\"]+)\"[,)]")
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(said::add);
      }
    }
    assertThat(said).hasSizeGreaterThan(100);
    assertThat(ID.keys()).containsAll(said);
  }

  @Test
  void aClockShowsTheTimeAlone() {
    var instant = Instant.parse("2026-11-21T12:30:00Z");
    assertThat(ID.clock(instant, Zone.WIB)).isEqualTo("19.30 WIB");
    assertThat(ID.clock(instant, Zone.WIT)).isEqualTo("21.30 WIT");
    assertThat(EN.clock(instant, Zone.WIB)).isEqualTo("19:30 WIB");
  }

  @Test
  void aSentenceThatIsMissingBreaksThePage() {
    assertThatThrownBy(() -> ID.say("no.such")).hasMessageContaining("no.such");
  }

  @Test
  void aBrowserGetsTheFirstOfItsLanguagesThatWeSpeak() {
    assertThat(Languages.accepted("fr,en-GB;q=0.8,id;q=0.5")).isEqualTo(Language.EN);
    assertThat(Languages.accepted("id-ID,en;q=0.5")).isEqualTo(Language.ID);
    assertThat(Languages.accepted("fr")).isEqualTo(Language.ID);
    assertThat(Languages.accepted("")).isEqualTo(Language.ID);
    assertThat(Languages.accepted("%%%;;")).isEqualTo(Language.ID);
    assertThat(Languages.accepted("en,".repeat(100))).isEqualTo(Language.ID);
  }

  private static String blanks(String sentence) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .sorted()
        .collect(Collectors.joining());
  }
}
