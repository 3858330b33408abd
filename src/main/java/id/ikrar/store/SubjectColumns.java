package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.movement.Campaign;
import id.ikrar.movement.Subject;

/** A subject as its id and its kind. */
final class SubjectColumns {
  private SubjectColumns() {}

  static String kind(Subject subject) {
    return switch (subject) {
      case Subject.OfEvent _ -> "EVENT";
      case Subject.OfCampaign _ -> "CAMPAIGN";
    };
  }

  static Subject subject(String id, String kind) {
    return switch (kind) {
      case "EVENT" -> new Subject.OfEvent(new Event.Id(id));
      case "CAMPAIGN" -> new Subject.OfCampaign(new Campaign.Id(id));
      default -> throw new IllegalStateException("no such kind of a subject: " + kind);
    };
  }
}
