package id.ikrar.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables {@code campaign} and {@code campaign_event}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CampaignRows extends GenericRepository<CampaignRow, String> {
  void save(CampaignRow row);

  Optional<CampaignRow> findById(String id);

  @Query("UPDATE campaign SET name = :name WHERE id = :id")
  int rename(String id, String name);

  @Query("SELECT * FROM campaign WHERE owner IN (:owners) ORDER BY LOWER(name), id")
  List<CampaignRow> of(Collection<String> owners);

  @Query(
      """
      SELECT campaign.* FROM campaign
      JOIN campaign_event ON campaign_event.campaign = campaign.id
      WHERE campaign_event.event = :event ORDER BY LOWER(campaign.name), campaign.id
      """)
  List<CampaignRow> holding(String event);

  @Query(
      """
      INSERT INTO campaign_event (campaign, event) VALUES (:campaign, :event)
      ON DUPLICATE KEY UPDATE event = VALUES(event)
      """)
  void put(String campaign, String event);

  @Query(
      """
      INSERT INTO campaign_event (campaign, event)
      SELECT campaign, :child FROM campaign_event WHERE event = :parent
      """)
  void follow(String child, String parent);

  @Query("DELETE FROM campaign_event WHERE campaign = :campaign AND event = :event")
  int take(String campaign, String event);
}
