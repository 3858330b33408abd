package id.ikrar;

import id.ikrar.desk.WordsRule;
import id.ikrar.event.Events;
import id.ikrar.event.Organizations;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.Campaigns;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.CascadeDesk;
import id.ikrar.movement.CascadeWords;
import id.ikrar.movement.Cascades;
import id.ikrar.movement.CircularShelf;
import id.ikrar.movement.Circulars;
import id.ikrar.movement.Coverages;
import id.ikrar.movement.Noticeboard;
import id.ikrar.movement.Publicities;
import id.ikrar.pledge.Pledges;
import id.ikrar.region.Regions;
import id.ikrar.signer.Roster;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Puts the use cases of movements together. */
@Factory
final class MovementWiring {
  @Singleton
  CampaignDesk campaignDesk(
      Organizations organizations,
      Events events,
      Campaigns campaigns,
      Cascades cascades,
      SecureRandom random) {
    return new CampaignDesk(organizations, events, campaigns, cascades, random);
  }

  @Singleton
  CascadeDesk cascadeDesk(
      Organizations organizations,
      Pledges pledges,
      Roster roster,
      Cascades cascades,
      SecureRandom random) {
    return new CascadeDesk(organizations, pledges, roster, cascades, Regions.all(), random);
  }

  @Singleton
  WordsRule wordsRule(Cascades cascades) {
    return new CascadeWords(cascades);
  }

  @Singleton
  Cartographer cartographer(Coverages coverages) {
    return new Cartographer(coverages, Regions.all());
  }

  @Singleton
  CircularShelf circularShelf(Circulars circulars, SecureRandom random) {
    return new CircularShelf(circulars, random);
  }

  @Singleton
  Noticeboard noticeboard(
      Publicities publicities, Events events, Campaigns campaigns, Circulars circulars) {
    return new Noticeboard(publicities, events, campaigns, circulars);
  }
}
