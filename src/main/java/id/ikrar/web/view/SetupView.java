package id.ikrar.web.view;

import java.util.List;

/** The first organiser's page, opened with a one-time link. */
public record SetupView(
    String token,
    String complaint,
    String name,
    String email,
    String organization,
    String region,
    List<Option> kinds) {}
