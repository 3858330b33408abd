package id.ikrar.web.view;

/** One choice of a list. */
public record Option(String value, String label, boolean chosen) {}
