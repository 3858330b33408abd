package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The table {@code deed}; an empty event or account stands for any. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeedRows extends GenericRepository<DeedRow, Long> {
  void save(DeedRow row);

  @Query(
      """
      SELECT * FROM deed
      WHERE organization IN (:organizations) AND number < :before
        AND (:event = '' OR event = :event) AND (:account = '' OR account = :account)
      ORDER BY number DESC LIMIT :most
      """)
  List<DeedRow> read(
      Collection<String> organizations, long before, String event, String account, int most);

  @Query(
      """
      SELECT * FROM deed WHERE number IN
        (SELECT MAX(number) FROM deed WHERE organization IN (:organizations) GROUP BY account)
      ORDER BY LOWER(name), account
      """)
  List<DeedRow> lastOfEach(Collection<String> organizations);
}
