package id.ikrar.web.view;

import java.util.List;

/**
 * How an organisation numbers.
 *
 * @param sample the number that the next document would have, or empty
 */
public record NumberingView(
    String organization,
    List<Option> organizations,
    String pattern,
    String code,
    String next,
    String year,
    String sample,
    String news,
    String complaint) {}
