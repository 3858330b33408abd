package id.ikrar.account;

/** What somebody at a desk may do; each page of the desk asks for one. */
public enum Right {
  /** Write words, change events, withdraw, take archives home. */
  ORGANISE,
  /** See and change who is expected at an event. */
  ROSTER,
  /** Sign people one after the other on the organisation's own device. */
  KIOSK,
  /** See the board and the reports. */
  LOOK,
  /** Invite people, give roles, add organisations below. */
  MEMBERS,
  /** See all organisations and how the service fares, never what is in an event. */
  OPERATE,
  /** See which events there are. */
  DIARY,
  /** See and change what belongs to one's own account. */
  SELF
}
