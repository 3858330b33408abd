package id.ikrar.account;

import id.ikrar.event.Event;
import id.ikrar.event.Limits;
import id.ikrar.event.Organization;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did: a line of the audit trail.
 *
 * @param organization whose trail it stands in: the event's organiser, or that of the account
 * @param name what the account was called then
 * @param subject what it was done to, without personal data: a short id, a file, a number; or empty
 */
public record Deed(
    Organization.Id organization,
    Account.Id account,
    String name,
    Kind kind,
    Optional<Event.Id> event,
    String subject,
    Instant at) {
  public static final int MAX_SUBJECT = 200;

  public Deed {
    Limits.text("name", name, 1, 120);
    Limits.text("subject", subject, 0, MAX_SUBJECT);
  }

  /** Done to an event. */
  public static Deed of(Account account, Kind kind, Event event, String subject, Instant now) {
    return new Deed(
        event.organizer(),
        account.id(),
        account.name(),
        kind,
        Optional.of(event.id()),
        cut(subject),
        now);
  }

  /** Done to an organisation or an account. */
  public static Deed of(Account account, Kind kind, String subject, Instant now) {
    return new Deed(
        account.organization(),
        account.id(),
        account.name(),
        kind,
        Optional.empty(),
        cut(subject),
        now);
  }

  /** Done to an organisation within reach, or to one of its accounts. */
  public static Deed of(
      Account account, Kind kind, Organization.Id organization, String subject, Instant now) {
    return new Deed(
        organization, account.id(), account.name(), kind, Optional.empty(), cut(subject), now);
  }

  // What is too long to be noted must not undo what was done.
  private static String cut(String subject) {
    return subject.codePointCount(0, subject.length()) > MAX_SUBJECT
        ? subject.substring(0, subject.offsetByCodePoints(0, MAX_SUBJECT))
        : subject;
  }

  /** What was done; each has its sentence in the words, under {@code deed.} and its name. */
  public enum Kind {
    EVENT_CREATED,
    EVENT_CHANGED,
    EVENT_CASCADED,
    CAMPAIGN_CHANGED,
    CIRCULARS_CHANGED,
    PUBLICITY_CHANGED,
    WORDS_WRITTEN,
    TEMPLATE_SAVED,
    LETTERHEAD_CHANGED,
    NUMBERING_CHANGED,
    WORDS_PUBLISHED,
    SIGNING_OPENED,
    SIGNING_CLOSED,
    ENROLLED,
    REMOVED,
    WITHDRAWN,
    CORRECTION_ASKED,
    CORRECTION_CANCELLED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    WEBHOOK_ADDED,
    WEBHOOK_REMOVED,
    CERTIFICATES_TURNED,
    PRESENCE_NOTED,
    HALL_RULES_CHANGED,
    DOWNLOADED,
    ORGANIZATION_SET_UP,
    ORGANIZATION_ADDED,
    ORGANIZATION_RENAMED,
    SETUP_LINK,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT_EVERYWHERE,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    INVITED,
    INVITATION_TAKEN_BACK,
    JOINED,
    ROLE_CHANGED,
    DISABLED,
    ENABLED,
    RESET_LINK,
    SECOND_STEP_ON,
    SECOND_STEP_OFF,
    RECOVERY_USED
  }
}
