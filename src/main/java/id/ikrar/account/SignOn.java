package id.ikrar.account;

import java.net.URI;

/** Asks another service who somebody is (OpenID Connect). */
public interface SignOn {
  /** Whether there is such a service. */
  boolean available();

  /** Sends somebody there; what is returned must come back to {@link #end}. */
  Departure begin(URI callback);

  /**
   * Who they are, as the service says.
   *
   * @param returned the address at which they came back, with what the service added
   */
  Arrival end(Departure departure, URI callback, URI returned);

  /**
   * Somebody on their way.
   *
   * @param state returns in the address
   * @param nonce returns in the token
   * @param verifier proves that whoever redeems the code is who asked for it (RFC 7636)
   */
  record Departure(URI address, String state, String nonce, String verifier) {
    /** Says where to, never the secrets. */
    @Override
    public String toString() {
      return "Departure to " + address.getHost();
    }
  }

  /** What the service said. */
  sealed interface Arrival {
    /** The e-mail address is theirs: the service has verified it. */
    record Known(String email) implements Arrival {}

    /** The service does not vouch for an e-mail address. */
    record Unverified() implements Arrival {}

    /** They were not let in there, or what came back does not hold. */
    record Refused(String reason) implements Arrival {}
  }
}
