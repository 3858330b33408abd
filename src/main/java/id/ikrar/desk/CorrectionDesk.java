package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.pledge.Lettering;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Particulars;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Correction;
import id.ikrar.signing.Corrections;
import id.ikrar.signing.Reason;
import id.ikrar.signing.Reopening;
import id.ikrar.signing.Withdrawals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where an organiser has a pledge corrected: the organiser says what is right, the person signs it.
 * Nothing is deleted.
 */
public final class CorrectionDesk {
  private final Organizations organizations;
  private final Events events;
  private final Roster roster;
  private final Acceptances acceptances;
  private final Withdrawals withdrawals;
  private final Corrections corrections;
  private final Lettering lettering;

  public CorrectionDesk(
      Organizations organizations,
      Events events,
      Roster roster,
      Acceptances acceptances,
      Withdrawals withdrawals,
      Corrections corrections,
      Lettering lettering) {
    this.organizations = organizations;
    this.events = events;
    this.roster = roster;
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
    this.corrections = corrections;
    this.lettering = lettering;
  }

  /** A correction, the pledge that stood before and the one that took its place. */
  public record Corrected(Acceptance earlier, Correction correction, Acceptance newer) {}

  /** The correction of an earlier acceptance. */
  public Optional<Corrected> of(Acceptance.Id earlier) {
    return corrections.of(earlier).map(this::corrected);
  }

  /** All corrections of an event, in their order. */
  public List<Corrected> of(Event.Id event) {
    return corrections.of(event).stream().map(this::corrected).toList();
  }

  /** Those of an event who are asked to sign anew and have not. */
  public List<Reopening> open(Event.Id event) {
    return corrections.open(event);
  }

  /** What the person is asked to sign anew with, if anything. */
  public Optional<Reopening> open(Participant.Id participant) {
    return corrections.open(participant);
  }

  /** Asks the signer of a standing pledge within the organisation's reach to sign anew. */
  public Correcting open(
      Organization.Id organization,
      ShortId shortId,
      Particulars right,
      String reason,
      Instant now) {
    var ours = ours(organization, shortId);
    if (ours.isEmpty()) {
      return new Correcting.NotStanding();
    }
    if (!(event(ours.get()).state() instanceof Event.State.Open)) {
      return new Correcting.EventNotOpen();
    }
    return switch (Reason.typed(reason)) {
      case Parsed.Malformed<Reason>(var why) -> new Correcting.ReasonUnusable(why);
      case Parsed.Ok<Reason>(var readable) -> open(ours.get(), right, readable, now);
    };
  }

  private Correcting open(Acceptance signed, Particulars right, Reason reason, Instant now) {
    var corrected = roster.find(signed.participant()).orElseThrow().with(right);
    var undrawable = Proofreading.of(List.of(corrected), lettering);
    if (!undrawable.isEmpty()) {
      return new Correcting.NoGlyph(undrawable);
    }
    // To the second, as a preparation's: one made for the wrong name is older than this.
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var reopening = new Reopening(corrected.id(), signed.id(), right, reason, at);
    return corrections.open(reopening)
        ? new Correcting.Opened(reopening)
        : new Correcting.NotStanding();
  }

  /** Calls it off; false when nothing was open or the organisation has no say in it. */
  public boolean cancel(Organization.Id organization, ShortId shortId) {
    return ours(organization, shortId)
        .filter(it -> corrections.cancel(it.participant()))
        .isPresent();
  }

  private Optional<Acceptance> ours(Organization.Id organization, ShortId shortId) {
    return acceptances
        .with(shortId)
        .filter(it -> acceptances.of(it.participant()).filter(it::equals).isPresent())
        .filter(it -> withdrawals.of(it.id()).isEmpty())
        .filter(it -> organizations.reach(organization).contains(event(it).organizer()));
  }

  private Corrected corrected(Correction it) {
    return new Corrected(
        acceptances.find(it.acceptance()).orElseThrow(),
        it,
        acceptances.find(it.newer()).orElseThrow());
  }

  private Event event(Acceptance signed) {
    return events.find(signed.event()).orElseThrow();
  }
}
