package id.ikrar.web.view;

import java.util.List;

/**
 * What stands over the four tabs of an event.
 *
 * @param tabs those that the account may see
 * @param acts what may be done now: publish, open, close
 * @param news what the last act did, or empty
 * @param complaint why the last act was not done, or empty
 */
public record EventHead(
    String base,
    Occasion occasion,
    Badge state,
    String tab,
    List<String> tabs,
    List<String> acts,
    boolean editable,
    String news,
    String complaint) {}
