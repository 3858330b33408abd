package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.movement.Circular;
import id.ikrar.movement.Circulars;
import id.ikrar.movement.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Circulars in a database. */
@Singleton
final class JdbcCirculars implements Circulars {
  private final CircularRows rows;
  private final CircularFileRows files;
  private final Transactions transactions;

  JdbcCirculars(CircularRows rows, CircularFileRows files, Transactions transactions) {
    this.rows = rows;
    this.files = files;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Circular it, Bytes pdf) {
    var row =
        new CircularFileRow(
            it.id().value(),
            it.subject().value(),
            SubjectColumns.kind(it.subject()),
            it.number(),
            it.issued(),
            it.title(),
            it.digest(),
            it.bytes(),
            pdf,
            it.addedAt());
    return transactions.unlessTaken(
        () -> files.save(row),
        () -> rows.existsBySubjectAndDigest(it.subject().value(), it.digest()));
  }

  @Override
  public List<Circular> of(Subject subject) {
    return rows.of(subject.value()).stream().map(JdbcCirculars::circular).toList();
  }

  @Override
  public Optional<Circular> find(Circular.Id id) {
    return rows.findById(id.value()).map(JdbcCirculars::circular);
  }

  @Override
  public Optional<Bytes> pdf(Circular.Id id) {
    return files.findById(id.value()).map(CircularFileRow::pdf);
  }

  @Override
  public void remove(Circular.Id id) {
    rows.remove(id.value());
  }

  private static Circular circular(CircularRow row) {
    return new Circular(
        new Circular.Id(row.id()),
        SubjectColumns.subject(row.subject(), row.subjectKind()),
        row.reference(),
        row.issued(),
        row.title(),
        row.digest(),
        row.size(),
        row.addedAt());
  }
}
