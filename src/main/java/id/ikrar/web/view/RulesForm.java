package id.ikrar.web.view;

import java.util.List;

/**
 * The rules of the hall, as the organiser sets them.
 *
 * @param lateUntil as in a date field, or empty
 * @param latest the last day that can be set
 */
public record RulesForm(
    List<Option> demands, boolean names, String lateUntil, String earliest, String latest) {}
