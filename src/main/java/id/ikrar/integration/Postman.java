package id.ikrar.integration;

import java.net.URI;
import java.util.Map;

/** Carries a message to an address on the web. */
public interface Postman {
  /** How it went. */
  sealed interface Outcome {
    /** The receiver took it: a status from 200 to 299. */
    record Taken(int status) implements Outcome {}

    /**
     * It did not, or nobody answered.
     *
     * @param why a status or a word, never what the receiver wrote
     */
    record Refused(String why) implements Outcome {}

    /** The address itself may not be sent to. */
    record Forbidden(String why) implements Outcome {}
  }

  Outcome carry(URI url, Map<String, String> headers, String body);
}
