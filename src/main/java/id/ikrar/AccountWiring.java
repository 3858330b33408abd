package id.ikrar;

import id.ikrar.account.Accounts;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Factors;
import id.ikrar.account.Members;
import id.ikrar.account.NoSignOn;
import id.ikrar.account.Passes;
import id.ikrar.account.Passwords;
import id.ikrar.account.SecondStep;
import id.ikrar.account.SignOn;
import id.ikrar.account.Trail;
import id.ikrar.event.Organizations;
import id.ikrar.event.Secretariat;
import id.ikrar.oidc.OpenIdSignOn;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Puts together who works at a desk, and for whom. */
@Factory
final class AccountWiring {
  @Singleton
  Doorkeeper doorkeeper(
      Accounts accounts, Passwords passwords, SecondStep second, Trail trail, SecureRandom random) {
    return new Doorkeeper(accounts, passwords, second, trail, random);
  }

  @Singleton
  SecondStep secondStep(Factors factors, Trail trail, SecureRandom random) {
    return new SecondStep(factors, trail, random);
  }

  @Singleton
  Members members(
      Accounts accounts,
      Passes passes,
      Organizations organizations,
      Passwords passwords,
      Trail trail,
      SecureRandom random) {
    return new Members(accounts, passes, organizations, passwords, trail, random);
  }

  @Singleton
  Secretariat secretariat(Organizations organizations, SecureRandom random) {
    return new Secretariat(organizations, random);
  }

  /** The service that says who somebody is, if one is configured. */
  @Singleton
  SignOn signOn(OidcSettings settings) {
    var issuer = settings.issuer();
    var client = settings.clientId();
    return issuer == null || issuer.toString().isEmpty() || client == null
        ? new NoSignOn()
        : new OpenIdSignOn(issuer, client, settings.secret());
  }
}
