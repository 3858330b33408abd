package id.ikrar;

import id.ikrar.account.Passwords;
import id.ikrar.attendance.Attendances;
import id.ikrar.crypto.Argon2;
import id.ikrar.crypto.HttpTimestampAuthority;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.SparingTimestampAuthority;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.CorrectionDesk;
import id.ikrar.desk.Numberer;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.WordsRule;
import id.ikrar.event.Events;
import id.ikrar.event.Logos;
import id.ikrar.event.Organizations;
import id.ikrar.ops.OfflineKit;
import id.ikrar.ops.TrustFile;
import id.ikrar.page.PledgePage;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Pledges;
import id.ikrar.seal.CertifiedPaper;
import id.ikrar.seal.CheckReports;
import id.ikrar.seal.EventArchive;
import id.ikrar.seal.Herald;
import id.ikrar.seal.PaperNotary;
import id.ikrar.seal.Sealer;
import id.ikrar.seal.Seals;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.CertifiedDesk;
import id.ikrar.signing.CertifiedEvents;
import id.ikrar.signing.Corrections;
import id.ikrar.signing.HallRules;
import id.ikrar.signing.LinkTokens;
import id.ikrar.signing.Links;
import id.ikrar.signing.NationalSigner;
import id.ikrar.signing.Notary;
import id.ikrar.signing.Preparations;
import id.ikrar.signing.WithdrawalDesk;
import id.ikrar.signing.Withdrawals;
import id.ikrar.tlog.Checkpoints;
import id.ikrar.tlog.FileCheckpoint;
import id.ikrar.tlog.FileTiles;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.PublicLog;
import id.ikrar.tlog.Publisher;
import id.ikrar.tlog.Retractions;
import id.ikrar.tlog.Sequencer;
import id.ikrar.tlog.StatusFolder;
import id.ikrar.tlog.StatusPublisher;
import id.ikrar.tlog.TileStore;
import id.ikrar.tlog.WitnessList;
import id.ikrar.verify.Trust;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Puts the use cases together from their ports. */
@Factory
final class Wiring {
  /** How long the seal waits for cosignatures; then it does without. */
  private static final Duration COSIGNING = Duration.ofSeconds(2);

  // The framework brings one of its own.
  @Primary
  @Singleton
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  @Singleton
  Keyring keyring(Settings settings, SecureRandom random) {
    return Keys.open(settings, random);
  }

  @Singleton
  TimestampAuthority timestamps(Keyring keys, TsaSettings settings, SecureRandom random) {
    return settings
        .terms()
        .<TimestampAuthority>map(
            terms -> new SparingTimestampAuthority(new HttpTimestampAuthority(terms, random)))
        .orElseGet(keys::timestamps);
  }

  @Singleton
  Passwords passwords(SecureRandom random) {
    return new Passwords() {
      @Override
      public String hash(String password) {
        return Argon2.hash(password.toCharArray(), random);
      }

      @Override
      public boolean matches(String password, String hash) {
        return Argon2.matches(password.toCharArray(), hash);
      }
    };
  }

  @Singleton
  LinkTokens tokens(Keyring keys) {
    return new LinkTokens(keys.linkSecret());
  }

  @Singleton
  Notary notary(Keyring keys, TimestampAuthority timestamps, Logos logos, Settings settings) {
    return new PaperNotary(
        keys,
        timestamps,
        new PledgePage(PledgePage.CONTENTS_BYTES + timestamps.extraBytes(), logos),
        settings.host());
  }

  @Singleton
  NationalSigner nationalSigner(EsignSettings settings) {
    return NationalService.signer(settings);
  }

  @Singleton
  CertifiedDesk certifiedDesk(
      Links links,
      Events events,
      Pledges pledges,
      Roster roster,
      Preparations preparations,
      Acceptances acceptances,
      Corrections corrections,
      HallRules rules,
      CertifiedEvents certified,
      NationalSigner signer,
      EsignSettings esign,
      Logos logos,
      Settings settings,
      SecureRandom random) {
    var page = new PledgePage(PledgePage.CONTENTS_BYTES, logos);
    var sheets = new CertifiedPaper(page, NationalService.roots(esign), settings.host());
    return new CertifiedDesk(
        links,
        events,
        pledges,
        roster,
        preparations,
        acceptances,
        corrections,
        rules,
        certified,
        sheets,
        signer,
        random);
  }

  @Singleton
  WithdrawalDesk withdrawalDesk(
      Links links,
      Organizations organizations,
      Events events,
      Pledges pledges,
      Roster roster,
      Acceptances acceptances,
      Withdrawals withdrawals,
      Corrections corrections,
      HallRules rules,
      Notary notary,
      SecureRandom random) {
    return new WithdrawalDesk(
        links,
        organizations,
        events,
        pledges,
        roster,
        acceptances,
        withdrawals,
        corrections,
        rules,
        notary,
        random);
  }

