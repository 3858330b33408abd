package id.ikrar.verify;

import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Changes;
import id.ikrar.pdf.Changes.Change;
import id.ikrar.pdf.Part;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Revision;
import id.ikrar.pdf.Signature;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between and after the signatures of another maker's file. A document timestamp is
 * nobody's assent: what it alone covers was changed after the last signature.
 *
 * @param signatures by where their ranges end
 */
record ForeignUpdates(PdfFile file, List<Signature> signatures, Findings findings) {
  /** Each costs two walks through the whole file. */
  static final int MAX_UPDATES = 16;

  private static final int MAX_SAID = 20;

  /** What a further signature and its validation data bring. */
  private static final Set<Part> BROUGHT = EnumSet.of(Part.SIGNATURE, Part.VALIDATION);

  /** What may differ when somebody signs after another, and is only said. */
  private static final Set<Part> HARMLESS = EnumSet.of(Part.FIELD, Part.METADATA);

  ForeignUpdates {
    signatures = List.copyOf(signatures);
  }

  void check() {
    var signers = signers();
    if (signers.isEmpty()) {
      return;
    }
    int first = signers.getFirst().range().end();
    var later =
        file.revisions().stream()
            .filter(it -> it.number() > 1 && it.span().from() >= first)
            .toList();
    findings.unless(later.size() <= MAX_UPDATES, Rule.UPDATE_COUNT, "", later.size(), MAX_UPDATES);
    for (var revision : later.subList(0, Math.min(later.size(), MAX_UPDATES))) {
      switch (Changes.of(file, revision)) {
        case Parsed.Malformed<List<Change>>(var reason) ->
            findings.add(Rule.UPDATE_AFTER, place(revision), revision.number(), reason);
        case Parsed.Ok<List<Change>>(var changes) -> judge(revision, changes, signers);
      }
    }
  }

  /** The timestamps stand in where nobody signed. */
  private List<Signature> signers() {
    var people = signatures.stream().filter(each -> !each.timestamp()).toList();
    return people.isEmpty() ? signatures : people;
  }

  private void judge(Revision revision, List<Change> changes, List<Signature> signers) {
    named(revision, changes);
    var cover =
        signers.stream().filter(it -> it.range().end() > revision.span().from()).findFirst();
    int said = 0;
    for (var change : changes) {
      if (!BROUGHT.contains(change.part()) && said++ < MAX_SAID) {
        findings.add(
            rule(change.part(), cover),
            change.place(),
            revision.number(),
            change.part(),
            cover.map(it -> "object " + it.object().number()).orElse(""));
      }
    }
  }

  private static Rule rule(Part part, Optional<Signature> cover) {
    return cover.isEmpty()
        ? Rule.UPDATE_AFTER
        : HARMLESS.contains(part) ? Rule.UPDATE_BETWEEN : Rule.UPDATE_OVERRIDES;
  }

  private void named(Revision revision, List<Change> changes) {
    var names = new LinkedHashSet<String>();
    for (var signature : signatures) {
      int end = signature.range().end();
      if (end > revision.span().from() && end <= revision.span().to()) {
        names.add(signature.timestamp() ? "a document timestamp" : "a signature");
      }
    }
    if (changes.stream().anyMatch(change -> change.part() == Part.VALIDATION)) {
      names.add("validation data");
    }
    if (!names.isEmpty()) {
      findings.add(Rule.UPDATE_NAMED, place(revision), revision.number(), String.join(", ", names));
    }
  }

  private static String place(Revision revision) {
    return "bytes " + revision.span().from() + " to " + revision.span().to();
  }
}
