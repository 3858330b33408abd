package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code organization}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganizationRows extends GenericRepository<OrganizationRow, String> {
  void save(OrganizationRow row);

  void update(OrganizationRow row);

  Optional<OrganizationRow> findById(String id);

  @Query("SELECT * FROM organization ORDER BY LOWER(name), id")
  List<OrganizationRow> all();

  @Query("INSERT INTO organization_parent (child, parent) VALUES (:child, :parent)")
  void place(String child, String parent);

  @Query("SELECT child, parent FROM organization_parent")
  List<PlaceRow> places();

  @Query("SELECT child FROM organization_parent WHERE parent IN (:parents)")
  List<String> below(Collection<String> parents);

  @Query("UPDATE organization SET letterhead = :letterhead WHERE id = :id")
  void change(String id, String letterhead);

  @Query("SELECT parent FROM organization_parent WHERE child = :child")
  Optional<String> parent(String child);
}
