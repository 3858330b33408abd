package id.ikrar.web.view;

import java.util.List;

/**
 * An organisation's letterhead.
 *
 * @param organizations to choose from
 * @param logo address of the picture, or empty
 */
public record LetterheadView(
    String organization,
    List<Option> organizations,
    String government,
    String office,
    String address,
    String logo,
    String news,
    String complaint) {}
