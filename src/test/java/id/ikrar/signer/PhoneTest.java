package id.ikrar.signer;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "081234567890",
        "6281234567890",
        "+6281234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "0812.3456.7890",
        "+62 812-3456-7890",
        "(0812) 34567890",
        "81234567890",
        "'081234567890",
        "81234567890.0",
        "+62 0812 3456 7890",
        "0812\u00a03456\u00a07890"
      })
  void everyFormInUseBecomesTheNormalForm(String typed) {
    assertThat(Phone.read(typed)).isEqualTo(Parsed.ok(new Phone("+6281234567890")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "0", "–"})
  void blankIsNone(String typed) {
    assertThat(Phone.read(typed)).isEqualTo(Parsed.ok(Phone.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0721123456",
        "0812345",
        "08123456789012",
        "080123456789",
        "8.12346E+10",
        "hubungi Pak RT",
        "081234567890/085712345678",
        "+1 202 555 0100"
      })
  void otherNumbersAreRefusedWithoutRepeatingThem(String typed) {
    assertThat(Phone.read(typed))
        .isInstanceOfSatisfying(
            Parsed.Malformed.class,
            it -> assertThat(it.reason()).isNotBlank().doesNotContain(typed));
  }

  @Test
  void lengthsFromTenToThirteenDigitsAreTaken() {
    for (int digits = 5; digits <= 16; digits++) {
      var typed = "08" + "1".repeat(digits - 2);
      assertThat(Phone.read(typed) instanceof Parsed.Ok)
          .as("%d digits", digits)
          .isEqualTo(digits >= 10 && digits <= 13);
    }
  }

  @Test
  void numberIsHiddenInPrintAndWholeInTheChatAddress() {
    var phone = new Phone("+6281234567890");
    assertThat(phone).hasToString("+62…890");
    assertThat(phone.whatsApp()).isEqualTo("https://wa.me/6281234567890");
  }
}
