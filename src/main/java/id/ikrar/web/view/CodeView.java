package id.ikrar.web.view;

/**
 * Asks for the code of the hall's screen.
 *
 * @param complaint a sentence on the last attempt, or empty
 */
public record CodeView(String action, Occasion occasion, String complaint) {}
