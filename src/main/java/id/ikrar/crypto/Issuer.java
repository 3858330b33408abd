package id.ikrar.crypto;

/**
 * A generation of the issuing key; where its certificate and its list are found stands in what it
 * issues, so each generation has addresses of its own.
 */
record Issuer(SigningKey key, int generation) {
  Certificate certificate() {
    return key.certificate();
  }

  /** Below the public URL. */
  String address(String ending) {
    return generation == 1 ? "/pki/issuing." + ending : "/pki/issuing-" + generation + "." + ending;
  }
}
