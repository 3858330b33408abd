package id.ikrar.web.view;

import java.util.List;

/** The pledge, point by point, for a hall that reads it aloud together. */
public record ReadView(String base, Occasion occasion, String language, List<Point> points) {

  /** What is read in one breath; the mark stands over it and is not read, or is empty. */
  public record Point(String kind, String mark, String text) {}
}
