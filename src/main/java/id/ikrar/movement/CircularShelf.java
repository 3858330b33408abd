package id.ikrar.movement;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Takes circulars in: real PDF files that can be read and do nothing else. */
public final class CircularShelf {
  private static final Limits LIMITS =
      new Limits(
          Circular.MAX_BYTES,
          Limits.STANDARD.objects(),
          Limits.STANDARD.depth(),
          Limits.STANDARD.tokens(),
          Limits.STANDARD.revisions(),
          Limits.STANDARD.expansion(),
          Limits.STANDARD.ratio());

  private final Circulars circulars;
  private final RandomGenerator random;

  public CircularShelf(Circulars circulars, RandomGenerator random) {
    this.circulars = circulars;
    this.random = random;
  }

  /** What became of a file. */
  public sealed interface Shelving {
    record Taken(Circular circular) implements Shelving {}

    /** The subject has this very file. */
    record AlreadyThere() implements Shelving {}

    /** Number or title are missing or too long. */
    record Unnamed() implements Shelving {}

    record TooLarge(int bytes, int most) implements Shelving {}

    record TooMany(int most) implements Shelving {}

    /** No PDF, or one that is damaged, encrypted or contradicts itself. */
    record Unreadable(String why) implements Shelving {}

    /** It can do more than be read. */
    record Active(Set<ActiveContent> found) implements Shelving {
      public Active {
        found = Set.copyOf(found);
      }
    }
  }

  public Shelving take(
      Subject subject, String number, LocalDate issued, String title, Bytes file, Instant now) {
    if (file.size() > Circular.MAX_BYTES) {
      return new Shelving.TooLarge(file.size(), Circular.MAX_BYTES);
    }
    if (circulars.of(subject).size() >= Circulars.MAX_EACH) {
      return new Shelving.TooMany(Circulars.MAX_EACH);
    }
    return switch (PdfFile.parse(file, LIMITS)) {
      case Parsed.Malformed<PdfFile>(var why) -> new Shelving.Unreadable(why);
      case Parsed.Ok<PdfFile>(var pdf) -> {
        var active = ActiveContent.in(pdf);
        yield active.isEmpty()
            ? shelve(subject, number, issued, title, file, now)
            : new Shelving.Active(active);
      }
    };
  }

  private Shelving shelve(
      Subject subject, String number, LocalDate issued, String title, Bytes file, Instant now) {
    Circular circular;
    try {
      circular =
          new Circular(
              new Circular.Id(Key.next(now, random)),
              subject,
              number,
              issued,
              title,
              Digest.of(file),
              file.size(),
              now);
    } catch (IllegalArgumentException _) {
      return new Shelving.Unnamed();
    }
    return circulars.add(circular, file)
        ? new Shelving.Taken(circular)
        : new Shelving.AlreadyThere();
  }

  public List<Circular> of(Subject subject) {
    return circulars.of(subject);
  }

  public Optional<Circular> find(Circular.Id id) {
    return circulars.find(id);
  }

  public Optional<Bytes> pdf(Circular.Id id) {
    return circulars.pdf(id);
  }

  /** Takes a circular of this subject off the list. */
  public void remove(Subject subject, Circular.Id id) {
    circulars
        .find(id)
        .filter(it -> it.subject().equals(subject))
        .ifPresent(_ -> circulars.remove(id));
  }
}
