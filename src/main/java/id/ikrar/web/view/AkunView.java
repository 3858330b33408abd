package id.ikrar.web.view;

/**
 * One's own account.
 *
 * @param second whether one signs in with two steps
 * @param codes recovery codes that are left
 */
public record AkunView(
    Rooms rooms,
    String news,
    String complaint,
    String name,
    String email,
    String role,
    String organization,
    boolean second,
    int codes) {}
