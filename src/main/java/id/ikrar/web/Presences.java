package id.ikrar.web;

import id.ikrar.attendance.Presence;
import id.ikrar.event.Dates;
import id.ikrar.web.view.Badge;

/** Words what was seen of a person. */
final class Presences {
  private Presences() {}

  static Badge badge(Presence presence, Words words) {
    return switch (presence) {
      case Presence.Present() -> new Badge(words.say("presence.PRESENT"), "done");
      case Presence.Represented _ -> new Badge(words.say("presence.REPRESENTED"), "warn");
      case Presence.ToFollow(var until) ->
          new Badge(words.say("presence.until", Dates.day(until, words.language())), "warn");
      case Presence.Absent() -> new Badge(words.say("presence.ABSENT"), "bad");
      case Presence.Unsaid() -> new Badge(words.say("presence.UNSAID"), "todo");
    };
  }

  /** Who came in their place, or empty. */
  static String proxy(Presence presence) {
    return switch (presence) {
      case Presence.Represented(var name, var jabatan) ->
          jabatan.isEmpty() ? name : name + ", " + jabatan;
      case Presence.Present _, Presence.ToFollow _, Presence.Absent _, Presence.Unsaid _ -> "";
    };
  }
}
