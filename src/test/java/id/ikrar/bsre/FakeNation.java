package id.ikrar.bsre;

import id.ikrar.kernel.Bytes;
import id.ikrar.signing.NationalSigner;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Secret;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The same service without HTTP. */
public final class FakeNation implements NationalSigner {
  private final TestNation nation;
  private final String name;
  private final Instant clock;

  public FakeNation(TestNation nation, String name, Instant clock) {
    this.nation = nation;
    this.name = name;
    this.clock = clock;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Answer sign(Nik nik, Proof proof, Secret secret, Bytes pdf) {
    var said = new AtomicReference<>("");
    secret.show(characters -> said.set(new String(characters)));
    var wanted =
        switch (proof) {
          case PASSPHRASE -> StandIn.PASSPHRASE;
          case TOTP -> StandIn.CODE;
        };
    return switch (nik.value()) {
      case StandIn.NOT_REGISTERED -> new Answer.Refused(Reason.NOT_REGISTERED);
      case StandIn.NO_CERTIFICATE, StandIn.EXPIRED -> new Answer.Refused(Reason.NO_CERTIFICATE);
      case StandIn.FAILING, StandIn.NONSENSE -> new Answer.Refused(Reason.FAILED);
      case StandIn.SLOW, StandIn.GATEWAY, StandIn.BROKEN_OFF -> new Answer.Refused(Reason.UNKNOWN);
      default ->
          said.get().equals(wanted)
              ? new Answer.Signed(nation.sign(pdf, name, clock))
              : new Answer.Refused(Reason.SECRET_WRONG);
    };
  }

  @Override
  public Answer sendCode(Nik nik) {
    return new Answer.CodeSent();
  }
}
