package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckpointTest {
  // The example of tlog-checkpoint.
  private static final String SOFA =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
      """;

  @Test
  void publishedExampleIsReadAndWrittenBack() {
    var signed =
        SOFA
            + "\n— example.com/behind-the-sofa"
            + " Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
    var note = Note.parse(signed).orThrow();
    var checkpoint = Checkpoint.parse(note.text()).orThrow();
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20852163);
    assertThat(checkpoint.root().hex()).startsWith("0ac5186a91863e8e1d90c808");
    assertThat(checkpoint.text()).isEqualTo(SOFA);
  }

  @Test
  void extensionLinesAreKept() {
    var text = SOFA + "one\ntwo\n";
    var checkpoint = Checkpoint.parse(text).orThrow();
    assertThat(checkpoint.extensions()).containsExactly("one", "two");
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @Test
  void otherShapesAreRefused() {
    for (var shape :
        List.of(
            "",
            "\n",
            "\n\n\n\n",
            SOFA.stripTrailing(),
            SOFA + "\n",
            "\n" + SOFA,
            SOFA + "extension\n\n",
            SOFA.replace("\n", "\r\n"),
            SOFA.replace("20852163", "020852163"),
            SOFA.replace("20852163", "+20852163"),
            SOFA.replace("20852163", "-1"),
            SOFA.replace("20852163", "0"),
            SOFA.replace("20852163", ""),
            SOFA.replace("20852163", "9223372036854775808"),
            SOFA.replace("20852163", "٢"),
            SOFA.replace("q2I=", "q2J="),
            SOFA.replace("q2I=", "q2I"),
            SOFA.replace("CsUY", ""),
            SOFA + "x\n".repeat(Checkpoint.MAX_EXTENSIONS + 1))) {
      assertThat(Checkpoint.parse(shape)).as(shape).isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void onlyAKeyInTheNameOfTheOriginOpensIt() {
    var root = Reference.root(Reference.leaves(3));
    var checkpoint = new Checkpoint(Keys.ORIGIN, 3, root);
    var log = List.of(Keys.LOG.publicKey());
    var note = Note.parse(Keys.LOG.sign(checkpoint)).orThrow();
    assertThat(Checkpoint.open(note, log)).isEqualTo(Parsed.ok(checkpoint));

    var witness = Keys.key("witness.example", "witness");
    var seen = new Note(checkpoint.text(), List.of(witness.sign(checkpoint.text())));
    assertThat(Checkpoint.open(seen, List.of(Keys.LOG.publicKey(), witness.publicKey())))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void emptyTreeHasTheEmptyRoot() {
    var root = Reference.root(Reference.leaves(1));
    assertThatThrownBy(() -> new Checkpoint(Keys.ORIGIN, 0, root))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
