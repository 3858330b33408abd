package id.ikrar.store;

import id.ikrar.event.Language;
import id.ikrar.event.Organization;
import id.ikrar.pledge.OwnTemplate;
import id.ikrar.pledge.Template;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template as it lies in the database; leaves out what is empty. */
@Serdeable
record TemplateJson(
    String label,
    @Nullable String language,
    String title,
    @Nullable String preamble,
    List<String> commitments,
    @Nullable String closing,
    @Nullable List<Variable> variables,
    @Nullable List<String> legalBases,
    int claimed,
    @Nullable String source,
    @Nullable String origin,
    int originVersion) {

  @Serdeable
  record Variable(String name, String label, @Nullable String example) {}

  static TemplateJson of(OwnTemplate own) {
    var it = own.template();
    return new TemplateJson(
        it.label(),
        it.language() == Language.ID ? null : it.language().name(),
        it.title(),
        it.preamble(),
        it.commitments(),
        it.closing(),
        it.variables().stream()
            .map(one -> new Variable(one.name(), one.label(), one.example()))
            .toList(),
        it.legalBases(),
        it.claimed(),
        it.source(),
        own.origin().map(OwnTemplate.Origin::template).orElse(null),
        own.origin().map(OwnTemplate.Origin::version).orElse(0));
  }

  OwnTemplate template(String id, int version, String owner, Instant savedAt) {
    var template =
        new Template(
            id,
            version,
            language == null ? Language.ID : Language.valueOf(language),
            label,
            title,
            Json.text(preamble),
            commitments,
            Json.text(closing),
            Json.list(variables).stream()
                .map(it -> new Template.Variable(it.name(), it.label(), Json.text(it.example())))
                .toList(),
            Json.list(legalBases),
            claimed,
            Json.text(source));
    return new OwnTemplate(
        new Organization.Id(owner),
        template,
        Optional.ofNullable(origin).map(it -> new OwnTemplate.Origin(it, originVersion)),
        savedAt);
  }
}
