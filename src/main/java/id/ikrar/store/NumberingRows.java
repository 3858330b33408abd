package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code numbering}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NumberingRows extends GenericRepository<NumberingRow, String> {
  @Query(
      """
      INSERT INTO numbering (organization, pattern, code) VALUES (:organization, :pattern, :code)
      ON DUPLICATE KEY UPDATE pattern = VALUES(pattern), code = VALUES(code)
      """)
  void put(NumberingRow row);

  Optional<NumberingRow> findById(String organization);
}
