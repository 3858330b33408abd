package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.passkey.Assertion;
import id.ikrar.passkey.Challenge;
import id.ikrar.passkey.Site;
import id.ikrar.passkey.TestAuthenticator;
import id.ikrar.signing.SignedRecord;
import id.ikrar.verify.IssuedForgeries.Forgery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Files that are whole but for the passkey in their record; each breaks it in one way. */
final class PasskeyForgeries {
  static final Site SITE = new Site("https://ikrar.example.go.id");
  private static final TestAuthenticator PHONE = new TestAuthenticator();

  private PasskeyForgeries() {}

  static Map<String, Forgery> all() {
    var all = new LinkedHashMap<String, Forgery>();
    put(all, "passkey-of-another-record", _ -> PHONE.assertion(Digest.of(Bytes.EMPTY), SITE));
    put(all, "passkey-without-domain", record -> made(bare(record).bytes(), SITE, SITE, 5));
    put(all, "passkey-without-verification", record -> made(challenge(record), SITE, SITE, 1));
    put(all, "passkey-without-presence", record -> made(challenge(record), SITE, SITE, 4));
    var elsewhere = new Site("https://lain.example");
    put(
        all,
        "passkey-of-another-origin",
        record -> made(challenge(record), elsewhere, SITE, TestAuthenticator.VERIFIED));
    put(
        all,
        "passkey-of-another-party",
        record -> made(challenge(record), SITE, elsewhere, TestAuthenticator.VERIFIED));
    put(
        all,
        "passkey-of-another-key",
        record -> with(honest(record), new TestAuthenticator().key(), honest(record).signature()));
    put(
        all,
        "passkey-signature-altered",
        record -> with(honest(record), PHONE.key(), flipped(honest(record).signature())));
    put(
        all,
        "passkey-key-of-junk",
        record -> with(honest(record), Bytes.hex("a0"), honest(record).signature()));
    return all;
  }

  /** A record as it is made, with the passkey of an honest phone. */
  static SignedRecord confirmed(SignedRecord record) {
    return record.confirmed(honest(record));
  }

  private static Assertion honest(SignedRecord record) {
    return PHONE.assertion(bare(record), SITE);
  }

  private static Assertion made(Bytes challenge, Site origin, Site party, int flags) {
    return PHONE.assertion(challenge, origin.origin(), party.rpId(), flags, SITE);
  }

  private static Assertion with(Assertion it, Bytes key, Bytes signature) {
    return new Assertion(
        SITE, it.credential(), key, it.authenticatorData(), it.clientData(), signature);
  }

  private static Bytes challenge(SignedRecord record) {
    return Challenge.of(bare(record));
  }

  private static Digest bare(SignedRecord record) {
    return record.canonical().digest();
  }

  // Within s, near its end: the DER stays well-formed.
  private static Bytes flipped(Bytes value) {
    var bytes = value.toArray();
    bytes[bytes.length - 2] ^= 1;
    return Bytes.of(bytes);
  }

  private static void put(
      Map<String, Forgery> all, String name, Function<SignedRecord, Assertion> passkey) {
    var issuer = new Issuer(record -> record.confirmed(passkey.apply(record)));
    all.put(name, new Forgery(issuer.sealed(), Rule.PASSKEY));
  }
}
