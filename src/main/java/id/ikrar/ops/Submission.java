package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.verify.StatusLists;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** A file handed in to be judged, or why its bytes could not be had. */
record Submission(String name, Parsed<Bytes> bytes) {
  /** A larger file is no pledge of ours. */
  static final int MAX_BYTES = 20 * 1024 * 1024;

  static Submission refused(String name, String reason) {
    return new Submission(name, Parsed.malformed(reason));
  }

  /** Reads to the end, and refuses what has more bytes than the limit. */
  static Submission read(String name, InputStream in, int most) throws IOException {
    var bytes = in.readNBytes(most + 1);
    return bytes.length > most
        ? refused(name, "more than " + most + " bytes")
        : new Submission(name, Parsed.ok(Bytes.owning(bytes)));
  }

  Verdict judge(Trust trust, Instant at, StatusLists lists) {
    return switch (bytes) {
      case Parsed.Ok<Bytes>(var pdf) -> Verifier.verify(pdf, trust, at, lists);
      case Parsed.Malformed<Bytes>(var reason) -> Verdict.unreadable(reason);
    };
  }
}
