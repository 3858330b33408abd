// Whether a passkey spoke of a record: challenge, origin, relying party, user present and verified, signature (Web
// Authentication Level 2, section 7.2). The same rules as id.ikrar.passkey.
import { concat, equal, fromBase64, latin1, sha256 } from '../bytes.js';
import { decode } from '../cbor.js';
import { verify as verifyEd25519 } from '../ed25519.js';
import { rawSignature } from './keys.js';
import { Broken } from './syntax.js';

const BLOBS = { credential: 1023, key: 2048, authenticatorData: 2048, clientData: 2048, signature: 2048 };
const ORIGIN = /^(?:https:\/\/([a-z0-9.-]+)|http:\/\/(localhost))(?::[1-9][0-9]{0,4})?$/;
const FLAG = { present: 0x01, verified: 0x04, eligible: 0x08, backedUp: 0x10, attested: 0x40, extended: 0x80 };
const LEAST_RSA_BITS = 2048;

/** The field of a record, well-formed. */
export function readPasskey(value) {
  const origin = value instanceof Map ? value.get('origin') : undefined;
  if (typeof origin !== 'string' || value.size !== 6 || origin.length > 300) throw new Broken('a passkey has 6 fields, one the origin');
  const host = ORIGIN.exec(origin)?.slice(1).find(Boolean);
  if (!host || /^[0-9.]+$/.test(host)) throw new Broken(`no passkey is bound to ${origin}`);
  for (const [name, most] of Object.entries(BLOBS)) {
    const bytes = value.get(name);
    if (!(bytes instanceof Uint8Array) || bytes.length < 1 || bytes.length > most) throw new Broken(`the passkey's ${name} is not of 1 to ${most} bytes`);
  }
  return { ...Object.fromEntries(value), host };
}

/** Throws unless the passkey holds for the record of which that is the body, its own field left out. */
export async function checkPasskey(passkey, body) {
  const bare = new Map([...body].filter(([name]) => name !== 'passkey'));
  const record = await sha256(encode(['ikrar/record', 1, bare]));
  const challenge = await sha256(encode(['ikrar/passkey', 1, new Map([['record', record]])]));
  checkClient(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(passkey.clientData)), challenge, passkey.origin);
  await checkAuthenticator(passkey.authenticatorData, passkey.host);
  const signed = concat(passkey.authenticatorData, await sha256(passkey.clientData));
  if (!await verifies(decode(passkey.key), signed, passkey.signature)) throw new Broken('the signature of the passkey is wrong');
}

function checkClient(client, challenge, origin) {
  if (client.type !== 'webauthn.get' || client.crossOrigin === true || client.tokenBinding?.status === 'present') throw new Broken('the passkey did another thing');
  if (typeof client.challenge !== 'string' || !/^[\w-]+$/.test(client.challenge) || !equal(fromBase64(client.challenge), challenge)) throw new Broken('the passkey spoke of another record');
  if (client.origin !== origin) throw new Broken('the passkey was used at another address');
}

async function checkAuthenticator(data, host) {
  const flags = data[32] ?? 0;
  const has = (flag) => (flags & flag) !== 0;
  if (data.length < 37 || !equal(data.subarray(0, 32), await sha256(new TextEncoder().encode(host)))) throw new Broken('the passkey is of another party');
  if (!has(FLAG.present) || !has(FLAG.verified)) throw new Broken('the person at the passkey was not verified');
  if (has(FLAG.attested) || (has(FLAG.backedUp) && !has(FLAG.eligible))) throw new Broken('the flags of the passkey make no sense');
  if (has(FLAG.extended)) decode(data.subarray(37));
  else if (data.length !== 37) throw new Broken('the passkey says more than it may');
}

// RFC 9053: kty 1, alg 3, and by the kind of key -1, -2, -3.
async function verifies(key, message, signature) {
  const [kind, algorithm, a, b, c] = [1, 3, -1, -2, -3].map((label) => key.get(label));
  if (kind === 2 && algorithm === -7 && a === 1) {
    const point = concat(Uint8Array.of(4), b, c);
    const imported = await crypto.subtle.importKey('raw', point, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, rawSignature(signature, 32), message);
  }
  if (kind === 1 && algorithm === -8 && a === 6) return verifyEd25519(b, message, signature);
  if (kind === 3 && algorithm === -257) {
    const [n, e] = [a, b].map((number) => btoa(latin1(number)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
    const imported = await crypto.subtle.importKey('jwk', { kty: 'RSA', n, e }, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['verify']);
    return imported.algorithm.modulusLength >= LEAST_RSA_BITS && crypto.subtle.verify('RSASSA-PKCS1-v1_5', imported, signature, message);
  }
  throw new Broken('the passkey has a key of another kind');
}

// Deterministic CBOR of what records hold; maps come in order from the reader.
function encode(value) {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return concat(head(3, text.length), text);
  }
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  if (value instanceof Map) return concat(head(5, value.size), ...[...value].flat().map(encode));
  return concat(head(4, value.length), ...value.map(encode));
}

function head(major, number) {
  const size = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : number < 2 ** 32 ? 4 : 8;
  const bytes = new Uint8Array(1 + size);
  bytes[0] = major << 5 | (size ? 24 + Math.log2(size) : number);
  for (let i = size, rest = number; i > 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}
