package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProofTest {
  private static final int MAX = 130;
  private static final List<Digest> LEAVES = Reference.leaves(MAX);
  private static final List<Digest> ROOTS = roots();
  private static final Digest FOREIGN = Digest.of(Bytes.hex("ff"));

  @Test
  void everyInclusionProofUpTo130IsTheReferenceOneAndProves() {
    for (int size = 1; size <= MAX; size++) {
      var tree = LEAVES.subList(0, size);
      for (int index = 0; index < size; index++) {
        var proof = InclusionProof.make(index, size, Reference.subtrees(tree));
        assertThat(proof.path()).isEqualTo(Reference.path(index, tree));
        assertThat(proof.proves(LEAVES.get(index), ROOTS.get(size))).isTrue();
        assertThat(proof.proves(FOREIGN, ROOTS.get(size))).isFalse();
        assertThat(proof.proves(LEAVES.get(index), FOREIGN)).isFalse();
      }
    }
  }

  @Test
  void everyConsistencyProofUpTo130IsTheReferenceOneAndProves() {
    for (int second = 0; second <= MAX; second++) {
      var tree = LEAVES.subList(0, second);
      for (int first = 0; first <= second; first++) {
        var proof = ConsistencyProof.make(first, second, Reference.subtrees(tree));
        assertThat(proof.path()).isEqualTo(Reference.proof(first, tree));
        assertThat(proof.proves(ROOTS.get(first), ROOTS.get(second))).isTrue();
        assertThat(proof.proves(FOREIGN, ROOTS.get(second))).isFalse();
        // Every tree begins with the empty one, so there the second root is not looked at.
        assertThat(proof.proves(ROOTS.get(first), FOREIGN)).isEqualTo(first == 0 && second > 0);
      }
    }
  }

  @Test
  void inclusionProofWithAnyHashChangedProvesNothing() {
    for (int size = 1; size <= MAX; size++) {
      var tree = LEAVES.subList(0, size);
      for (int index = 0; index < size; index++) {
        var path = Reference.path(index, tree);
        for (int at = 0; at < path.size(); at++) {
          var changed = new InclusionProof(index, size, mutated(path, at));
          assertThat(changed.proves(LEAVES.get(index), ROOTS.get(size))).isFalse();
        }
      }
    }
  }

  @Test
  void consistencyProofWithAnyHashChangedProvesNothing() {
    for (int second = 2; second <= MAX; second++) {
      var tree = LEAVES.subList(0, second);
      for (int first = 1; first < second; first++) {
        var path = Reference.proof(first, tree);
        for (int at = 0; at < path.size(); at++) {
          var changed = new ConsistencyProof(first, second, mutated(path, at));
          assertThat(changed.proves(ROOTS.get(first), ROOTS.get(second))).isFalse();
        }
      }
    }
  }

  @Test
  void inclusionProofProvesNoOtherIndexOrSize() {
    for (int size = 1; size <= 33; size++) {
      for (int index = 0; index < size; index++) {
        var path = Reference.path(index, LEAVES.subList(0, size));
        for (int otherSize = 1; otherSize <= 34; otherSize++) {
          for (int other = 0; other < otherSize; other++) {
            if (other == index && otherSize == size) {
              continue;
            }
            // The same hashes may stand for another place under the same root only as another
            // claim about the size: the size comes from the signed checkpoint, with its root.
            if (InclusionProof.of(other, otherSize, path)
                instanceof Parsed.Ok<InclusionProof>(var proof)) {
              assertThat(proof.proves(LEAVES.get(index), ROOTS.get(otherSize)))
                  .as("%d of %d as %d of %d", index, size, other, otherSize)
                  .isFalse();
            }
          }
        }
      }
    }
  }

  @Test
  void consistencyProofProvesNoOtherSizes() {
    for (int second = 1; second <= 33; second++) {
      for (int first = 1; first < second; first++) {
        var path = Reference.proof(first, LEAVES.subList(0, second));
        for (int otherSecond = 2; otherSecond <= 34; otherSecond++) {
          for (int other = 1; other < otherSecond; other++) {
            boolean same = other == first && otherSecond == second;
            if (ConsistencyProof.of(other, otherSecond, path)
                instanceof Parsed.Ok<ConsistencyProof>(var proof)) {
              assertThat(proof.proves(ROOTS.get(other), ROOTS.get(otherSecond)))
                  .as("%d in %d as %d in %d", first, second, other, otherSecond)
                  .isEqualTo(same);
            }
          }
        }
      }
    }
  }

  @Test
  void hashesInAnotherOrderProveNothing() {
    for (int size = 3; size <= MAX; size++) {
      for (int index = 0; index < size; index++) {
        var path = Reference.path(index, LEAVES.subList(0, size));
        var included = new InclusionProof(index, size, path.reversed());
        assertThat(included.proves(LEAVES.get(index), ROOTS.get(size))).isEqualTo(path.size() == 1);
        var longer = Reference.proof(index, LEAVES.subList(0, size));
        var consistent = new ConsistencyProof(index, size, longer.reversed());
        assertThat(consistent.proves(ROOTS.get(index), ROOTS.get(size)))
            .isEqualTo(longer.size() <= 1);
      }
    }
  }

  @Test
  void pathsTooLongOrTooShortAreRefused() {
    for (int size = 1; size <= MAX; size++) {
      for (int index = 0; index < size; index++) {
        var path = Reference.path(index, LEAVES.subList(0, size));
        for (var wrong : lengths(path)) {
          assertThat(InclusionProof.of(index, size, wrong)).isInstanceOf(Parsed.Malformed.class);
        }
      }
      for (int first = 0; first <= size; first++) {
        var path = Reference.proof(first, LEAVES.subList(0, size));
        for (var wrong : lengths(path)) {
          assertThat(ConsistencyProof.of(first, size, wrong)).isInstanceOf(Parsed.Malformed.class);
        }
      }
    }
  }

  @Test
  void innerNodePassedOffAsLeafIsRefused() {
    // The node over leaves 0 and 1 as a leaf of a tree of two: the root is right, the size is not.
    var path = List.of(Reference.root(LEAVES.subList(2, 4)));
    var node = Reference.root(LEAVES.subList(0, 2));
    assertThat(new InclusionProof(0, 2, path).proves(node, ROOTS.get(4))).isTrue();
    assertThat(InclusionProof.of(0, 4, path)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void leafBeyondTheTreeIsRefused() {
    for (long index : new long[] {-1, 5, 6, Long.MAX_VALUE}) {
      assertThat(InclusionProof.of(index, 5, List.of())).isInstanceOf(Parsed.Malformed.class);
      assertThatThrownBy(() -> new InclusionProof(index, 5, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(InclusionProof.of(0, 0, List.of())).isInstanceOf(Parsed.Malformed.class);
    assertThat(ConsistencyProof.of(6, 5, List.of())).isInstanceOf(Parsed.Malformed.class);
    assertThat(ConsistencyProof.of(-1, 5, List.of())).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void treesOfTheSameSizeAreConsistentOnlyWhenEqual() {
    var same = new ConsistencyProof(7, 7, List.of());
    assertThat(same.proves(ROOTS.get(7), ROOTS.get(7))).isTrue();
    assertThat(same.proves(ROOTS.get(7), ROOTS.get(6))).isFalse();
    assertThat(new ConsistencyProof(0, 0, List.of()).proves(FOREIGN, FOREIGN)).isFalse();
  }

  @Test
  void hugeTreesHavePathsOfTheRightLength() {
    var path = new ArrayList<Digest>();
    for (int i = 0; i < 63; i++) {
      path.add(FOREIGN);
    }
    assertThat(InclusionProof.of(0, Long.MAX_VALUE, path)).isInstanceOf(Parsed.Ok.class);
    assertThat(InclusionProof.of(0, Long.MAX_VALUE, path.subList(1, 63)))
        .isInstanceOf(Parsed.Malformed.class);
    assertThat(new InclusionProof(0, Long.MAX_VALUE, path).proves(FOREIGN, FOREIGN)).isFalse();
  }

  private static List<Digest> mutated(List<Digest> path, int at) {
    var bytes = path.get(at).toArray();
    bytes[at % bytes.length] ^= 1;
    var changed = new ArrayList<>(path);
    changed.set(at, new Digest(Bytes.of(bytes)));
    return changed;
  }

  private static List<List<Digest>> lengths(List<Digest> path) {
    var wrong = new ArrayList<List<Digest>>();
    for (int shorter = 0; shorter < path.size(); shorter++) {
      wrong.add(path.subList(0, shorter));
      wrong.add(path.subList(path.size() - shorter, path.size()));
    }
    var after = new ArrayList<>(path);
    after.add(FOREIGN);
    wrong.add(after);
    var before = new ArrayList<>(path);
    before.addFirst(FOREIGN);
    wrong.add(before);
    return wrong;
  }

  private static List<Digest> roots() {
    var roots = new ArrayList<Digest>();
    for (int size = 0; size <= MAX; size++) {
      roots.add(Reference.root(LEAVES.subList(0, size)));
    }
    return roots;
  }
}
