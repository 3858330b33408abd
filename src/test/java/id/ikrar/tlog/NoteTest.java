package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoteTest {
  // The example of golang.org/x/mod/sumdb/note, where the format comes from.
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PETER_SEED = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String LINE =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String SIGNED = TEXT + "\n" + LINE;

  // The example of signed-note itself; its key is not published.
  private static final String OGNUNO =
      """
      Ognuno sta solo sul cuor della terra
      trafitto da un raggio di sole:

      ed è subito sera.

      — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
      """;

  @Test
  void publishedKeysAreReadAndWrittenBack() {
    for (var vkey :
        List.of(
            PETER,
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6")) {
      assertThat(NoteKey.parse(vkey).orThrow().vkey()).isEqualTo(vkey);
    }
  }

  @Test
  void publishedNoteIsSignedByItsKey() {
    var peter = NoteKey.parse(PETER).orThrow();
    var note = Note.parse(SIGNED).orThrow();
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.encode()).isEqualTo(SIGNED);
    assertThat(note.signers(List.of(peter))).isEqualTo(Parsed.ok(List.of(peter)));
  }

  @Test
  void publishedPrivateKeyMakesThePublishedSignature() {
    var seed = new Digest(Bytes.of(Base64.getDecoder().decode(PETER_SEED)));
    var key = LogKey.pkcs8("PeterNeumann", Keys.pkcs8(seed));
    assertThat(key.publicKey().vkey()).isEqualTo(PETER);
    assertThat(new Note(TEXT, List.of(key.sign(TEXT))).encode()).isEqualTo(SIGNED);
  }

  @Test
  void textMayHoldEmptyLines() {
    var note = Note.parse(OGNUNO).orThrow();
    assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
    assertThat(note.signatures().getFirst().keyId()).isEqualTo(0x367ba04b);
    assertThat(note.encode()).isEqualTo(OGNUNO);
  }

  @Test
  void everyChangedByteIsRefusedOrUnsigned() {
    var peter = List.of(NoteKey.parse(PETER).orThrow());
    var bytes = SIGNED.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        var changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        assertThat(Note.parse(Bytes.of(changed)).then(note -> note.signers(peter)))
            .as("byte %d bit %d", at, bit)
            .isInstanceOf(Parsed.Malformed.class);
      }
    }
  }

  @Test
  void everyCutNoteIsRefused() {
    var peter = List.of(NoteKey.parse(PETER).orThrow());
    var bytes = Bytes.of(SIGNED.getBytes(StandardCharsets.UTF_8));
    for (int size = 0; size < bytes.size(); size++) {
      assertThat(Note.parse(bytes.slice(0, size)).then(note -> note.signers(peter)))
          .as("cut to %d", size)
          .isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void otherShapesAreRefused() {
    var line = LINE.substring(0, LINE.length() - 1);
    for (var shape :
        List.of(
            "",
            "\n",
            "\n\n",
            TEXT,
            LINE,
            TEXT + LINE,
            TEXT + "\n",
            TEXT + "\n" + line,
            SIGNED + "\n",
            SIGNED + "x",
            SIGNED + "x\n",
            SIGNED + "\n" + "trailing\n",
            SIGNED.replace("\n", "\r\n"),
            TEXT + "\n" + line + " \n",
            TEXT + "\n" + LINE.replace("— ", "—  "),
            TEXT + "\n" + LINE.replace("— ", "- "),
            TEXT + "\n" + LINE.replace("— ", "-- "),
            TEXT + "\n" + LINE.replace("PeterNeumann", "Peter+Neumann"),
            TEXT + "\n" + LINE.replace("PeterNeumann", "Peter\u00a0Neumann"),
            TEXT + "\n" + LINE.replace("PeterNeumann", "Peter\u2003Neumann"),
            TEXT + "\n" + LINE.replace("PeterNeumann ", " "),
            TEXT + "\n" + LINE.replace("nAM=", "nAN="),
            TEXT + "\n" + LINE.replace("nAM=", "nAM"),
            TEXT + "\n" + LINE.replace("/Z", "_Z"),
            TEXT + "\n— PeterNeumann x08gow==\n",
            TEXT.replace("then", "then\t") + "\n" + LINE,
            TEXT.replace("then", "then\0") + "\n" + LINE)) {
      assertThat(Note.parse(shape)).as(shape).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(Note.parse(Bytes.hex("ff0a0a"))).isInstanceOf(Parsed.Malformed.class);
    assertThat(Note.parse(Bytes.of(new byte[Note.MAX_BYTES + 1])))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void signaturesOfStrangersArePassedOverUpToALimit() {
    var peter = List.of(NoteKey.parse(PETER).orThrow());
    var stranger = Keys.key("stranger.example", "stranger").sign(TEXT);
    var own = Note.parse(SIGNED).orThrow().signatures().getFirst();
    var signatures = new ArrayList<Note.Signature>();
    for (int i = 1; i < Note.MAX_SIGNATURES; i++) {
      signatures.add(stranger);
    }
    signatures.add(own);
    var note = new Note(TEXT, signatures);
    assertThat(Note.parse(note.encode()).then(read -> read.signers(peter)))
        .isEqualTo(Parsed.ok(peter));
    assertThat(Note.parse(note.encode() + LINE)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void linesOfSignaturesHaveNoTextBeforeThem() {
    var note = Note.parse(SIGNED).orThrow();
    var lines = String.join("", note.signatures().stream().map(Note.Signature::line).toList());
    assertThat(Note.signatures(lines)).isEqualTo(Parsed.ok(note.signatures()));
    for (var wrong :
        List.of("", "\n" + lines, "text\n\n" + lines, lines + "\n", lines + lines + "x")) {
      assertThat(Note.signatures(wrong)).as(wrong).isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void oneWrongSignatureInATrustedNameCondemnsTheNote() {
    var key = Keys.LOG;
    var good = key.sign(TEXT);
    var wrong = key.sign("another text\n");
    var trusted = List.of(key.publicKey());
    assertThat(new Note(TEXT, List.of(good)).signers(trusted)).isInstanceOf(Parsed.Ok.class);
    assertThat(new Note(TEXT, List.of(good, wrong)).signers(trusted))
        .isInstanceOf(Parsed.Malformed.class);
    assertThat(new Note(TEXT, List.of(wrong)).signers(trusted))
        .isInstanceOf(Parsed.Malformed.class);
    assertThat(new Note(TEXT, List.of(good)).signers(List.of()))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void sameNameWithAnotherKeyIsAStranger() {
    var other = Keys.key(Keys.ORIGIN, "another");
    var note = new Note(TEXT, List.of(other.sign(TEXT)));
    assertThat(note.signers(List.of(Keys.LOG.publicKey()))).isInstanceOf(Parsed.Malformed.class);
    assertThat(note.signers(List.of(Keys.LOG.publicKey(), other.publicKey())))
        .isEqualTo(Parsed.ok(List.of(other.publicKey())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n"
      })
  void otherVerifierKeysAreRefused(String vkey) {
    assertThat(NoteKey.parse(vkey)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void logKeyWithAnotherPublicKeyIsRefused() throws Exception {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    var one = generator.generateKeyPair();
    var other = generator.generateKeyPair();
    assertThat(LogKey.of(Keys.ORIGIN, one.getPrivate()).publicKey())
        .isEqualTo(NoteKey.of(Keys.ORIGIN, one.getPublic()));
    assertThatThrownBy(() -> LogKey.of(Keys.ORIGIN, one.getPrivate(), other.getPublic()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogKey.pkcs8(Keys.ORIGIN, Bytes.hex("00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause();
    var p256 = KeyPairGenerator.getInstance("EC").generateKeyPair();
    assertThatThrownBy(() -> LogKey.of(Keys.ORIGIN, p256.getPrivate(), p256.getPublic()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void logKeySignsForItsOwnLogAlone() {
    assertThatThrownBy(() -> Keys.LOG.sign(new Checkpoint("other.example", 0, Merkle.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
