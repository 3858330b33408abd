package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code publicity}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicityRows extends GenericRepository<PublicityRow, String> {
  void save(PublicityRow row);

  Optional<PublicityRow> findById(String subject);

  List<PublicityRow> findBySubjectIn(Collection<String> subjects);

  Optional<PublicityRow> findBySlug(String slug);

  @Query(
      """
      UPDATE publicity SET slug = :slug, shown = :shown, with_names = :withNames
      WHERE subject = :subject
      """)
  int change(String subject, String slug, boolean shown, boolean withNames);
}
