package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.SignedStatusList;
import id.ikrar.tlog.StatusList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Status lists that whoever checks has at hand, believed as far as a trusted key of the log signed
 * them: they tell, without a network, whether a pledge was withdrawn or corrected as of their date.
 */
public final class StatusLists {
  public static final StatusLists NONE = new StatusLists(List.of());

  private final List<Given> lists;

  private StatusLists(List<Given> lists) {
    this.lists = List.copyOf(lists);
  }

  private record Given(String name, Parsed<SignedStatusList> list) {}

  /**
   * These and one more; one that cannot be read is kept, since it has to be said.
   *
   * @param name what the findings call it
   */
  public StatusLists and(String name, Bytes list) {
    var given = new Given(name, SignedStatusList.parse(list));
    return new StatusLists(Stream.concat(lists.stream(), Stream.of(given)).toList());
  }

  /** The verdict with what the lists say of the pledge; unchanged of a file that is not genuine. */
  public Verdict ask(Verdict verdict, Trust trust, Instant at) {
    if (lists.isEmpty()
        || !verdict.kind().green()
        || !(verdict.evidence() instanceof Evidence.Pledge(_, Evidence.Proven proven))) {
      return verdict;
    }
    var findings = new Findings();
    var silent = new Findings();
    var speaking = new ArrayList<Speaking>();
    for (var given : lists) {
      believed(given, proven, trust, findings)
          .filter(list -> speaks(given.name(), list, proven.index(), silent))
          .ifPresent(list -> speaking.add(new Speaking(given.name(), list)));
    }
    if (speaking.isEmpty()) {
      // What lists of other stretches say matters only where no list speaks of this pledge.
      return verdict.with(
          new Status.Unknown(),
          Stream.concat(findings.list().stream(), silent.list().stream()).toList());
    }
    var status = status(speaking, proven.index(), at, findings);
    return verdict.with(status, findings.list());
  }

  private record Speaking(String name, StatusList list) {}

  private static Optional<StatusList> believed(
      Given given, Evidence.Proven proven, Trust trust, Findings findings) {
    return switch (given.list()) {
      case Parsed.Malformed<SignedStatusList>(var reason) -> {
        findings.add(Rule.STATUS_LIST, "", given.name(), reason);
        yield Optional.empty();
      }
      case Parsed.Ok<SignedStatusList>(var signed) -> {
        var list = signed.list();
        if (!list.origin().equals(proven.origin())) {
          findings.add(Rule.STATUS_LOG, "", given.name(), list.origin(), proven.origin());
          yield Optional.empty();
        }
        if (!signed.signedBy(trust.logs())) {
          findings.add(Rule.STATUS_KEY, "", given.name());
          yield Optional.empty();
        }
        yield Optional.of(list);
      }
    };
  }

  private static boolean speaks(String name, StatusList list, long index, Findings findings) {
    if (!list.covers(index)) {
      long first = list.number() * StatusList.POSITIONS;
      long last = first + StatusList.POSITIONS - 1;
      findings.add(Rule.STATUS_RANGE, "", name, first, last, index);
    } else if (!list.reaches(index)) {
      findings.add(Rule.STATUS_SHORT, "", name, list.size(), index);
    }
    return list.reaches(index);
  }

  // What was taken back stays so: one list that says it is enough, however many older ones do not.
  private static Status status(List<Speaking> speaking, long index, Instant at, Findings findings) {
    var newest = newest(speaking);
    var withdrawn = speaking.stream().filter(it -> it.list().withdrawn(index)).toList();
    if (!withdrawn.isEmpty()) {
      var asOf = newest(withdrawn).list().at();
      return new Status.Withdrawn(Status.Source.LIST, asOf, new Status.Untold());
    }
    var corrected = speaking.stream().filter(it -> it.list().corrected(index)).toList();
    if (!corrected.isEmpty()) {
      var asOf = newest(corrected).list().at();
      return new Status.Corrected(Status.Source.LIST, asOf, new Status.Untold());
    }
    findings.unless(
        at.isBefore(newest.list().next()),
        Rule.STATUS_OLD,
        "",
        newest.name(),
        newest.list().next());
    return new Status.Stands(Status.Source.LIST, newest.list().at());
  }

  private static Speaking newest(List<Speaking> speaking) {
    return speaking.stream()
        .reduce((one, other) -> other.list().at().isAfter(one.list().at()) ? other : one)
        .orElseThrow();
  }
}
