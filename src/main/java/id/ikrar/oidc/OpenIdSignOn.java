package id.ikrar.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import id.ikrar.account.SignOn;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One OpenID Connect service: discovery, authorization code with PKCE, state and nonce, and an ID
 * token whose signature, issuer, audience, time and nonce are checked.
 */
public final class OpenIdSignOn implements SignOn {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int MAX_KEYS_BYTES = 200_000;

  private final Issuer issuer;
  private final ClientID client;
  private final Secret secret;
  // Asked for at the first sign-on: the service starts without the other one.
  private final AtomicReference<Optional<OIDCProviderMetadata>> known =
      new AtomicReference<>(Optional.empty());

  public OpenIdSignOn(URI issuer, String client, String secret) {
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(client);
    this.secret = new Secret(secret);
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Departure begin(URI callback) {
    var state = new State();
    var nonce = new Nonce();
    var verifier = new CodeVerifier();
    try {
      var address =
          new AuthenticationRequest.Builder(
                  new ResponseType(ResponseType.Value.CODE),
                  new Scope("openid", "email"),
                  client,
                  callback)
              .endpointURI(service().getAuthorizationEndpointURI())
              .state(state)
              .nonce(nonce)
              .codeChallenge(verifier, CodeChallengeMethod.S256)
              .build()
              .toURI();
      return new Departure(address, state.getValue(), nonce.getValue(), verifier.getValue());
    } catch (GeneralException | IOException e) {
      throw new IllegalStateException("the sign-on service does not answer", e);
    }
  }

  @Override
  public Arrival end(Departure departure, URI callback, URI returned) {
    try {
      var response = AuthenticationResponseParser.parse(returned);
      if (!response.indicatesSuccess()) {
        return new Arrival.Refused("the service sent an error");
      }
      var success = response.toSuccessResponse();
      if (!new State(departure.state()).equals(success.getState())
          || (success.getIssuer() != null && !issuer.equals(success.getIssuer()))) {
        return new Arrival.Refused("the state or the issuer is another one");
      }
      var grant =
          new AuthorizationCodeGrant(
              success.getAuthorizationCode(), callback, new CodeVerifier(departure.verifier()));
      return arrival(claims(tokens(grant), new Nonce(departure.nonce())));
    } catch (GeneralException
        | IOException
        | BadJOSEException
        | JOSEException
        | IllegalArgumentException e) {
      return new Arrival.Refused(e.getClass().getSimpleName());
    }
  }

  private HTTPResponse tokens(AuthorizationCodeGrant grant) throws GeneralException, IOException {
    var request =
        new TokenRequest.Builder(
                service().getTokenEndpointURI(), new ClientSecretBasic(client, secret), grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    return request.send();
  }

  private IDTokenClaimsSet claims(HTTPResponse answer, Nonce nonce)
      throws GeneralException, IOException, BadJOSEException, JOSEException {
    var response = OIDCTokenResponseParser.parse(answer);
    if (!response.indicatesSuccess()) {
      throw new GeneralException("the code was not taken");
    }
    var tokens = (com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse();
    var keys = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MAX_KEYS_BYTES);
    // RS256 is what every service speaks (OpenID Connect Core, section 15.1); never "none".
    return new IDTokenValidator(
            issuer, client, JWSAlgorithm.RS256, service().getJWKSetURI().toURL(), keys)
        .validate(tokens.getOIDCTokens().getIDToken(), nonce);
  }

  private static Arrival arrival(IDTokenClaimsSet claims) {
    var email = claims.getStringClaim("email");
    return email != null && Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
        ? new Arrival.Known(email)
        : new Arrival.Unverified();
  }

  private OIDCProviderMetadata service() throws GeneralException, IOException {
    var cached = known.get();
    if (cached.isPresent()) {
      return cached.get();
    }
    // Refuses metadata that names another issuer.
    var metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
    known.set(Optional.of(metadata));
    return metadata;
  }
}
