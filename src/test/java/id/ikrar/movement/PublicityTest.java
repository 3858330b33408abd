package id.ikrar.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Event;
import org.junit.jupiter.api.Test;

class PublicityTest {
  private static final Subject EVENT = new Subject.OfEvent(new Event.Id("0".repeat(20)));

  @Test
  void aSlugIsWhatANameReadsLike() {
    assertThat(Publicity.slug("Deklarasi \"Netralitas ASN\", Café 2024!"))
        .isEqualTo("deklarasi-netralitas-asn-cafe-2024");
    assertThat(Publicity.slug("??")).isEqualTo("ikrar");
    assertThat(Publicity.slug("x")).isEqualTo("ikrar-x");
    assertThat(Publicity.slug("kata ".repeat(60))).hasSizeLessThanOrEqualTo(60).endsWith("kata");
    assertThat(Publicity.slug("0123456789abcdefghjk")).startsWith("ikrar-");
  }

  @Test
  void everySlugThatIsMadeCanBeKept() {
    for (var name : new String[] {"a", "??", "Ikrar", "0".repeat(20), "—", "é".repeat(300)}) {
      assertThat(new Publicity(EVENT, Publicity.slug(name), true, false).shown()).isTrue();
    }
  }

  @Test
  void whatLooksLikeAnIdOrNeedsEscapingIsRefused() {
    for (var slug :
        new String[] {"0123456789abcdefghjk", "A-b", "a b", "-ab", "a--b", "../x", "ab"}) {
      assertThatThrownBy(() -> new Publicity(EVENT, slug, true, false))
          .as(slug)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
