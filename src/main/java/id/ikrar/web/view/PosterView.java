package id.ikrar.web.view;

/** The hall's poster; {@code qr} is the address of its picture. */
public record PosterView(Occasion occasion, String qr, String link) {}
