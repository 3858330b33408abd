package id.ikrar.web.view;

/**
 * Where somebody uses a link to join or to choose a new password.
 *
 * @param fixed whether the e-mail address is that of the invitation
 * @param reset whether only a password is chosen
 */
public record UndanganView(
    String token,
    String organization,
    String role,
    String name,
    String email,
    boolean fixed,
    boolean reset,
    String complaint) {}
