package id.ikrar.web.view;

/** A state in a word, with its mood: todo, done, warn or bad. */
public record Badge(String word, String mood) {}
