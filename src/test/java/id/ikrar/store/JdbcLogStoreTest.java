package id.ikrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.LogStoreContract;
import org.junit.jupiter.api.Test;

@EveryDatabase
class JdbcLogStoreTest extends LogStoreContract {
  private final JdbcPorts ports;

  JdbcLogStoreTest(Store store) {
    ports = (JdbcPorts) store.empty();
  }

  @Override
  protected LogStore store() {
    return ports.log();
  }

  @Override
  protected void submit(Bytes entry) {
    ports.bean(LogEntryRows.class).add(LogEntryRow.waiting(entry));
  }

  @Test
  void stateThatDoesNotFitTheEntriesIsRefused() {
    submit(entry(0));
    assertThatThrownBy(() ->
            store()
                .sequence(
                    10,
                    (_, _) ->
                        new LogStore.State(
                            2,
                            id.ikrar.kernel.Digest.of(entry(0)),
                            java.util.List.of(),
                            "unsigned",
                            World.NOON)))
        .hasMessage("1 entries after 0, the state says 2");
    assertThat(store().state()).isEmpty();
  }
}
