package id.ikrar.desk;

import id.ikrar.signer.Participant;

/** A person and the secret part of their address. */
public record Invitation(Participant participant, String token) {
  @Override
  public String toString() {
    return "Invitation of " + participant.id().value();
  }
}
