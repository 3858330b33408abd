package id.ikrar.attendance;

import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import java.time.Instant;

/** One note on one person's presence; the newest of a person counts. */
public record Mark(
    Event.Id event, Participant.Id participant, Presence presence, NotedBy by, Instant at) {}
