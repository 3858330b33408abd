package id.ikrar.web.view;

/**
 * A verdict and what can be taken along.
 *
 * @param report what the report is made from, or empty where there is none
 */
public record CheckedView(VerdictView verdict, String report) {}
