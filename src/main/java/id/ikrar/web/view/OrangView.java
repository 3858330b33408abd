package id.ikrar.web.view;

import java.util.List;

/**
 * Who works for an organisation.
 *
 * @param base of the acts of this page
 * @param organizations to choose from
 * @param link that was just made, shown once, or empty
 */
public record OrangView(
    Rooms rooms,
    String base,
    String organizationId,
    String organization,
    List<Option> organizations,
    String news,
    String complaint,
    String link,
    List<Member> members,
    List<Invitation> invitations,
    List<Option> roles) {

  /** Somebody; without acts for oneself and for those who run the service. */
  public record Member(
      String id,
      String name,
      String email,
      Badge role,
      List<Option> roles,
      boolean disabled,
      boolean managed,
      boolean second) {}

  /** A link that can still be used. */
  public record Invitation(String id, String role, String email, String expires) {}
}
