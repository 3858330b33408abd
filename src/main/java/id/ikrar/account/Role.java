package id.ikrar.account;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is at a desk: the one table of who has which right. */
public enum Role {
  OWNER(
      Right.ORGANISE,
      Right.ROSTER,
      Right.KIOSK,
      Right.LOOK,
      Right.MEMBERS,
      Right.DIARY,
      Right.SELF),
  ORGANISER(Right.ORGANISE, Right.ROSTER, Right.KIOSK, Right.LOOK, Right.DIARY, Right.SELF),
  DESK_OFFICER(Right.ROSTER, Right.KIOSK, Right.DIARY, Right.SELF),
  VIEWER(Right.LOOK, Right.DIARY, Right.SELF),
  /** Keeps the service running for all organisations. */
  OPERATOR(Right.OPERATE, Right.SELF);

  // Never changed after it is made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Right> rights;

  Role(Right first, Right... rest) {
    rights = EnumSet.of(first, rest);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }
}
