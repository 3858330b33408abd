package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TlogProofTest {
  private static final List<Bytes> ENTRIES = Reference.entries(11);
  private static final List<NoteKey> TRUSTED = List.of(Keys.LOG.publicKey());

  @Test
  void proofIsWrittenAsTlogProofSays() {
    var encoded = proof(4, Bytes.EMPTY).encode();
    var lines = List.of(encoded.split("\n", -1));
    assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
    assertThat(lines.get(1)).isEqualTo("index 4");
    assertThat(lines.subList(2, 6)).allMatch(line -> line.length() == 44);
    assertThat(lines.get(6)).isEmpty();
    assertThat(encoded).endsWith("\n\n" + checkpoint().encode());
  }

  @Test
  void everyProofIsReadBackAndVerifies() {
    for (int index = 0; index < ENTRIES.size(); index++) {
      for (var extra : List.of(Bytes.EMPTY, Bytes.hex("00ff"))) {
        var proof = proof(index, extra);
        var read = TlogProof.parse(Bytes.of(proof.encode().getBytes(StandardCharsets.UTF_8)));
        assertThat(read).isEqualTo(Parsed.ok(proof));
        var head = proof.verify(ENTRIES.get(index), TRUSTED).orThrow();
        assertThat(head.size()).isEqualTo(11);
      }
    }
  }

  @Test
  void proofOfAnotherEntryOrLogIsRefused() {
    var proof = proof(4, Bytes.EMPTY);
    assertThat(proof.verify(ENTRIES.get(5), TRUSTED)).isInstanceOf(Parsed.Malformed.class);
    assertThat(proof.verify(Bytes.EMPTY, TRUSTED)).isInstanceOf(Parsed.Malformed.class);
    assertThat(proof.verify(ENTRIES.get(4), List.of())).isInstanceOf(Parsed.Malformed.class);
    var other = List.of(Keys.key(Keys.ORIGIN, "another").publicKey());
    assertThat(proof.verify(ENTRIES.get(4), other)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void everyChangedByteIsRefused() {
    var bytes = proof(4, Bytes.EMPTY).encode().getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit += 3) {
        var changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        assertThat(verify(Bytes.of(changed)))
            .as("byte %d", at)
            .isInstanceOf(Parsed.Malformed.class);
      }
    }
  }

  @Test
  void everyCutProofIsRefused() {
    var bytes = Bytes.of(proof(4, Bytes.EMPTY).encode().getBytes(StandardCharsets.UTF_8));
    for (int size = 0; size < bytes.size(); size++) {
      assertThat(verify(bytes.slice(0, size)))
          .as("cut to %d", size)
          .isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void otherShapesAreRefused() {
    var good = proof(4, Bytes.hex("00ff")).encode();
    var lines = good.split("\n", 5);
    var hash = lines[3] + "\n";
    assertThat(TlogProof.parse(good)).isInstanceOf(Parsed.Ok.class);
    var shapes =
        new ArrayList<>(
            List.of(
                "",
                good + "\n",
                good + "x",
                good + "trailing\n",
                "\n" + good,
                good.replace("\n", "\r\n"),
                good.replace("@v1", "@v2"),
                good.replace("index 4", "index 04"),
                good.replace("index 4", "index  4"),
                good.replace("index 4", "index 4 "),
                good.replace("index 4", "index -4"),
                good.replace("index 4", "index 11"),
                good.replace("index 4", "Index 4"),
                good.replace("index 4\n", ""),
                good.replace("index 4\n", "index 4\nindex 4\n"),
                good.replace("extra AP8=", "extra"),
                good.replace("extra AP8=", "extra "),
                good.replace("extra AP8=", "extra AP8"),
                good.replace("extra AP8=", "extra AP9="),
                good.replace("extra AP8=\n", "extra AP8=\nextra AP8=\n"),
                good.replace("extra AP8=\nindex 4\n", "index 4\nextra AP8=\n"),
                good.replaceFirst(Pattern.quote(hash), ""),
                good.replaceFirst(Pattern.quote(hash), hash + hash),
                good.replaceFirst(Pattern.quote(hash), hash + "\n"),
                good.replaceFirst(Pattern.quote(hash), " " + hash),
                good.replaceFirst(Pattern.quote(hash), "AAAA\n")));
    shapes.add(
        "c2sp.org/tlog-proof@v1\nindex 0\n" + hash.repeat(64) + "\n" + checkpoint().encode());
    for (var shape : shapes) {
      assertThat(TlogProof.parse(shape)).as(shape).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(TlogProof.parse(Bytes.of(new byte[TlogProof.MAX_BYTES + 1])))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void extraDataIsNotAuthenticated() {
    var proof = proof(4, Bytes.hex("00ff"));
    var other = new TlogProof(Bytes.hex("01"), proof.inclusion(), proof.checkpoint());
    assertThat(other.verify(ENTRIES.get(4), TRUSTED)).isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void pathOfAnotherSizeThanTheCheckpointIsRefused() {
    var leaves = Reference.leaves(10);
    var shorter = InclusionProof.make(4, 10, Reference.subtrees(leaves));
    assertThatThrownBy(() -> new TlogProof(shorter, checkpoint()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Parsed<Checkpoint> verify(Bytes encoded) {
    return TlogProof.parse(encoded).then(proof -> proof.verify(ENTRIES.get(4), TRUSTED));
  }

  private static TlogProof proof(int index, Bytes extra) {
    var leaves = ENTRIES.stream().map(Merkle::leaf).toList();
    var inclusion = InclusionProof.make(index, leaves.size(), Reference.subtrees(leaves));
    return new TlogProof(extra, inclusion, checkpoint());
  }

  private static Note checkpoint() {
    var root = Reference.root(ENTRIES.stream().map(Merkle::leaf).toList());
    return Note.parse(Keys.LOG.sign(new Checkpoint(Keys.ORIGIN, 11, root))).orThrow();
  }
}
