package id.ikrar.attendance;

import id.ikrar.account.Account;

/** How a note on somebody's presence came about. */
public sealed interface NotedBy {
  /** An officer at the desk said so. */
  record Officer(Account.Id account) implements NotedBy {}

  /** The person stood at this officer's tablet. */
  record Kiosk(Account.Id account) implements NotedBy {}

  /** The person typed the code that only the hall's screen shows. */
  record Code() implements NotedBy {}
}
