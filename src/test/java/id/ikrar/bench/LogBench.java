package id.ikrar.bench;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.Checkpoints;
import id.ikrar.tlog.Edge;
import id.ikrar.tlog.FileCheckpoint;
import id.ikrar.tlog.FileTiles;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.MemoryLogStore;
import id.ikrar.tlog.MemoryTiles;
import id.ikrar.tlog.Merkle;
import id.ikrar.tlog.PublicLog;
import id.ikrar.tlog.Publisher;
import id.ikrar.tlog.Sequencer;
import id.ikrar.tlog.TileStore;
import id.ikrar.tlog.TlogProof;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the log costs: an append, a whole step of the sequencer, a proof, its check. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LogBench {
  private static final int HALL = 260;

  /** A tree of twenty halls. */
  @State(Scope.Benchmark)
  public static class Tree {
    private static final int SIZE = 20 * HALL;

    private final LogKey key = key();
    private final MemoryTiles tiles = new MemoryTiles();
    private final MemoryLogStore store = new MemoryLogStore();
    private final PublicLog log = new PublicLog(store, tiles, tiles);
    private final Edge edge;
    private final TlogProof proof;

    public Tree() {
      var sequencer = new Sequencer(store, key, new Publisher(store, tiles, tiles));
      for (int i = 0; i < SIZE; i++) {
        store.add(entry(i));
      }
      while (sequencer.run(Instant.EPOCH).isPresent()) {
        // One batch after the other.
      }
      edge = Edge.EMPTY.append(store.entries(0, SIZE).stream().map(Merkle::leaf).toList());
      proof = log.proof(SIZE / 3, entry(SIZE / 3)).orElseThrow();
    }
  }

  @Benchmark
  public Edge appendOne(Tree tree) {
    return tree.edge.append(tree.edge.root());
  }

  @Benchmark
  public String signCheckpoint(Tree tree) {
    var checkpoint = new Checkpoint(tree.key.origin(), Tree.SIZE, tree.edge.root());
    return tree.key.sign(checkpoint);
  }

  @Benchmark
  public Optional<TlogProof> prove(Tree tree) {
    return tree.log.proof(Tree.SIZE / 3, entry(Tree.SIZE / 3));
  }

  @Benchmark
  public TlogProof parseProof(Tree tree) {
    return TlogProof.parse(tree.proof.encode()).orThrow();
  }

  @Benchmark
  public Checkpoint verifyProof(Tree tree) {
    var trusted = List.of(tree.key.publicKey());
    return tree.proof.verify(entry(Tree.SIZE / 3), trusted).orThrow();
  }

  /** A hall of entries that wait. */
  @State(Scope.Thread)
  public static class Waiting {
    @Param({"memory", "files"})
    private String where = "memory";

    private Optional<BenchFolder> folder = Optional.empty();
    private Sequencer sequencer = waiting(new MemoryTiles());

    @Setup(Level.Iteration)
    public void fill() {
      if (where.equals("memory")) {
        sequencer = waiting(new MemoryTiles());
      } else {
        var made = BenchFolder.make();
        folder = Optional.of(made);
        sequencer = waiting(new FileTiles(made.path()), new FileCheckpoint(made.path()));
      }
    }

    @TearDown(Level.Iteration)
    public void empty() {
      folder.ifPresent(BenchFolder::close);
      folder = Optional.empty();
    }

    private static Sequencer waiting(MemoryTiles tiles) {
      return waiting(tiles, tiles);
    }

    private static Sequencer waiting(TileStore tiles, Checkpoints checkpoints) {
      var store = new MemoryLogStore();
      for (int i = 0; i < HALL; i++) {
        store.add(entry(i));
      }
      return new Sequencer(store, key(), new Publisher(store, tiles, checkpoints));
    }
  }

  /** One step for 260 accepted pledges: append, sign, publish. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 20)
  @Measurement(iterations = 30)
  public Optional<LogStore.State> sequenceAHall(Waiting waiting) {
    return waiting.sequencer.run(Instant.EPOCH);
  }

  private static LogKey key() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return LogKey.of("bench.example/log", pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  // As long as an entry of ours.
  private static Bytes entry(int number) {
    var digest = Digest.of(Bytes.of(new byte[] {(byte) (number >> 8), (byte) number}));
    return digest.bytes().concat(digest.bytes()).concat(digest.bytes());
  }
}
