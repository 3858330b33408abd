package id.ikrar.bench;

import id.ikrar.TestHall;
import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Cms;
import id.ikrar.crypto.SignerSubject;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.page.PledgePage;
import id.ikrar.page.PledgeSheet;
import id.ikrar.page.Revision1;
import id.ikrar.page.WholeSheet;
import id.ikrar.pledge.Pledge;
import id.ikrar.seal.PaperNotary;
import id.ikrar.seal.Seals;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Notary;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.SignedRecord;
import id.ikrar.signing.TestPhone;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one ceremony costs the service, step by step, without database and web. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class CeremonyBench {

  /** One person who has been shown the sheet. */
  @State(Scope.Benchmark)
  public static class Person {
    private final BenchFolder folder = BenchFolder.make();
    private final TestHall hall = new TestHall(folder.path());
    private final PledgePage page = new PledgePage();
    private final Notary notary =
        new PaperNotary(hall.keys, hall.keys.timestamps(), page, TestHall.HOST);
    private final TestPhone phone = new TestPhone();
    private final Pledge pledge;
    private final Participant participant;
    private final SignedRecord record;
    private final Preparation preparation;
    private final Bytes signature;
    private final SignerSubject subject;
    private final Certificate certificate;

    public Person() {
      var event = hall.open(1);
      pledge = hall.ports.pledges().current(event.id()).orElseThrow();
      participant = hall.person(event, 1);
      preparation = hall.prepare(hall.token(event, 1), phone, event);
      signature = phone.sign(preparation.attributes());
      certificate = Certificate.parse(preparation.certificate()).orThrow();
      subject =
          new SignerSubject(participant.name(), participant.jabatan(), participant.instansi());
      record =
          new SignedRecord(
              ShortId.next(new Random(1)),
              Bytes.of(new byte[SignedRecord.SALT_BYTES]),
              pledge.organizer().id(),
              pledge.organizer().name(),
              pledge.event(),
              pledge.programme().name(),
              pledge.version(),
              pledge.digest(),
              participant.id(),
              participant.name(),
              participant.jabatan(),
              participant.instansi(),
              "",
              participant.identifier().printed(),
              Identification.PERSONAL_LINK,
              Digest.of(Bytes.EMPTY),
              phone.publicKey(),
              TestHall.START);
    }

    private PledgeSheet sheet() {
      return new PledgeSheet(pledge, participant, TestPhone.drawing(), record, TestHall.HOST);
    }

    @TearDown
    public void empty() {
      folder.close();
    }
  }

  /** All of it by OpenPDF. */
  @Benchmark
  public Bytes renderWhole(Person person) {
    return WholeSheet.pdf(person.sheet());
  }

  /** With what the event's earlier signers had drawn. */
  @Benchmark
  public Revision1 renderFilled(Person person) {
    return person.page.render(person.sheet());
  }

  @Benchmark
  public Certificate certify(Person person) {
    return person
        .hall
        .keys
        .authority()
        .certify(person.subject, person.phone.publicKey(), TestHall.START);
  }

  @Benchmark
  public Bytes attributes(Person person) {
    return Cms.attributes(person.preparation.pledge(), person.certificate);
  }

  /** Render, certify, attributes: the service's work of prepare. */
  @Benchmark
  public Notary.Sheet prepare(Person person) {
    return person.notary.sheet(
        person.pledge, person.participant, person.record, TestPhone.drawing(), TestHall.START);
  }

  /** Check the phone's signature, timestamp, assemble: the service's work of accept. */
  @Benchmark
  public Notary.Signed accept(Person person) {
    return person.notary.sign(person.preparation, person.signature, TestHall.START).orElseThrow();
  }

  /** Pledges that are in the log and wait for their seal. */
  @State(Scope.Thread)
  public static class Accepted {
    private static final int COUNT = 16;

    private BenchFolder folder = BenchFolder.make();
    private TestHall hall = new TestHall(folder.path());
    private List<Seals.Work> work = List.of();

    @Setup(Level.Iteration)
    public void sign() {
      folder = BenchFolder.make();
      hall = new TestHall(folder.path());
      var event = hall.open(COUNT);
      for (int number = 1; number <= COUNT; number++) {
        hall.sign(event, number);
      }
      hall.sequencer.run(TestHall.START);
      work = hall.sealer.claim(TestHall.START);
    }

    @TearDown(Level.Iteration)
    public void empty() {
      folder.close();
    }
  }

  /** From the claimed pledge to the stored file, for each of sixteen. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 30)
  @Measurement(iterations = 30)
  @OperationsPerInvocation(Accepted.COUNT)
  public int seal(Accepted accepted) {
    int sealed = 0;
    for (var one : accepted.work) {
      sealed += accepted.hall.sealer.seal(one, TestHall.START) ? 1 : 0;
    }
    if (sealed != Accepted.COUNT) {
      throw new IllegalStateException(sealed + " sealed, must be " + Accepted.COUNT);
    }
    return sealed;
  }
}
