package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The table {@code own_template}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OwnTemplateRows extends GenericRepository<OwnTemplateRow, String> {
  void save(OwnTemplateRow row);

  @Query(
      """
      SELECT * FROM own_template one
      WHERE one.owner IN (:owners) AND NOT EXISTS (
        SELECT 1 FROM own_template other WHERE other.id = one.id AND other.version > one.version)
      """)
  List<OwnTemplateRow> newest(Collection<String> owners);

  @Query("SELECT * FROM own_template WHERE id = :id ORDER BY version")
  List<OwnTemplateRow> versions(String id);
}
