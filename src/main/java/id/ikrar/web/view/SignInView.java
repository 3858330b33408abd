package id.ikrar.web.view;

/**
 * The desk's door, and whether another service may say who one is; {@code complaint} says why the
 * last attempt failed, or is empty.
 */
public record SignInView(String email, String news, String complaint, boolean signOn) {}
