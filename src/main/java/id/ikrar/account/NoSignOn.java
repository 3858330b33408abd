package id.ikrar.account;

import java.net.URI;

/** Where no other service says who somebody is. */
public final class NoSignOn implements SignOn {
  @Override
  public boolean available() {
    return false;
  }

  @Override
  public Departure begin(URI callback) {
    throw new IllegalStateException("there is no sign-on service");
  }

  @Override
  public Arrival end(Departure departure, URI callback, URI returned) {
    throw new IllegalStateException("there is no sign-on service");
  }
}
