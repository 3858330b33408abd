package id.ikrar.web.view;

import java.util.List;

/**
 * The rooms of the desk beside the events: people, organisations, the trail, one's own account.
 *
 * @param open those that the account may enter
 * @param current where one is
 */
public record Rooms(List<String> open, String current) {
  /** The address of a room. */
  public static String address(String room) {
    return room.equals("acara") ? "/meja" : "/meja/" + room;
  }
}
