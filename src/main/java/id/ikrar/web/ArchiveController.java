package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.seal.EventArchive;
import id.ikrar.tlog.NoteKey;
import id.ikrar.verify.Trust;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the organiser takes home all that proves an event's pledges. */
@Controller("/meja/acara/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArchiveController {
  private static final Logger logger = LoggerFactory.getLogger(ArchiveController.class);
  private static final MediaType ZIP = MediaType.of("application/zip");
  private static final int BUFFER = 64 * 1024;

  private final EventArchive archive;
  private final DeskRoom room;
  private final EventArchive.Anchors anchors;
  private final InstantSource clock;

  ArchiveController(EventArchive archive, DeskRoom room, Trust trust, InstantSource clock) {
    this.archive = archive;
    this.room = room;
    this.anchors =
        new EventArchive.Anchors(trust.encode(), trust.logs().stream().map(NoteKey::vkey).toList());
    this.clock = clock;
  }

  /** Sent while it is written: an event of thousands is never in memory as a whole. */
  @Get(value = "/arsip.zip", produces = "application/zip")
  StreamedFile archive(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    room.note(visit, Deed.Kind.DOWNLOADED, "arsip.zip");
    try {
      var in = new PipedInputStream(BUFFER);
      var out = new PipedOutputStream(in);
      Thread.ofVirtual().name("archive").start(() -> write(visit, out));
      return new StreamedFile(in, ZIP).attach("ikrar-" + visit.event().id().value() + ".zip");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot connect two ends of a pipe", e);
    }
  }

  // Closed only when whole: what breaks off must not look like an archive that has ended.
  private void write(DeskRoom.Visit visit, PipedOutputStream out) {
    try {
      var summary = archive.write(visit.event(), anchors, clock.instant(), out);
      out.close();
      logger.info(
          "archive of event {} taken by account {}: {} pledges in {} files",
          visit.event().id().value(),
          visit.account().id().value(),
          summary.pledges(),
          summary.files());
    } catch (IOException e) {
      logger.info(
          "archive of event {} was not taken whole: {}",
          visit.event().id().value(),
          e.getMessage());
    } catch (RuntimeException e) {
      logger.error("archive of event {} failed", visit.event().id().value(), e);
    }
  }
}
