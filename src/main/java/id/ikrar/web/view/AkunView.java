package id.ikrar.web.view;

/** One's own account. */
public record AkunView(
    Rooms rooms,
    String news,
    String complaint,
    String name,
    String email,
    String role,
    String organization) {}
