package id.ikrar.account;

/** What became of giving a role to an account, or of disabling it. */
public enum Assigning {
  DONE,
  /** No such account within reach. */
  UNKNOWN,
  /** The organisation would be left without an owner who can come in. */
  LAST_OWNER
}
