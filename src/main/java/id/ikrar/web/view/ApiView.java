package id.ikrar.web.view;

import java.util.List;

/** The interface for programs as a page. */
public record ApiView(List<String> about, List<Section> sections) {

  /** Operations that belong together. */
  public record Section(String name, String about, List<Operation> operations) {}

  /**
   * One call that a program may make.
   *
   * @param scope what a token needs, or empty where none is needed
   */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String about,
      String scope,
      List<Field> parameters,
      List<Field> body,
      List<Field> answers) {}

  /** A name, what it may hold, and what it is for. */
  public record Field(String name, String type, boolean required, String about) {}
}
