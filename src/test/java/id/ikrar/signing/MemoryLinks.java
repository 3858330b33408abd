package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.signer.Participant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links in memory. */
public final class MemoryLinks implements Links {
  private final Map<Digest, Link> links = new HashMap<>();

  @Override
  public synchronized void put(List<Link> added) {
    added.forEach(link -> links.merge(link.token(), link, (old, _) -> until(old, link.expires())));
  }

  @Override
  public synchronized Optional<Link> find(Digest token) {
    return Optional.ofNullable(links.get(token));
  }

  /** Brings somebody's links over to another event. */
  public synchronized void move(Participant.Id person, Event.Id event) {
    links.replaceAll((_, link) ->
        switch (link) {
          case Link.Personal(var token, _, var participant, var expires)
              when participant.equals(person) ->
              new Link.Personal(token, event, participant, expires);
          case Link.Ticket(var token, _, var participant, var how, var expires)
              when participant.equals(person) ->
              new Link.Ticket(token, event, participant, how, expires);
          case Link.Personal _, Link.Ticket _, Link.Hall _ -> link;
        });
  }

  @Override
  public synchronized int forget(Instant before) {
    int count = links.size();
    links.values().removeIf(it -> it.expires().isBefore(before));
    return count - links.size();
  }

  private static Link until(Link link, Instant expires) {
    return switch (link) {
      case Link.Personal(var token, var event, var participant, _) ->
          new Link.Personal(token, event, participant, expires);
      case Link.Hall(var token, var event, _) -> new Link.Hall(token, event, expires);
      case Link.Ticket(var token, var event, var participant, var how, _) ->
          new Link.Ticket(token, event, participant, how, expires);
    };
  }
}
