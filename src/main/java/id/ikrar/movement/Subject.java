package id.ikrar.movement;

import id.ikrar.event.Event;

/** What circulars belong to and what is shown to everybody. */
public sealed interface Subject {
  /** Of the event or the campaign. */
  String value();

  record OfEvent(Event.Id id) implements Subject {
    @Override
    public String value() {
      return id.value();
    }
  }

  record OfCampaign(Campaign.Id id) implements Subject {
    @Override
    public String value() {
      return id.value();
    }
  }
}
