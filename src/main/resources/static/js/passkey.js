// Extra evidence that an organiser may offer: a passkey of this phone, made for one signature and used once.
import { concat, equal, latin1, sha256, toBase64url } from './bytes.js';
import { canonical } from './cbor.js';
import { Refused } from './check.js';

const TIMEOUT_MILLIS = 120000;
const ALGORITHMS = [-7, -8, -257]; // ES256, EdDSA, RS256
const BYTES = ['credential', 'key', 'authenticatorData', 'clientData', 'signature'];
// The canonical ["ikrar/passkey", 1, {"record": …}] up to the digest of 32 bytes.
const HEAD = concat(Uint8Array.of(0x83, 0x6d), ascii('ikrar/passkey'), Uint8Array.of(1, 0xa1, 0x66), ascii('record'), Uint8Array.of(0x58, 32));

/** Whether this phone has passkeys for the site: browsers bind them to a name over https, or to localhost. */
export async function available(site) {
  if (globalThis.location?.origin !== site || !globalThis.PublicKeyCredential) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** What the passkey signs for a record: a hash of it in a domain of its own. */
export async function challenge(record) {
  return sha256(concat(HEAD, await sha256(record)));
}

/**
 * A function that asks the phone for a passkey's word on the record; asked again, it does not make a second passkey.
 *
 * @param label by which the phone's owner finds it; names nobody
 */
export function newPasskey(record, label, credentials = navigator.credentials) {
  let made = null;
  return async () => {
    const asked = { challenge: await challenge(record), timeout: TIMEOUT_MILLIS };
    made ??= await credentials.create({ publicKey: { ...asked, ...wanted(label) } });
    const used = await credentials.get({
      publicKey: { ...asked, userVerification: 'required', allowCredentials: [{ type: 'public-key', id: made.rawId }] },
    });
    return {
      attestation: made.response.attestationObject,
      registration: made.response.clientDataJSON,
      credential: used.rawId,
      authenticatorData: used.response.authenticatorData,
      clientData: used.response.clientDataJSON,
      signature: used.response.signature,
    };
  };
}

/** An answer as JSON takes it. */
export function written(answer) {
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, toBase64url(new Uint8Array(value))]));
}

/** Checks that the second record is the first one and what this phone answered, nothing besides. */
export function checkConfirmed(first, second, answer, site) {
  const before = canonical(first, 'ikrar/record');
  const after = canonical(second, 'ikrar/record');
  const passkey = after.get('passkey');
  after.delete('passkey');
  if (before.size !== after.size || ![...before].every(([key, value]) => same(value, after.get(key)))) {
    throw new Refused('the record differs from the one that the passkey was for');
  }
  if (!(passkey instanceof Map) || passkey.size !== BYTES.length + 1 || passkey.get('origin') !== site
    || !BYTES.every((name) => passkey.get(name) instanceof Uint8Array && answered(name, passkey.get(name), answer))) {
    throw new Refused('the record holds another passkey');
  }
}

// The service took the key out of what the phone answered when the passkey was made.
function answered(name, value, answer) {
  return name === 'key'
    ? latin1(new Uint8Array(answer.attestation)).includes(latin1(value))
    : equal(value, new Uint8Array(answer[name]));
}

function wanted(label) {
  return {
    rp: { name: 'Ikrar', id: location.hostname },
    user: { id: crypto.getRandomValues(new Uint8Array(16)), name: label, displayName: label },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'discouraged', userVerification: 'required' },
    attestation: 'none',
  };
}

function same(a, b) {
  return a instanceof Uint8Array ? b instanceof Uint8Array && equal(a, b) : a === b;
}

function ascii(text) {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}
