package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table {@code circular} without its files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CircularRows extends GenericRepository<CircularRow, String> {
  @Query(
      """
      SELECT id, subject, subject_kind, reference, issued, title, digest, size, added_at
      FROM circular WHERE subject = :subject ORDER BY issued DESC, id DESC
      """)
  List<CircularRow> of(String subject);

  Optional<CircularRow> findById(String id);

  boolean existsBySubjectAndDigest(String subject, @DigestColumn Digest digest);

  @Query("DELETE FROM circular WHERE id = :id")
  int remove(String id);
}
