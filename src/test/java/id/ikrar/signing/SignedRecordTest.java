package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.page.Sheets;
import id.ikrar.passkey.Site;
import id.ikrar.passkey.TestAuthenticator;
import id.ikrar.verify.PledgeRecord;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class SignedRecordTest {
  private static final Site SITE = new Site("https://ikrar.example.go.id");

  private final SignedRecord record = Sheets.usual().sheet().record();

  @Test
  void recordWithoutAPasskeyHasTheFieldsItAlwaysHad() {
    assertThat(record.canonical().body().entries().keySet())
        .extracting(key -> ((Cbor.Text) key).value())
        .containsExactlyInAnyOrder(
            "id",
            "salt",
            "organizer",
            "organizerName",
            "event",
            "eventName",
            "pledgeVersion",
            "pledge",
            "participant",
            "name",
            "jabatan",
            "instansi",
            "region",
            "identifier",
            "identification",
            "ink",
            "publicKey",
            "consentedAt");
  }

  @Test
  void passkeyIsOneFieldMoreAndTheRestIsWhatItSpokeOf() {
    var bare = record.canonical().digest();
    var confirmed = record.confirmed(new TestAuthenticator().assertion(bare, SITE));
    var fields = new HashMap<>(confirmed.canonical().body().entries());
    fields.remove(Cbor.of("passkey"));

    assertThat(fields).isEqualTo(record.canonical().body().entries());
    var read = PledgeRecord.parse(confirmed.canonical().bytes()).orThrow();
    assertThat(read.bare()).isEqualTo(bare);
    assertThat(read.digest()).isEqualTo(confirmed.canonical().digest()).isNotEqualTo(bare);
    assertThat(read.passkey()).isEqualTo(confirmed.passkey());
  }

  @Test
  void recordWithoutAPasskeyIsItsOwnBareRecord() {
    var read = PledgeRecord.parse(record.canonical().bytes()).orThrow();

    assertThat(read.bare()).isEqualTo(read.digest());
    assertThat(read.passkey()).isEmpty();
  }

  @Test
  void passkeyOfOtherShapeMakesNoRecord() {
    var fields = new HashMap<>(record.canonical().body().entries());
    for (var wrong : new Cbor[] {Cbor.of("yes"), Cbor.of(Bytes.EMPTY), new Cbor.Null()}) {
      fields.put(Cbor.of("passkey"), wrong);
      var bytes =
          Cbor.array(Cbor.of(SignedRecord.DOMAIN), Cbor.of(1), new Cbor.Dict(fields)).encode();
      assertThat(PledgeRecord.parse(bytes).optional()).isEmpty();
    }
  }

  @Test
  void challengeHasItsOwnDomain() {
    assertThat(id.ikrar.passkey.Challenge.of(Digest.of(Bytes.EMPTY)).hex())
        .isEqualTo("13cd3d98f223b3639e0b6ce2f03b84a24bf15aa3c32398b38900a02570f36972");
  }
}
