package id.ikrar.web;

import id.ikrar.account.Deed;
import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.seal.Copies;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the organiser takes home everybody's PDF at once. */
@Controller("/meja/acara/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CopiesController {
  private static final Logger logger = LoggerFactory.getLogger(CopiesController.class);
  private static final MediaType ZIP = MediaType.of("application/zip");
  private static final int BUFFER = 64 * 1024;

  private final Copies copies;
  private final Organizer organizer;
  private final DeskRoom room;

  CopiesController(Copies copies, Organizer organizer, DeskRoom room) {
    this.copies = copies;
    this.organizer = organizer;
    this.room = room;
  }

  /** Sent while it is read, its length said before: whoever waits sees how far it is. */
  @Get(value = "/ikrar.zip", produces = "application/zip")
  StreamedFile all(HttpRequest<?> request, @PathVariable String id) {
    var visit = room.visit(request, id, Right.ORGANISE);
    var bundle = copies.of(organizer.progress(visit.event()));
    room.note(visit, Deed.Kind.DOWNLOADED, "ikrar.zip");
    try {
      var in = new PipedInputStream(BUFFER);
      var out = new PipedOutputStream(in);
      Thread.ofVirtual().name("copies").start(() -> write(visit, bundle, out));
      return new StreamedFile(in, ZIP, 0, bundle.bytes())
          .attach("semua-ikrar-" + visit.event().id().value() + ".zip");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot connect two ends of a pipe", e);
    }
  }

  // Closed only when whole: what breaks off must not look like an archive that has ended.
  private void write(DeskRoom.Visit visit, Copies.Bundle bundle, PipedOutputStream out) {
    try {
      copies.write(bundle, out);
      out.close();
    } catch (IOException e) {
      logger.info(
          "copies of event {} were not taken whole: {}",
          visit.event().id().value(),
          e.getMessage());
    } catch (RuntimeException e) {
      logger.error("copies of event {} failed", visit.event().id().value(), e);
    }
  }
}
