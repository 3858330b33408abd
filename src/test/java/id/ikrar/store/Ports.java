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

/** All ports over one store. */
public interface Ports {
  Accounts accounts();

  Attendances attendances();

  Organizations organizations();

  ApiTokens apiTokens();

  Deliveries deliveries();

  Replays replays();

  Webhooks webhooks();

  Events events();

  Logos logos();

  Numberings numberings();

  OwnTemplates ownTemplates();

  Pledges pledges();

  Roster roster();

  Links links();

  Preparations preparations();

  Acceptances acceptances();

  Withdrawals withdrawals();

  Corrections corrections();

  Campaigns campaigns();

  Cascades cascades();

  CertifiedEvents certifiedEvents();

  Circulars circulars();

  Coverages coverages();

  Publicities publicities();

  HallRules hallRules();

  LogStore log();

  Factors factors();

  Passes passes();

  Trail trail();

  Seals seals();

  Retractions retractions();
}
