package id.ikrar.web.view;

/**
 * The door of checking; {@code complaint} says what was wrong with the last attempt, or is empty.
 *
 * @param keys that sign QR codes, raw, in base64url, with spaces between
 */
public record CheckView(String typed, String complaint, String limit, String keys) {}
