package id.ikrar.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The table {@code sealed}: when each file was made. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealedMoments extends GenericRepository<SealedMoment, String> {
  List<SealedMoment> findByAcceptanceIn(Collection<String> acceptances);
}
