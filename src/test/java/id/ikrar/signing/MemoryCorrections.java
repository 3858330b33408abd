package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.signer.MemoryRoster;
import id.ikrar.signer.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Corrections in memory. */
public final class MemoryCorrections implements Corrections {
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<Participant.Id, Reopening> open = new HashMap<>();
  private final MemoryAcceptances acceptances;
  private final Withdrawals withdrawals;
  private final MemoryRoster roster;

  public MemoryCorrections(
      MemoryAcceptances acceptances, Withdrawals withdrawals, MemoryRoster roster) {
    this.acceptances = acceptances;
    this.withdrawals = withdrawals;
    this.roster = roster;
  }

  @Override
  public synchronized boolean open(Reopening reopening) {
    var standing = acceptances.of(reopening.participant()).map(Acceptance::id);
    if (!standing.equals(Optional.of(reopening.acceptance()))
        || withdrawals.of(reopening.acceptance()).isPresent()) {
      return false;
    }
    open.put(reopening.participant(), reopening);
    return true;
  }

  @Override
  public synchronized boolean cancel(Participant.Id participant) {
    boolean was = open(participant).isPresent();
    open.remove(participant);
    return was;
  }

  @Override
  public synchronized Optional<Reopening> open(Participant.Id participant) {
    return Optional.ofNullable(open.get(participant))
        .filter(it -> withdrawals.of(it.acceptance()).isEmpty());
  }

  @Override
  public synchronized List<Reopening> open(Event.Id event) {
    return open.keySet().stream()
        .flatMap(it -> open(it).stream())
        .filter(it -> acceptances.find(it.acceptance()).orElseThrow().event().equals(event))
        .sorted(Comparator.comparing(Reopening::at))
        .toList();
  }

  @Override
  public synchronized Acceptances.Committed commit(
      Acceptance newer, Bytes entry, Correction correction, Bytes correctionEntry) {
    var standing = acceptances.of(newer.participant()).orElseThrow();
    if (!standing.id().equals(correction.acceptance()) || open(newer.participant()).isEmpty()) {
      return new Acceptances.Committed.Already(standing);
    }
    var committed = acceptances.replace(standing.id(), newer, entry, correctionEntry);
    if (committed instanceof Acceptances.Committed.Stored) {
      var right = Objects.requireNonNull(open.remove(newer.participant())).right();
      roster.correct(roster.find(newer.participant()).orElseThrow().with(right));
      corrections.add(correction);
    }
    return committed;
  }

  @Override
  public synchronized Optional<Correction> of(Acceptance.Id earlier) {
    return corrections.stream().filter(it -> it.acceptance().equals(earlier)).findFirst();
  }

  @Override
  public synchronized List<Correction> of(Event.Id event) {
    return corrections.stream()
        .filter(it -> acceptances.find(it.acceptance()).orElseThrow().event().equals(event))
        .sorted(Comparator.comparing(Correction::at).thenComparing(it -> it.acceptance().value()))
        .toList();
  }
}
