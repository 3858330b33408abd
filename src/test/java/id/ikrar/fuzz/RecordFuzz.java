package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.page.CheckReport;
import id.ikrar.pledge.Pledge;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.KeyEntry;
import id.ikrar.verify.PledgeRecord;
import java.util.List;

/** All that is hashed or signed is read as one kind of content, and written back as it was. */
final class RecordFuzz {
  private static final List<String> DOMAINS =
      List.of(PledgeRecord.DOMAIN, Entry.DOMAIN, KeyEntry.DOMAIN, "ikrar/pledge");

  private RecordFuzz() {}

  static void check(Bytes input) {
    for (var domain : DOMAINS) {
      Hold.sameBytes(input, bytes -> Canonical.parse(domain, bytes), Canonical::bytes);
    }
    Hold.sameBytes(input, Entry::parse, Entry::encode);
    Hold.sameBytes(input, KeyEntry::parse, KeyEntry::encode);
    Hold.sameBytes(input, Pledge::read, Pledge::canonical);
    Hold.whereRead(
        PledgeRecord.parse(input),
        record ->
            Hold.that(
                Canonical.parse(PledgeRecord.DOMAIN, input).optional().isPresent(),
                "not canonical: ",
                record));
    Hold.whereRead(
        CheckReport.parse(input),
        report ->
            Hold.that(
                CheckReport.parse(report.encode()).orThrow().equals(report),
                "written otherwise than read: ",
                report));
  }
}
