package id.ikrar.store;

import id.ikrar.movement.Publicities;
import id.ikrar.movement.Publicity;
import id.ikrar.movement.Subject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is shown to everybody, in a database. */
@Singleton
final class JdbcPublicities implements Publicities {
  private final PublicityRows rows;
  private final Transactions transactions;

  JdbcPublicities(PublicityRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<Publicity> of(Subject subject) {
    return rows.findById(subject.value())
        .map(JdbcPublicities::publicity)
        .filter(it -> it.subject().equals(subject));
  }

  @Override
  public List<Publicity> among(Collection<Subject> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : rows.findBySubjectIn(subjects.stream().map(Subject::value).toList()).stream()
            .map(JdbcPublicities::publicity)
            .filter(it -> subjects.contains(it.subject()))
            .toList();
  }

  @Override
  public Optional<Publicity> with(String slug) {
    return rows.findBySlug(slug).map(JdbcPublicities::publicity);
  }

  @Override
  public boolean put(Publicity it) {
    return transactions.unlessTaken(
        () -> {
          var id = it.subject().value();
          // MySQL counts changed rows only, so whether there is one is asked.
          if (rows.findById(id).isPresent()) {
            rows.change(id, it.slug(), it.shown(), it.names());
          } else {
            rows.save(
                new PublicityRow(
                    id, SubjectColumns.kind(it.subject()), it.slug(), it.shown(), it.names()));
          }
        },
        () ->
            rows.findBySlug(it.slug())
                .filter(row -> !row.subject().equals(it.subject().value()))
                .isPresent());
  }

  private static Publicity publicity(PublicityRow row) {
    return new Publicity(
        SubjectColumns.subject(row.subject(), row.subjectKind()),
        row.slug(),
        row.shown(),
        row.withNames());
  }
}
