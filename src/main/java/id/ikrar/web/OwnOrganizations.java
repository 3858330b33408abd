package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.web.view.Option;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;

/** The organisations that an account works for: its own and those below. */
@Singleton
final class OwnOrganizations {
  private final Organizations organizations;

  OwnOrganizations(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The one that was asked for, or the account's own where none was. */
  Organization find(Account account, String wanted) {
    var id = wanted.isEmpty() ? account.organization().value() : wanted;
    return organizations.reach(account.organization()).stream()
        .filter(it -> it.value().equals(id))
        .findFirst()
        .flatMap(organizations::find)
        .orElseThrow(() -> new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
  }

  List<Option> options(Account account, Organization chosen) {
    var reach = organizations.reach(account.organization());
    return organizations.all().stream()
        .filter(it -> reach.contains(it.id()))
        .map(it -> new Option(it.id().value(), it.name(), it.id().equals(chosen.id())))
        .toList();
  }
}
