package id.ikrar.tlog;

import java.util.Optional;

/** The checkpoint that the world sees, the one file of the log that changes. */
public interface Checkpoints {
  /** The signed note as published last; empty before the first. */
  Optional<String> newest();

  /**
   * Publishes a checkpoint of a larger tree: durable on return, and readers see the old one or the
   * new one whole. When one of the same or a larger tree is there already, that one stays.
   */
  void advance(String signed);

  /** The newest that a witness cosigned, which may be older than {@link #newest()}. */
  Optional<String> cosigned();

  /**
   * Adds a cosignature of a checkpoint that was published: to the newest where it still is that
   * one, and to the newest that is cosigned unless a larger tree is there.
   */
  void cosign(Note note, Note.Signature line);
}
