package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.seal.EventArchive;
import id.ikrar.tlog.NoteKey;
import id.ikrar.tlog.StatusFolder;
import id.ikrar.verify.OfflinePage;
import id.ikrar.verify.Trust;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What lets an archive be checked where there is no service and no network: the page that checks
 * it, with the archive's own anchors inside, and the newest status lists.
 *
 * @param service address of the service where this runs; the command line knows none
 * @param sample whether the keys are published
 */
public record OfflineKit(StatusFolder lists, URI service, boolean sample)
    implements EventArchive.Enclosures {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public List<EventArchive.Enclosure> all(EventArchive.Anchors anchors, Instant now) {
    var page =
        new OfflinePage(Trust.parse(anchors.root()).orThrow(), address(anchors), now, sample);
    var all = new ArrayList<EventArchive.Enclosure>();
    all.add(
        new EventArchive.Enclosure(
            EventArchive.VERIFIER, Bytes.owning(page.html().getBytes(StandardCharsets.UTF_8))));
    var signed = lists.all();
    for (int number = 0; number < signed.size(); number++) {
      all.add(new EventArchive.Enclosure(EventArchive.STATUS + number, signed.get(number)));
    }
    return all;
  }

  /** Where to ask is what the log is called after, wherever this runs. */
  private URI address(EventArchive.Anchors anchors) {
    return anchors.logs().stream()
        .map(vkey -> NoteKey.parse(vkey).orThrow().name().replaceFirst("/.*", ""))
        .findFirst()
        .filter(authority -> !authority.equals(service.getAuthority()))
        .map(authority -> URI.create(scheme(authority) + "://" + authority))
        .orElse(service);
  }

  private static String scheme(String authority) {
    return LOOPBACK.contains(authority.replaceFirst(":\\d+$", "")) ? "http" : "https";
  }
}
