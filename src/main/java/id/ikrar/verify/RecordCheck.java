package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.PersonName;
import id.ikrar.passkey.Assertion;
import id.ikrar.passkey.AssertionCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** That the record, the words and the signer's certificate speak of the same. */
record RecordCheck(PledgeRecord record, Findings findings) {
  /** Beyond this the time of a certified signature is said beside the time of consent. */
  static final Duration SKEW = Duration.ofMinutes(2);

  /** A certificate of the national service: it has a name of its own writing, and no jabatan. */
  void certified(CheckedSignature signature) {
    var certified = signature.cms().signer().name().orElse("");
    findings.unless(
        PersonName.same(certified, record.name()),
        Rule.CERTIFIED_NAME,
        OurFile.RECORD,
        certified,
        record.name());
    // Their own time, though another may be believed instead.
    var at =
        signature
            .cms()
            .timestamp()
            .map(TimestampToken::time)
            .orElseGet(() -> signature.moment(record.consentedAt()));
    findings.unless(
        Duration.between(record.consentedAt(), at).abs().compareTo(SKEW) <= 0,
        Rule.CERTIFIED_CLOCK,
        "",
        at,
        record.consentedAt());
  }

  void signer(Certificate signer) {
    findings.unless(signer.publicKey().equals(record.publicKey()), Rule.RECORD_KEY, OurFile.RECORD);
    var certified =
        List.of(
            signer.name().orElse(""), signer.title().orElse(""), signer.organization().orElse(""));
    var recorded = List.of(record.name(), record.jabatan(), record.instansi());
    // A certificate that names an organisation by id is a seal, and no person signs with that.
    boolean same = certified.equals(recorded) && signer.organizationId().isEmpty();
    findings.unless(same, Rule.RECORD_NAMES, OurFile.RECORD, certified, recorded);
  }

  /** Consent comes before the signature, by whatever clocks. */
  void time(SignatureReport.Time time, String place) {
    var signed = TimeCheck.moment(time, record.consentedAt());
    boolean possible = !record.consentedAt().isAfter(signed.plus(TimeCheck.SKEW));
    findings.unless(possible, Rule.TIME_ORDER, place, record.consentedAt(), OurFile.RECORD, signed);
  }

  void pledge(Optional<Bytes> words) {
    boolean same = words.filter(bytes -> Digest.of(bytes).equals(record.pledge())).isPresent();
    findings.unless(same, Rule.RECORD_PLEDGE, OurFile.PLEDGE);
  }

  /** A record without a passkey is whole; one with a passkey that does not hold was not ours. */
  void passkey() {
    record
        .passkey()
        .map(assertion -> AssertionCheck.check(assertion, record.bare()))
        .ifPresent(checked -> {
          if (checked instanceof Parsed.Malformed<Assertion>(var reason)) {
            findings.add(Rule.PASSKEY, OurFile.RECORD, reason);
          }
        });
  }
}
