package id.ikrar.event;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logos in memory. */
public final class MemoryLogos implements Logos {
  private final Map<Digest, Logo> logos = new ConcurrentHashMap<>();

  @Override
  public void put(Organization.Id organization, Logo logo, Instant now) {
    logos.putIfAbsent(logo.digest(), logo);
  }

  @Override
  public Optional<Logo> find(Digest digest) {
    return Optional.ofNullable(logos.get(digest));
  }
}
