package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import id.ikrar.pledge.Manuscript;
import id.ikrar.pledge.OwnTemplate;
import id.ikrar.pledge.OwnTemplates;
import id.ikrar.pledge.Template;
import id.ikrar.pledge.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where templates are picked and made: those that the program ships, and those of an organisation,
 * which it and all below it may use.
 */
public final class TemplateShelf {
  private final Templates bundled;
  private final OwnTemplates own;
  private final Organizations organizations;
  private final RandomGenerator random;

  public TemplateShelf(
      Templates bundled, OwnTemplates own, Organizations organizations, RandomGenerator random) {
    this.bundled = bundled;
    this.own = own;
    this.organizations = organizations;
    this.random = random;
  }

  /** What came of saving. */
  public sealed interface Saving {
    /** Kept as this version. */
    record Saved(Template template) implements Saving {}

    /** These gaps stand for nothing that is known. */
    record Gaps(List<Manuscript.Gap> unknown) implements Saving {
      public Gaps {
        unknown = List.copyOf(unknown);
      }
    }

    /** Somebody else saved that version meanwhile. */
    record Meanwhile() implements Saving {}

    /** There is no such template, or it belongs to somebody else. */
    record Unknown() implements Saving {}
  }

  /** The newest versions that the organisation may use, those of its own tree first. */
  public List<Template> all(Organization.Id organization) {
    var all = new ArrayList<Template>();
    own(organization).forEach(it -> all.add(it.template()));
    all.addAll(bundled.all());
    return all;
  }

  /** Those that an organisation made, its own and those of the ones above it. */
  public List<OwnTemplate> own(Organization.Id organization) {
    return own.newest(organizations.above(organization));
  }

  /** A version that the organisation may use; the newest where none is named. */
  public Optional<Template> find(
      Organization.Id organization, String id, Optional<Integer> version) {
    var versions = versions(organization, id);
    return version.isEmpty()
        ? versions.reversed().stream().findFirst()
        : versions.stream().filter(it -> it.version() == version.get()).findFirst();
  }

  /** All versions of a template that the organisation may use, oldest first. */
  public List<Template> versions(Organization.Id organization, String id) {
    var mine =
        own.versions(id).stream()
            .filter(it -> sees(organization, it.owner()))
            .map(OwnTemplate::template)
            .toList();
    return mine.isEmpty() ? bundled.find(id).stream().toList() : mine;
  }

  /** Whether the organisation may save a new version of it. */
  public Optional<OwnTemplate> editable(Organization.Id organization, String id) {
    return own.versions(id).reversed().stream()
        .findFirst()
        .filter(it -> organizations.reach(organization).contains(it.owner()));
  }

  /** A template of the organisation's own with the words of another. */
  public Saving copy(Organization.Id organization, String id, String label, Instant now) {
    var found = find(organization, id, Optional.empty());
    if (found.isEmpty()) {
      return new Saving.Unknown();
    }
    var original = found.get();
    var copy = original.manuscript(label);
    return keep(
        new OwnTemplate(
            organization,
            copy.template(Key.next(now, random), 1, OwnTemplate.source(original, copy)),
            Optional.of(new OwnTemplate.Origin(original.id(), original.version())),
            now));
  }

  /** A template of the organisation's own. */
  public Saving create(Organization.Id organization, Manuscript manuscript, Instant now) {
    if (!manuscript.unknown().isEmpty()) {
      return new Saving.Gaps(manuscript.unknown());
    }
    var template = manuscript.template(Key.next(now, random), 1, manuscript.source());
    return keep(new OwnTemplate(organization, template, Optional.empty(), now));
  }

  /**
   * Adds a version to a template.
   *
   * @param base the version that was changed: must be the newest
   */
  public Saving save(
      Organization.Id organization, String id, int base, Manuscript manuscript, Instant now) {
    var found = editable(organization, id);
    if (found.isEmpty()) {
      return new Saving.Unknown();
    }
    if (!manuscript.unknown().isEmpty()) {
      return new Saving.Gaps(manuscript.unknown());
    }
    var newest = found.get();
    if (newest.template().version() != base || base == Template.MAX_VERSION) {
      return new Saving.Meanwhile();
    }
    var source =
        newest
            .origin()
            .flatMap(it -> original(newest.owner(), it))
            .map(original -> OwnTemplate.source(original, manuscript))
            .orElse(manuscript.source());
    return keep(
        new OwnTemplate(
            newest.owner(), manuscript.template(id, base + 1, source), newest.origin(), now));
  }

  /** Remembers which version an event's words were taken from. */
  public void took(Event.Id event, Template template, Instant now) {
    own.took(event, new OwnTemplates.Taken(template.id(), template.version(), now));
  }

  public Optional<OwnTemplates.Taken> taken(Event.Id event) {
    return own.taken(event);
  }

  private Saving keep(OwnTemplate version) {
    return own.save(version) ? new Saving.Saved(version.template()) : new Saving.Meanwhile();
  }

  private Optional<Template> original(Organization.Id owner, OwnTemplate.Origin origin) {
    return find(owner, origin.template(), Optional.of(origin.version()))
        .or(() -> bundled.find(origin.template(), origin.version()));
  }

  private boolean sees(Organization.Id organization, Organization.Id owner) {
    var near = new HashSet<>(organizations.above(organization));
    near.addAll(organizations.reach(organization));
    return near.contains(owner);
  }
}
