package id.ikrar.web.view;

/** The head of every page about an event. */
public record Occasion(String name, String organizer, String when, String where) {}
