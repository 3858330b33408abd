package id.ikrar.web;

import id.ikrar.crypto.CertificateAuthority;
import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Bytes;
import id.ikrar.verify.Trust;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Optional;

/** What stands behind the addresses in our certificates: CRL, OCSP (RFC 6960), RFC 3161. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PkiController {
  /** Requests are a few hundred bytes. */
  private static final int MAX_REQUEST = 16 * 1024;

  private final Keyring keys;
  private final Trust trust;
  private final InstantSource clock;

  PkiController(Keyring keys, Trust trust, InstantSource clock) {
    this.keys = keys;
    this.trust = trust;
    this.clock = clock;
  }

  @Get(uri = "/pki/root.cer", produces = "application/pkix-cert")
  byte[] root() {
    return keys.root().der().toArray();
  }

  @Get(uri = "/pki/issuing.cer", produces = "application/pkix-cert")
  byte[] issuing() {
    return issuing(1).orElseThrow();
  }

  /** The root and, after it, the keys of the log and the QR codes: what a verifier trusts. */
  @Get(uri = "/pki/root.pem", produces = MediaType.TEXT_PLAIN)
  String rootPem() {
    return trust.encode();
  }

  @Get(uri = "/pki/root.crl", produces = "application/pkix-crl")
  byte[] rootCrl() {
    return keys.authority().rootCrl(clock.instant()).toArray();
  }

  @Get(uri = "/pki/issuing.crl", produces = "application/pkix-crl")
  byte[] issuingCrl() {
    return issuingCrl(1).orElseThrow();
  }

  /** Of another generation of the issuing authority; the first one has the address above. */
  @Get(uri = "/pki/issuing-{generation}.cer", produces = "application/pkix-cert")
  Optional<byte[]> issuing(int generation) {
    return authority(generation).map(authority -> authority.certificate().der().toArray());
  }

  @Get(uri = "/pki/issuing-{generation}.crl", produces = "application/pkix-crl")
  Optional<byte[]> issuingCrl(int generation) {
    return authority(generation).map(authority -> authority.crl(clock.instant()).toArray());
  }

  @Post(
      uri = "/pki/ocsp",
      consumes = "application/ocsp-request",
      produces = "application/ocsp-response")
  HttpResponse<byte[]> ocsp(@Body byte[] request) {
    return request.length > MAX_REQUEST
        ? HttpResponse.badRequest()
        : HttpResponse.ok(keys.ocsp(Bytes.owning(request), clock.instant()).toArray());
  }

  @Post(
      uri = "/tsa",
      consumes = "application/timestamp-query",
      produces = "application/timestamp-reply")
  HttpResponse<byte[]> timestamp(@Body byte[] request) {
    return request.length > MAX_REQUEST
        ? HttpResponse.badRequest()
        : HttpResponse.ok(
            keys.timestamps().respond(Bytes.owning(request), clock.instant()).toArray());
  }

  private Optional<CertificateAuthority> authority(int generation) {
    return keys.authorities().stream()
        .filter(authority -> authority.generation() == generation)
        .findFirst();
  }
}
