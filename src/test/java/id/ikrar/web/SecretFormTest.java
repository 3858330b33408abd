package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretFormTest {
  @Test
  void secretIsReadAsTypedAndTheBytesAreCleared() {
    var body = bytes("nik=1801&rahasia=a%26b%3D+%C3%A9%F0%9F%98%80&baca=ya%21");
    var form = SecretForm.read(body, "rahasia");
    assertThat(form.secret().characters()).isEqualTo("a&b= é😀".toCharArray());
    assertThat(form.form().get("nik")).isEqualTo("1801");
    assertThat(form.form().get("baca")).isEqualTo("ya!");
    assertThat(form.form().get("rahasia")).isEmpty();
    assertThat(body).containsOnly(0);
    assertThat(form.toString()).doesNotContain("a&b");
  }

  @Test
  void oddFormsAreReadWithoutHarm() {
    for (var odd : new String[] {"", "&", "=", "rahasia", "rahasia=%", "rahasia=%4", "a=%zz&&b"}) {
      var form = SecretForm.read(bytes(odd), "rahasia");
      assertThat(form.secret().characters().length).as(odd).isLessThan(3);
      assertThat(form.form().get("a")).isEmpty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
