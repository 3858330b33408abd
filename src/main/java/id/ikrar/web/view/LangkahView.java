package id.ikrar.web.view;

import java.util.List;

/**
 * The second step: its secret while it is being set up, its recovery codes once it is.
 *
 * @param picture of the secret as a QR, a data address
 * @param codes shown once, or empty
 */
public record LangkahView(
    Rooms rooms, String complaint, String picture, String secret, List<String> codes) {}
