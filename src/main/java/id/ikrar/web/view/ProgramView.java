package id.ikrar.web.view;

import java.util.List;

/** The page of tokens and webhooks. */
public record ProgramView(
    List<Token> tokens,
    List<Choice> scopes,
    List<Hook> webhooks,
    String name,
    String days,
    String fresh,
    String complaint) {

  /**
   * A token as it stands in the list.
   *
   * @param revoke where it is revoked, or empty
   */
  public record Token(String name, String scopes, Badge state, String revoke) {}

  /** One scope to tick. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A webhook and how its messages fare. */
  public record Hook(String url, String kinds, Badge state) {}
}
