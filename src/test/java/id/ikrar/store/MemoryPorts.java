package id.ikrar.store;

import id.ikrar.account.MemoryAccounts;
import id.ikrar.account.MemoryFactors;
import id.ikrar.account.MemoryPasses;
import id.ikrar.account.MemoryTrail;
import id.ikrar.attendance.MemoryAttendances;
import id.ikrar.event.MemoryEvents;
import id.ikrar.event.MemoryLogos;
import id.ikrar.event.MemoryOrganizations;
import id.ikrar.integration.MemoryApiTokens;
import id.ikrar.integration.MemoryDeliveries;
import id.ikrar.integration.MemoryReplays;
import id.ikrar.integration.MemoryWebhooks;
import id.ikrar.movement.MemoryCampaigns;
import id.ikrar.movement.MemoryCascades;
import id.ikrar.movement.MemoryCirculars;
import id.ikrar.movement.MemoryCoverages;
import id.ikrar.movement.MemoryPublicities;
import id.ikrar.pledge.MemoryNumberings;
import id.ikrar.pledge.MemoryOwnTemplates;
import id.ikrar.pledge.MemoryPledges;
import id.ikrar.seal.MemorySeals;
import id.ikrar.signer.MemoryRoster;
import id.ikrar.signing.MemoryAcceptances;
import id.ikrar.signing.MemoryCertifiedEvents;
import id.ikrar.signing.MemoryCorrections;
import id.ikrar.signing.MemoryHallRules;
import id.ikrar.signing.MemoryLinks;
import id.ikrar.signing.MemoryPreparations;
import id.ikrar.signing.MemoryWithdrawals;
import id.ikrar.tlog.MemoryLogStore;
import id.ikrar.tlog.ReadRetractions;
import id.ikrar.tlog.Retractions;

/** All ports in memory, wired to each other as the tables are. */
public record MemoryPorts(
    MemoryAccounts accounts,
    MemoryAttendances attendances,
    MemoryOrganizations organizations,
    MemoryApiTokens apiTokens,
    MemoryWebhooks webhooks,
    MemoryDeliveries deliveries,
    MemoryReplays replays,
    MemoryEvents events,
    MemoryLogos logos,
    MemoryNumberings numberings,
    MemoryOwnTemplates ownTemplates,
    MemoryPledges pledges,
    MemoryRoster roster,
    MemoryLinks links,
    MemoryPreparations preparations,
    MemoryAcceptances acceptances,
    MemoryWithdrawals withdrawals,
    MemoryCorrections corrections,
    MemoryCampaigns campaigns,
    MemoryCascades cascades,
    MemoryCertifiedEvents certifiedEvents,
    MemoryCirculars circulars,
    MemoryCoverages coverages,
    MemoryPublicities publicities,
    MemoryHallRules hallRules,
    MemoryLogStore log,
    MemoryFactors factors,
    MemoryPasses passes,
    MemorySeals seals,
    MemoryTrail trail)
    implements Ports {

  /** A fresh, empty store. */
  public static MemoryPorts empty() {
    var webhooks = new MemoryWebhooks();
    var events = new MemoryEvents();
    var log = new MemoryLogStore();
    var acceptances = new MemoryAcceptances(events, log);
    var withdrawals = new MemoryWithdrawals(acceptances, log);
    var organizations = new MemoryOrganizations();
    var accounts = new MemoryAccounts(organizations);
    var roster = new MemoryRoster(id -> acceptances.of(id).isPresent());
    var corrections = new MemoryCorrections(acceptances, withdrawals, roster);
    var pledges = new MemoryPledges();
    var links = new MemoryLinks();
    var campaigns = new MemoryCampaigns(events);
    return new MemoryPorts(
        accounts,
        new MemoryAttendances(roster),
        organizations,
        new MemoryApiTokens(),
        webhooks,
        new MemoryDeliveries(webhooks),
        new MemoryReplays(),
        events,
        new MemoryLogos(),
        new MemoryNumberings(pledges),
        new MemoryOwnTemplates(),
        pledges,
        roster,
        links,
        new MemoryPreparations(
            one -> acceptances.all().stream().anyMatch(it -> it.preparation().equals(one.id()))),
        acceptances,
        withdrawals,
        corrections,
        campaigns,
        new MemoryCascades(organizations, events, pledges, roster, links, campaigns),
        new MemoryCertifiedEvents(),
        new MemoryCirculars(),
        new MemoryCoverages(roster, acceptances, withdrawals),
        new MemoryPublicities(),
        new MemoryHallRules(),
        log,
        new MemoryFactors(),
        new MemoryPasses(accounts),
        new MemorySeals(acceptances, log),
        new MemoryTrail());
  }

  @Override
  public Retractions retractions() {
    return new ReadRetractions(log);
  }
}
