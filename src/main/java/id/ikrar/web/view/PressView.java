package id.ikrar.web.view;

import java.util.List;

/** A short text of figures for the press. */
public record PressView(
    String title, List<String> sentences, String whole, String page, String text) {}
