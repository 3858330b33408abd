package id.ikrar.ops;

import id.ikrar.event.Event;

/**
 * What a visitor of the demo is shown.
 *
 * @param email and password of the demo's organiser
 */
public record DemoHall(
    Event.Id event, String personalToken, String hallToken, String email, String password) {}
