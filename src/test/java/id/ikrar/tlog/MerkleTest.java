package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MerkleTest {
  // The leaves and roots that the reference implementations of Certificate Transparency publish.
  private static final List<Bytes> LEAVES =
      List.of(
          Bytes.EMPTY,
          Bytes.hex("00"),
          Bytes.hex("10"),
          Bytes.hex("2021"),
          Bytes.hex("3031"),
          Bytes.hex("40414243"),
          Bytes.hex("5051525354555657"),
          Bytes.hex("606162636465666768696a6b6c6d6e6f"));
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsOfZeroToEightLeavesAreThePublishedOnes() {
    for (int size = 0; size <= 8; size++) {
      var hashes = LEAVES.subList(0, size).stream().map(Merkle::leaf).toList();
      assertThat(Edge.EMPTY.append(hashes).root().hex()).isEqualTo(ROOTS.get(size));
      assertThat(Reference.root(hashes).hex()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void leafAndNodeNeverShareAHash() {
    var left = Merkle.leaf(Bytes.EMPTY);
    var right = Merkle.leaf(Bytes.hex("00"));
    assertThat(Merkle.node(left, right))
        .isNotEqualTo(Merkle.leaf(left.bytes().concat(right.bytes())));
  }

  @Test
  void edgeGrownLeafByLeafOrInBatchesHasTheReferenceRoot() {
    var leaves = Reference.leaves(300);
    var edge = Edge.EMPTY;
    for (int size = 0; size < leaves.size(); size++) {
      assertThat(edge.root()).isEqualTo(Reference.root(leaves.subList(0, size)));
      assertThat(edge.append(leaves.subList(size, leaves.size())).root())
          .isEqualTo(Reference.root(leaves));
      edge = edge.append(leaves.get(size));
    }
  }

  @Test
  void edgeWithOneRootTooManyOrTooFewIsRefused() {
    var root = List.of(Merkle.EMPTY);
    assertThatThrownBy(() -> new Edge(0, root)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Edge(3, root)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Edge(-1, new ArrayList<Digest>()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
