package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Reason;
import id.ikrar.signing.Withdrawal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code withdrawal}. */
@MappedEntity("withdrawal")
record WithdrawalRow(
    @Id String acceptance,
    @DigestColumn Digest record,
    @BytesColumn Bytes salt,
    String withdrawnBy,
    String reason,
    @InstantColumn Instant withdrawnAt,
    @DigestColumn Digest entry) {

  static WithdrawalRow of(Withdrawal withdrawal, Bytes entry) {
    return new WithdrawalRow(
        withdrawal.acceptance().value(),
        withdrawal.record(),
        withdrawal.salt(),
        withdrawal.by().name(),
        withdrawal.reason().text(),
        withdrawal.at(),
        Digest.of(entry));
  }

  Withdrawal withdrawal() {
    return new Withdrawal(
        new Acceptance.Id(acceptance),
        record,
        salt,
        Withdrawal.By.valueOf(withdrawnBy),
        new Reason(reason),
        withdrawnAt);
  }
}
