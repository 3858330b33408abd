package id.ikrar.store;

import id.ikrar.account.Accounts;
import id.ikrar.account.Factors;
import id.ikrar.account.Passes;
import id.ikrar.account.Trail;
import id.ikrar.attendance.Attendances;
import id.ikrar.event.Events;
import id.ikrar.event.Logos;
import id.ikrar.event.Organizations;
import id.ikrar.integration.ApiTokens;
import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Replays;
import id.ikrar.integration.Webhooks;
import id.ikrar.movement.Campaigns;
import id.ikrar.movement.Cascades;
import id.ikrar.movement.Circulars;
import id.ikrar.movement.Coverages;
import id.ikrar.movement.Publicities;
import id.ikrar.pledge.Numberings;
import id.ikrar.pledge.OwnTemplates;
import id.ikrar.pledge.Pledges;
import id.ikrar.seal.Seals;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.CertifiedEvents;
import id.ikrar.signing.Corrections;
import id.ikrar.signing.HallRules;
import id.ikrar.signing.Links;
import id.ikrar.signing.Preparations;
import id.ikrar.signing.Withdrawals;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.Retractions;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** All ports over one database, as the service itself opens it. */
final class JdbcPorts implements Ports, AutoCloseable {
  static final JdbcPorts H2 = new JdbcPorts("jdbc:h2:mem:ports;DB_CLOSE_DELAY=-1", "ikrar");

  // Those that others point to come last.
  private static final List<String> TABLES =
      List.of(
          "campaign_event",
          "circular",
          "publicity",
          "campaign",
          "cascaded_event",
          "attendance",
          "webhook_delivery",
          "webhook",
          "api_replay",
          "api_token",
          "certified_event",
          "closing_file",
          "hall_rule",
          "correction",
          "deed",
          "reopening",
          "withdrawal",
          "sealed",
          "sealing",
          "acceptance",
          "log_entry",
          "preparation",
          "link",
          "participant",
          "pledge",
          "pledge_draft",
          "template_taken",
          "numbering",
          "number_series",
          "logo",
          "own_template",
          "invitation",
          "account_session",
          "pass",
          "recovery_code",
          "second_step",
          "account",
          "event",
          "organization_parent",
          "organization");

  private final ApplicationContext context;

  private JdbcPorts(String url, String user) {
    this(Map.of("datasources.default.url", url, "datasources.default.username", user));
  }

  JdbcPorts(Map<String, Object> properties) {
    context = ApplicationContext.run(properties, Environment.TEST);
  }

  /** A second node of the service over the same database. */
  JdbcPorts beside() {
    var first = bean(DatasourceConfiguration.class);
    return new JdbcPorts(first.getUrl(), first.getUsername());
  }

  /** Over the MySQL of this run. */
  static JdbcPorts mysql() {
    return MySql.PORTS;
  }

  private static final class MySql {
    private static final JdbcPorts PORTS =
        new JdbcPorts(MySqlServer.shared().fresh("ports"), MySqlServer.shared().user());
  }

  JdbcPorts emptied() {
    try (var connection =
            DelegatingDataSource.unwrapDataSource(bean(DataSource.class)).getConnection();
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        statement.execute("DELETE FROM " + table);
      }
      statement.execute("UPDATE log_state SET size = 0");
      statement.execute("UPDATE webhook_place SET log_index = 0, closings = 0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  @Override
  public Accounts accounts() {
    return bean(Accounts.class);
  }

  @Override
  public Attendances attendances() {
    return bean(Attendances.class);
  }

  @Override
  public ApiTokens apiTokens() {
    return bean(ApiTokens.class);
  }

  @Override
  public Deliveries deliveries() {
    return bean(Deliveries.class);
  }

  @Override
  public Replays replays() {
    return bean(Replays.class);
  }

  @Override
  public Webhooks webhooks() {
    return bean(Webhooks.class);
  }

  @Override
  public Organizations organizations() {
    return bean(Organizations.class);
  }

  @Override
  public Events events() {
    return bean(Events.class);
  }

  @Override
  public Logos logos() {
    return bean(Logos.class);
  }

  @Override
  public Numberings numberings() {
    return bean(Numberings.class);
  }

  @Override
  public OwnTemplates ownTemplates() {
    return bean(OwnTemplates.class);
  }

  @Override
  public Pledges pledges() {
    return bean(Pledges.class);
  }

  @Override
  public Roster roster() {
    return bean(Roster.class);
  }

  @Override
  public Links links() {
    return bean(Links.class);
  }

  @Override
  public Preparations preparations() {
    return bean(Preparations.class);
  }

  @Override
  public Acceptances acceptances() {
    return bean(Acceptances.class);
  }

  @Override
  public Withdrawals withdrawals() {
    return bean(Withdrawals.class);
  }

  @Override
  public Campaigns campaigns() {
    return bean(Campaigns.class);
  }

  @Override
  public Cascades cascades() {
    return bean(Cascades.class);
  }

  @Override
  public CertifiedEvents certifiedEvents() {
    return bean(CertifiedEvents.class);
  }

  @Override
  public HallRules hallRules() {
    return bean(HallRules.class);
  }

  @Override
  public LogStore log() {
    return bean(LogStore.class);
  }

  @Override
  public Seals seals() {
    return bean(Seals.class);
  }

  @Override
  public Corrections corrections() {
    return bean(Corrections.class);
  }

  @Override
  public Factors factors() {
    return bean(Factors.class);
  }

  @Override
  public Passes passes() {
    return bean(Passes.class);
  }

  @Override
  public Trail trail() {
    return bean(Trail.class);
  }

  @Override
  public Circulars circulars() {
    return bean(Circulars.class);
  }

  @Override
  public Publicities publicities() {
    return bean(Publicities.class);
  }

  @Override
  public Coverages coverages() {
    return bean(Coverages.class);
  }

  @Override
  public Retractions retractions() {
    return bean(Retractions.class);
  }
}
