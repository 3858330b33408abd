package id.ikrar.web.view;

import java.util.List;

/**
 * The draft as it would look on paper.
 *
 * @param pages how many, in words; empty where there is nothing to show
 * @param pdf address of the file
 * @param pictures addresses, one for each page
 * @param complaint why it cannot be drawn, or empty
 */
public record DraftView(String pages, String pdf, List<Picture> pictures, String complaint) {
  public static final DraftView NONE = new DraftView("", "", List.of(), "");

  public DraftView {
    pictures = List.copyOf(pictures);
  }

  /** One page. */
  public record Picture(String address, String words) {}
}
