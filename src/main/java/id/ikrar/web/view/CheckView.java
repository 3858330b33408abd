package id.ikrar.web.view;

/**
 * The door of checking; {@code complaint} says what was wrong with the last attempt, or is empty.
 */
public record CheckView(String typed, String complaint, String limit) {}
