package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The table {@code number_series}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NumberSeriesRows extends GenericRepository<NumberSeriesRow, String> {
  void save(NumberSeriesRow row);

  @Query("SELECT * FROM number_series WHERE organization = :organization AND in_year = :year")
  Optional<NumberSeriesRow> find(String organization, int year);

  @Query(
      """
      SELECT * FROM number_series
      WHERE organization = :organization AND in_year = :year FOR UPDATE
      """)
  Optional<NumberSeriesRow> locked(String organization, int year);

  @Query(
      """
      UPDATE number_series SET next_number = :number
      WHERE organization = :organization AND in_year = :year
      """)
  void advance(String organization, int year, int number);
}
