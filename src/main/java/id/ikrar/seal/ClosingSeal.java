package id.ikrar.seal;

import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.SealKey;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.Minutes;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Logos;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.page.ClosingPage;
import id.ikrar.page.ClosingSheet;
import id.ikrar.page.Drawing;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Span;
import id.ikrar.pdf.Unsigned;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Preparations;
import id.ikrar.tlog.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seals the documents of closed events with the organiser's key (PAdES B-LTA) and names them in the
 * log. Each closing makes a new version of all of them; what is stored once stands.
 */
public final class ClosingSeal {
  private static final int BATCH = 4;

  /** Looked at in one go: more than are resting at any time. */
  private static final int DUE = 200;

  private static final System.Logger logger = System.getLogger(ClosingSeal.class.getName());

  private final ClosingFiles files;
  private final Events events;
  private final Pauses<Event.Id> pauses = new Pauses<>();
  private final Organizer organizer;
  private final Preparations preparations;
  private final Keyring keys;
  private final TimestampAuthority timestamps;
  private final Archivist archivist;
  private final ClosingPage page;
  private final String host;

  /**
   * @param host what stands in the foot of every page
   */
  public ClosingSeal(
      ClosingFiles files,
      Events events,
      Organizer organizer,
      Preparations preparations,
      Keyring keys,
      TimestampAuthority timestamps,
      Logos logos,
      String host) {
    this.files = files;
    this.events = events;
    this.organizer = organizer;
    this.preparations = preparations;
    this.keys = keys;
    this.timestamps = timestamps;
    this.archivist = new Archivist(keys, timestamps);
    this.page = new ClosingPage(ClosingPage.CONTENTS_BYTES + timestamps.extraBytes(), logos);
    this.host = host;
  }

  /**
   * Makes the documents of events that were closed.
   *
   * @return of how many
   */
  public int run(Instant now) {
    if (!timestamps.ready(now)) {
      return 0;
    }
    int made = 0;
    for (var id : files.due(DUE)) {
      if (made < BATCH && !pauses.resting(id, now)) {
        made += events.find(id).filter(event -> made(event, now)).isPresent() ? 1 : 0;
      }
    }
    return made;
  }

  // Documents that cannot be made must not keep those of other events waiting.
  private boolean made(Event event, Instant now) {
    try {
      boolean made = make(event, now);
      pauses.worked(event.id());
      return made;
    } catch (RuntimeException e) {
      var pause = pauses.failed(event.id(), now);
      logger.log(
          System.Logger.Level.ERROR,
          "documents of event " + event.id().value() + " cannot be made, again in " + pause,
          e);
      return false;
    }
  }

  /**
   * Makes the next version of an event's documents as of now.
   *
   * @return false when no timestamp can be had, or somebody else made that version
   */
  public boolean make(Event event, Instant now) {
    var minutes = organizer.minutes(event, now);
    int version = files.versions(event.id()).stream().findFirst().map(it -> it.number()).orElse(0);
    var drawings = new HashMap<Acceptance.Id, Optional<Drawing>>();
    var sealed = new ArrayList<ClosingFiles.Sealed>();
    for (var paper : ClosingPaper.values()) {
      var sheet = sheet(paper, minutes, version + 1, drawings);
      var pdf = seal(sheet, now);
      if (pdf.isEmpty()) {
        return false;
      }
      var entry = new Entry(Entry.Type.SEALED, sheet.digest(), Digest.of(pdf.get()));
      var place = new ClosingFiles.Place(event.id(), version + 1, paper);
      sealed.add(new ClosingFiles.Sealed(place, pdf.get(), entry.encode()));
    }
    return files.store(List.copyOf(sealed), now);
  }

  /** One document before it is sealed. */
  public ClosingSheet sheet(ClosingPaper paper, Minutes minutes, int version) {
    return sheet(paper, minutes, version, new HashMap<>());
  }

  /** One sealed document, or nothing while no timestamp can be had. */
  public Optional<Bytes> seal(ClosingSheet sheet, Instant now) {
    var organization = sheet.minutes().organizer();
    var key = keys.seal(organization.id().value(), organization.name(), now);
    var drawn = page.render(sheet);
    var gap = new Span(drawn.gapFrom(), drawn.gapTo());
    var unsigned = new Unsigned(drawn.pdf(), new ByteRange(gap, drawn.pdf().size()));
    return cms(unsigned, key, now).flatMap(cms -> archivist.archive(unsigned.fill(cms), key, now));
  }

  private ClosingSheet sheet(
      ClosingPaper paper,
      Minutes minutes,
      int version,
      Map<Acceptance.Id, Optional<Drawing>> drawings) {
    return new ClosingSheet(
        paper,
        minutes,
        version,
        host,
        acceptance -> drawings.computeIfAbsent(acceptance.id(), _ -> drawing(acceptance)));
  }

  private Optional<Drawing> drawing(Acceptance acceptance) {
    return preparations.find(acceptance.preparation()).flatMap(it -> DrawnInk.of(it.pdf()));
  }

  private Optional<Bytes> cms(Unsigned unsigned, SealKey key, Instant now) {
    var attributes = Cms.attributes(unsigned.digest(), key.certificate());
    var signature = key.sign(attributes);
    return timestamps
        .stamp(signature, now)
        .map(token -> Cms.assemble(attributes, signature, key.chain(), token));
  }
}
