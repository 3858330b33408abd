package id.ikrar.web.view;

/** A movement in a small frame on a page of others. */
public record WidgetView(
    String title,
    String organizer,
    String figure,
    int percent,
    String reached,
    String asOf,
    String address) {}
