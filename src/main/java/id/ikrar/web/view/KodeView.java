package id.ikrar.web.view;

/** Where the code of the second step is typed. */
public record KodeView(String complaint) {}
