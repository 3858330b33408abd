package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class Argon2Test {
  private static final String HASH = Argon2.hash("sandi yang panjang é".toCharArray(), Keys.RANDOM);

  @Test
  void passwordMatchesItsHashAlone() {
    assertThat(HASH).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Argon2.matches("sandi yang panjang é".toCharArray(), HASH)).isTrue();
    assertThat(Argon2.matches("sandi yang panjang e".toCharArray(), HASH)).isFalse();
    assertThat(Argon2.matches("".toCharArray(), HASH)).isFalse();
  }

  @Test
  void samePasswordHasAnotherHashEachTime() {
    assertThat(Argon2.hash("sandi yang panjang é".toCharArray(), Keys.RANDOM)).isNotEqualTo(HASH);
  }

  /** Made by the reference implementation (test.c of phc-winner-argon2, version 13). */
  @Test
  void hashOfTheReferenceImplementationMatches() {
    var reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(Argon2.matches("password".toCharArray(), reference)).isTrue();
    assertThat(Argon2.matches("differentpassword".toCharArray(), reference)).isFalse();
  }

  @Test
  void damagedHashMatchesNothing() {
    for (var damaged :
        new String[] {
          "",
          "sandi",
          HASH.replace("argon2id", "argon2i"),
          HASH.replace("m=19456", "m=999999"),
          HASH.replace("t=2", "t=99"),
          HASH.replace("p=1", "p=0"),
          HASH.substring(0, HASH.length() - 2)
        }) {
      assertThat(Argon2.matches("sandi yang panjang é".toCharArray(), damaged)).isFalse();
    }
  }

  @Test
  void emptyAndEndlessPasswordsAreRefused() {
    assertThatThrownBy(() -> Argon2.hash(new char[0], Keys.RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Argon2.hash(new char[1025], Keys.RANDOM))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
