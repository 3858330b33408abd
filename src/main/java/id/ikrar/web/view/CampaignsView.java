package id.ikrar.web.view;

import java.util.List;

/** The campaigns of an organisation. */
public record CampaignsView(
    String organization, boolean creates, List<Row> rows, String typed, String complaint) {

  /** One campaign. */
  public record Row(String href, String name, String owner, String events, String figure) {}
}
