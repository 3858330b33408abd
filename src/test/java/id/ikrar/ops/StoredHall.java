package id.ikrar.ops;

import id.ikrar.TestHall;
import id.ikrar.account.Accounts;
import id.ikrar.account.Factors;
import id.ikrar.account.Passes;
import id.ikrar.account.Trail;
import id.ikrar.attendance.Attendances;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
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
import id.ikrar.store.Ports;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.Retractions;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** A hall that keeps everything in a data folder, as a service leaves it; close it before use. */
final class StoredHall implements AutoCloseable {
  final TestHall hall;
  private final ServiceData data;

  StoredHall(Path folder) {
    copy(Path.of("keys-sample"), folder.resolve("keys"));
    var keys = Keyring.open(folder.resolve("keys"), Passphrase.of("contoh"), new SecureRandom());
    var log =
        id.ikrar.tlog.LogKey.of(TestHall.HOST + "/log", keys.log().publicKey(), keys.log()::sign);
    TrustFile.write(folder, TrustFile.of(keys, log));
    data = ServiceData.open(folder);
    hall =
        new TestHall(
            folder.resolve("log"),
            new Stored(data),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10));
  }

  @Override
  public void close() {
    data.close();
  }

  /** Gives the folder new keys, as years later, and trusts the old ones as well. */
  static void rekey(Path folder, Instant now) throws IOException {
    var old = folder.resolve("keys");
    Files.move(old, folder.resolve("keys-old"));
    Files.writeString(folder.resolve("passphrase"), "contoh");
    var keys = Keyring.create(old, Passphrase.of("contoh"), TestHall.URL, now, new SecureRandom());
    var file = folder.resolve(TrustFile.NAME);
    var both =
        Trust.parse(Files.readString(file))
            .orThrow()
            .and(new Trust(Set.of(keys.root()), List.of(), List.of()));
    Files.writeString(file, both.encode());
  }

  private static void copy(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Stored(ServiceData data) implements Ports {
    @Override
    public Factors factors() {
      return data.bean(Factors.class);
    }

    @Override
    public Passes passes() {
      return data.bean(Passes.class);
    }

    @Override
    public Trail trail() {
      return data.bean(Trail.class);
    }

    @Override
    public Accounts accounts() {
      return data.bean(Accounts.class);
    }

    @Override
    public Attendances attendances() {
      return data.bean(Attendances.class);
    }

    @Override
    public ApiTokens apiTokens() {
      return data.bean(ApiTokens.class);
    }

    @Override
    public Deliveries deliveries() {
      return data.bean(Deliveries.class);
    }

    @Override
    public Replays replays() {
      return data.bean(Replays.class);
    }

    @Override
    public Webhooks webhooks() {
      return data.bean(Webhooks.class);
    }

    @Override
    public Organizations organizations() {
      return data.bean(Organizations.class);
    }

    @Override
    public Events events() {
      return data.bean(Events.class);
    }

    @Override
    public Logos logos() {
      return data.bean(Logos.class);
    }

    @Override
    public Numberings numberings() {
      return data.bean(Numberings.class);
    }

    @Override
    public OwnTemplates ownTemplates() {
      return data.bean(OwnTemplates.class);
    }

    @Override
    public Pledges pledges() {
      return data.bean(Pledges.class);
    }

    @Override
    public Roster roster() {
      return data.bean(Roster.class);
    }

    @Override
    public Links links() {
      return data.bean(Links.class);
    }

    @Override
    public Preparations preparations() {
      return data.bean(Preparations.class);
    }

    @Override
    public Acceptances acceptances() {
      return data.bean(Acceptances.class);
    }

    @Override
    public Withdrawals withdrawals() {
      return data.bean(Withdrawals.class);
    }

    @Override
    public Corrections corrections() {
      return data.bean(Corrections.class);
    }

    @Override
    public Campaigns campaigns() {
      return data.bean(Campaigns.class);
    }

    @Override
    public Cascades cascades() {
      return data.bean(Cascades.class);
    }

    @Override
    public Coverages coverages() {
      return data.bean(Coverages.class);
    }

    @Override
    public Circulars circulars() {
      return data.bean(Circulars.class);
    }

    @Override
    public Publicities publicities() {
      return data.bean(Publicities.class);
    }

    @Override
    public HallRules hallRules() {
      return data.bean(HallRules.class);
    }

    @Override
    public CertifiedEvents certifiedEvents() {
      return data.bean(CertifiedEvents.class);
    }

    @Override
    public LogStore log() {
      return data.bean(LogStore.class);
    }

    @Override
    public Retractions retractions() {
      return data.bean(Retractions.class);
    }

    @Override
    public Seals seals() {
      return data.bean(Seals.class);
    }
  }
}
