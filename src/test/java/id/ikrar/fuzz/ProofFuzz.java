package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.Bundle;
import id.ikrar.tlog.Tile;
import id.ikrar.tlog.TlogProof;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Proofs that an entry is in the log, and the tiles and bundles that they are made from. */
final class ProofFuzz {
  private static final Digest NO_ROOT = Digest.of(Bytes.hex("00"));

  private ProofFuzz() {}

  static void check(Bytes input) {
    Hold.sameBytes(
        input,
        TlogProof::parse,
        proof -> Bytes.owning(proof.encode().getBytes(StandardCharsets.UTF_8)));
    Hold.whereRead(
        TlogProof.parse(input),
        proof -> {
          Hold.that(
              !proof.inclusion().proves(NO_ROOT, NO_ROOT) || proof.inclusion().size() == 1,
              "proves what is not there: ",
              proof);
          Hold.that(proof.verify(input, List.of()).optional().isEmpty(), "nobody signed: ", proof);
        });
    for (int width : List.of(1, 2, 255, 256)) {
      Hold.sameBytes(input, bytes -> Tile.parse(width, bytes), Tile::encode);
      Hold.sameBytes(input, bytes -> Bundle.parse(width, bytes), Bundle::encode);
    }
  }
}
