package id.ikrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Digest;
import id.ikrar.seal.Holdings;
import id.ikrar.seal.Holdings.Place;
import id.ikrar.signing.Acceptance;
import id.ikrar.tlog.Batches;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audit is told of a database. */
@EveryDatabase
class JdbcHoldingsTest {
  private final JdbcPorts ports;
  private final Holdings holdings;
  private List<Acceptance> all;

  JdbcHoldingsTest(Store store) {
    ports = (JdbcPorts) store.empty();
    holdings = ports.bean(Holdings.class);
  }

  @BeforeEach
  void accept() {
    var world = new World(ports);
    var event = world.storedEvent();
    all = IntStream.rangeClosed(1, 5).mapToObj(i -> world.storedAcceptance(event, i)).toList();
    Batches.sequence(ports.log(), 3);
  }

  @Test
  void pledgesComeInOrderAndInParts() {
    assertThat(holdings.after("", 3)).isEqualTo(all.subList(0, 3));
    assertThat(holdings.after(all.get(2).id().value(), 3)).isEqualTo(all.subList(3, 5));
    assertThat(holdings.after(all.get(4).id().value(), 3)).isEmpty();
  }

  @Test
  void pledgesAreFoundByTheirRecords() {
    var records =
        List.of(all.get(1).record(), all.get(3).record(), Digest.of(World.entry(all.get(0))));
    assertThat(holdings.of(records)).containsExactlyInAnyOrder(all.get(1), all.get(3));
    assertThat(holdings.of(List.of())).isEmpty();
  }

  @Test
  void entriesAreToldWithTheirIndexes() {
    var entry = World.entry(all.get(1));
    assertThat(holdings.logged(1, 1))
        .containsExactly(new Holdings.Logged(1, entry, Digest.of(entry)));
    assertThat(holdings.logged(0, 9)).hasSize(3);
    assertThat(holdings.place(Digest.of(entry))).isEqualTo(new Place.At(1));
    assertThat(holdings.place(Digest.of(World.entry(all.get(4))))).isEqualTo(new Place.Waiting());
    assertThat(holdings.place(all.get(0).record())).isEqualTo(new Place.Nowhere());
    assertThat(holdings.awaitsSeal(all.get(0).id())).isTrue();
  }
}
