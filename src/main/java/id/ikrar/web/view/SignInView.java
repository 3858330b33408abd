package id.ikrar.web.view;

/** The desk's door; {@code complaint} says why the last attempt failed, or is empty. */
public record SignInView(String email, String news, String complaint) {}
