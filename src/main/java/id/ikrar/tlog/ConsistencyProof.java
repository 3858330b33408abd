package id.ikrar.tlog;

import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;

/** That the smaller tree is the beginning of the larger one: RFC 9162 section 2.1.4. */
public record ConsistencyProof(long first, long second, List<Digest> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("a tree of " + first + " is in none of " + second);
    }
    if (path.size() != length(first, second)) {
      throw new IllegalArgumentException(wrongLength(first, second, path));
    }
  }

  /** The proof, when its parts came from outside. */
  public static Parsed<ConsistencyProof> of(long first, long second, List<Digest> path) {
    if (first < 0 || first > second) {
      return Parsed.malformed("a tree of " + first + " is in none of " + second);
    }
    if (path.size() != length(first, second)) {
      return Parsed.malformed(wrongLength(first, second, path));
    }
    return Parsed.ok(new ConsistencyProof(first, second, path));
  }

  /** Makes the proof: SUBPROOF(m, D[n], true) of RFC 6962 section 2.1.2. */
  public static ConsistencyProof make(long first, long second, Subtrees subtrees) {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("a tree of " + first + " is in none of " + second);
    }
    var path = new ArrayList<Digest>();
    if (first > 0) {
      long from = 0;
      long to = second;
      while (first != to) {
        long middle = from + Merkle.split(to - from);
        if (first <= middle) {
          path.add(subtrees.range(middle, to));
          to = middle;
        } else {
          path.add(subtrees.range(from, middle));
          from = middle;
        }
      }
      if (from > 0) {
        path.add(subtrees.range(from, to));
      }
    }
    return new ConsistencyProof(first, second, path.reversed());
  }

  /** Whether the tree with the second root begins with the tree with the first root. */
  public boolean proves(Digest firstRoot, Digest secondRoot) {
    if (first == second) {
      return firstRoot.equals(secondRoot) && (first > 0 || firstRoot.equals(Merkle.EMPTY));
    }
    if (first == 0) {
      return firstRoot.equals(Merkle.EMPTY);
    }
    return walk(firstRoot, secondRoot);
  }

  // RFC 9162 section 2.1.4.2, with its names. The path is never empty here.
  private boolean walk(Digest firstRoot, Digest secondRoot) {
    var hashes = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      hashes.addFirst(firstRoot);
    }
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    var fr = hashes.getFirst();
    var sr = hashes.getFirst();
    for (var c : hashes.subList(1, hashes.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = Merkle.node(c, fr);
        sr = Merkle.node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Merkle.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
  }

  private static int length(long first, long second) {
    if (first == 0) {
      return 0;
    }
    int length = 0;
    long from = 0;
    long to = second;
    while (first != to) {
      long middle = from + Merkle.split(to - from);
      to = first <= middle ? middle : to;
      from = first <= middle ? from : middle;
      length++;
    }
    return from > 0 ? length + 1 : length;
  }

  private static String wrongLength(long first, long second, List<Digest> path) {
    return "from a tree of %d to one of %d there are %d hashes, given %d"
        .formatted(first, second, length(first, second), path.size());
  }
}
