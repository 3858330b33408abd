package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Token;
import id.ikrar.signer.Participant;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secret part of an address. Tokens of people and halls are derived from one secret, so
 * that an organiser can print them again though the store holds only their digests.
 */
public final class LinkTokens {
  public static final int SECRET_BYTES = 32;

  private final Bytes secret;

  public LinkTokens(Bytes secret) {
    if (secret.size() != SECRET_BYTES) {
      throw new IllegalArgumentException("link secret of " + secret.size() + " bytes, must be 32");
    }
    this.secret = secret;
  }

  public String personal(Participant.Id participant) {
    return derive("personal", participant.value());
  }

  public String hall(Event.Id event) {
    return derive("hall", event.value());
  }

  private String derive(String kind, String id) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
      var message = Canonical.of("ikrar/link", 1).put("kind", kind).put("id", id).build().bytes();
      var code = Bytes.owning(mac.doFinal(message.toArray()));
      return Token.text(code.slice(0, Token.BYTES));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform must support HmacSHA256", e);
    }
  }
}