  @Singleton
  LegalBases catalogue() {
    return LegalBases.bundled();
  }

  @Singleton
  Organizer organizer(
      Organizations organizations,
      Events events,
      Pledges pledges,
      Roster roster,
      Links links,
      Acceptances acceptances,
      Withdrawals withdrawals,
      Attendances attendances,
      Numberer numberer,
      LinkTokens tokens,
      WordsRule rule,
      SecureRandom random) {
    return new Organizer(
        organizations,
        events,
        pledges,
        roster,
        links,
        acceptances,
        withdrawals,
        attendances,
        numberer,
        PledgePage::uncovered,
        tokens,
        rule,
        random);
  }

  @Singleton
  CorrectionDesk correctionDesk(
      Organizations organizations,
      Events events,
      Roster roster,
      Acceptances acceptances,
      Withdrawals withdrawals,
      Corrections corrections) {
    return new CorrectionDesk(
        organizations,
        events,
        roster,
        acceptances,
        withdrawals,
        corrections,
        PledgePage::uncovered);
  }

  @Singleton
  FileTiles tiles(Settings settings) {
    return new FileTiles(settings.data().resolve("log"));
  }

  @Singleton
  Checkpoints checkpoints(Settings settings) {
    return new FileCheckpoint(settings.data().resolve("log"));
  }

  @Singleton
  LogKey logKey(Keyring keys, Settings settings) {
    return Keys.log(keys, settings.publicUrl());
  }

  @Singleton
  Trust trust(
      Keyring keys,
      LogKey log,
      EsignSettings esign,
      TsaSettings timestamps,
      WitnessList witnesses) {
    var own =
        TrustFile.of(keys, log)
            .withNational(NationalService.roots(esign))
            .andWitnesses(witnesses.items().stream().map(WitnessList.Item::key).toList());
    return timestamps.terms().map(terms -> own.andTimestamps(terms.roots())).orElse(own);
  }

  @Singleton
  Sequencer sequencer(LogStore store, LogKey key, TileStore tiles, Checkpoints checkpoints) {
    return new Sequencer(store, key, new Publisher(store, tiles, checkpoints));
  }

  @Singleton
  Herald herald(Keyring keys, LogStore log) {
    return new Herald(keys, log);
  }

  @Singleton
  PublicLog publicLog(
      LogStore store,
      TileStore tiles,
      Checkpoints checkpoints,
      WitnessList witnesses,
      InstantSource clock) {
    // Without witnesses there is nothing to wait for.
    var patience = witnesses.items().isEmpty() ? Duration.ZERO : COSIGNING;
    return new PublicLog(store, tiles, checkpoints, patience, clock);
  }

  /** Who is asked to cosign the log's checkpoints. */
  @Singleton
  WitnessList witnesses(WitnessSettings witnesses, Settings settings) {
    var file = witnesses.file(settings.data());
    try {
      return Files.exists(file)
          ? WitnessList.parse(Files.readString(file)).orThrow()
          : new WitnessList(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Singleton
  StatusFolder statusFolder(Settings settings) {
    return new StatusFolder(settings.data().resolve("status"));
  }

  @Singleton
  StatusPublisher statusPublisher(
      LogStore store,
      Checkpoints checkpoints,
      Retractions retractions,
      LogKey key,
      StatusFolder lists) {
    return new StatusPublisher(store, checkpoints, retractions, key, lists);
  }

  @Singleton
  Sealer sealer(
      Seals seals,
      Preparations preparations,
      Pledges pledges,
      PublicLog log,
      Keyring keys,
      TimestampAuthority timestamps,
      Settings settings) {
    return new Sealer(
        seals, preparations, pledges, log, keys, timestamps, settings.publicUrl(), settings.host());
  }

  @Singleton
  EventArchive eventArchive(
      Acceptances acceptances,
      Preparations preparations,
      Pledges pledges,
      Withdrawals withdrawals,
      Seals seals,
      Checkpoints checkpoints,
      EventArchive.Enclosures enclosures) {
    return new EventArchive(
        acceptances, preparations, pledges, withdrawals, seals, checkpoints, enclosures);
  }

  @Singleton
  EventArchive.Enclosures enclosures(StatusFolder lists, Settings settings, Keyring keys) {
    return new OfflineKit(lists, settings.publicUrl(), keys.sample());
  }

  @Singleton
  CheckReports checkReports(Keyring keys, TimestampAuthority timestamps, Settings settings) {
    return new CheckReports(keys, timestamps, settings.host());
  }
}
