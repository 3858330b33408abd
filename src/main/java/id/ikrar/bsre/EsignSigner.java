package id.ikrar.bsre;

import id.ikrar.kernel.Bytes;
import id.ikrar.signing.NationalSigner;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * BSrE eSign, version 2: asks first whether the person has a certificate, so that no secret goes
 * out in vain, then once for the signature.
 */
public final class EsignSigner implements NationalSigner, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final String STATUS = "/api/v2/user/check/status";
  private static final String SIGN = "/api/v2/sign/pdf";
  private static final String CODE = "/api/v2/sign/get/totp";

  private final EsignAccess access;
  private final HttpClient client;

  public EsignSigner(EsignAccess access) {
    this.access = access;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Answer sign(Nik nik, Proof proof, Secret secret, Bytes pdf) {
    var trouble = known(nik);
    if (trouble.isPresent()) {
      return new Answer.Refused(trouble.get());
    }
    try (var request = EsignRequest.sign(nik, proof, secret, pdf)) {
      return switch (send(SIGN, request)) {
        case Sent.Lost(var reason) -> new Answer.Refused(reason);
        case Sent.Answered(var answer) ->
            answer.http() == 200 && answer.file().size() > 0
                ? new Answer.Signed(answer.file())
                : new Answer.Refused(reason(answer));
      };
    }
  }

  @Override
  public Answer sendCode(Nik nik) {
    try (var request = EsignRequest.person(nik)) {
      return switch (send(CODE, request)) {
        case Sent.Lost(var reason) -> new Answer.Refused(reason);
        case Sent.Answered(var answer) ->
            answer.http() == 200 && answer.code() == 0
                ? new Answer.CodeSent()
                : new Answer.Refused(reason(answer));
      };
    }
  }

  /** Why the person cannot sign, if it is known already. */
  private Optional<Reason> known(Nik nik) {
    try (var request = EsignRequest.person(nik)) {
      return switch (send(STATUS, request)) {
        // Nothing was asked to be signed yet, whatever became of the question.
        case Sent.Lost _ -> Optional.of(Reason.UNREACHABLE);
        case Sent.Answered(var answer) ->
            answer.http() == 200 && answer.status().equals("ISSUE")
                ? Optional.empty()
                : Optional.of(reason(answer));
      };
    }
  }

  private static Reason reason(EsignAnswer answer) {
    return switch (answer.code()) {
      case EsignAnswer.NOT_REGISTERED -> Reason.NOT_REGISTERED;
      case EsignAnswer.NO_CERTIFICATE -> Reason.NO_CERTIFICATE;
      case EsignAnswer.SECRET_WRONG -> Reason.SECRET_WRONG;
      default ->
          switch (answer.status()) {
            case "NOT_REGISTERED" -> Reason.NOT_REGISTERED;
            case "", "ISSUE" -> reason(answer.http());
            // Every other status is one of a person whose certificate cannot be used now.
            default -> answer.http() == 200 ? Reason.NO_CERTIFICATE : reason(answer.http());
          };
    };
  }

  private static Reason reason(int http) {
    return switch (http) {
      case 401, 403 -> Reason.NOT_ALLOWED;
      // A gateway gave up waiting; what stands behind it may have signed.
      case 504 -> Reason.UNKNOWN;
      default -> Reason.FAILED;
    };
  }

  private sealed interface Sent {
    record Answered(EsignAnswer answer) implements Sent {}

    record Lost(Reason reason) implements Sent {}
  }

  private Sent send(String path, EsignRequest request) {
    var http =
        HttpRequest.newBuilder(access.at(path))
            .header("Authorization", access.authorization())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(request.publisher())
            .build();
    var limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), EsignAnswer.MAX_BYTES);
    var coming = client.sendAsync(http, limited);
    try {
      return answered(coming.get(access.patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      coming.cancel(true);
      return new Sent.Lost(Reason.UNKNOWN);
    } catch (ExecutionException e) {
      return new Sent.Lost(lost(e));
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      return new Sent.Lost(Reason.UNKNOWN);
    }
  }

  private static Sent answered(HttpResponse<byte[]> response) {
    return new Sent.Answered(EsignAnswer.read(response.statusCode(), response.body()));
  }

  private static Reason lost(ExecutionException failure) {
    return switch (failure.getCause()) {
      case ConnectException _, HttpConnectTimeoutException _ -> Reason.UNREACHABLE;
      // Sent at least in part: nobody knows what the service made of it.
      case IOException _ -> Reason.UNKNOWN;
      case null, default ->
          throw new IllegalStateException("asking the certificate service failed", failure);
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
