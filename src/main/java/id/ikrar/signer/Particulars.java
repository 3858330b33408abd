package id.ikrar.signer;

/** What a sheet says of a person in words, and what may be misspelt there. */
public record Particulars(String name, String jabatan, String pangkat, String instansi) {
  public Particulars {
    Participant.check(name, jabatan, pangkat, instansi);
  }
}
