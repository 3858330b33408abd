// The signature algorithms that are believed; all others verify nothing. As id.ikrar.crypto.Algorithms, by WebCrypto.
import { latin1 } from '../bytes.js';
import { INTEGER, oid, parse, sequence, write, SEQUENCE } from './asn1.js';

const DIGESTS = { '2.16.840.1.101.3.4.2.1': 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512' };
const ECDSA = { '1.2.840.10045.4.3.2': 'SHA-256', '1.2.840.10045.4.3.3': 'SHA-384', '1.2.840.10045.4.3.4': 'SHA-512' };
const RSA = { '1.2.840.113549.1.1.11': 'SHA-256', '1.2.840.113549.1.1.12': 'SHA-384', '1.2.840.113549.1.1.13': 'SHA-512' };
const PLAIN_RSA = '1.2.840.113549.1.1.1';
const EC_KEY = '1.2.840.10045.2.1';
const CURVES = { '1.2.840.10045.3.1.7': ['P-256', 32], '1.3.132.0.34': ['P-384', 48], '1.3.132.0.35': ['P-521', 66] };
const RSA_BITS = { least: 2048, most: 8192 };

/** WebCrypto's name of a digest that is accepted, or undefined. */
export function digestName(algorithm) {
  return DIGESTS[bare(algorithm)];
}

/** What a certificate names: {scheme, hash}, or undefined. */
export function signatureScheme(algorithm) {
  const named = bare(algorithm);
  if (ECDSA[named]) return { scheme: 'ECDSA', hash: ECDSA[named] };
  return RSA[named] ? { scheme: 'RSA', hash: RSA[named] } : undefined;
}

/** As a SignerInfo names it: there plain RSA leaves the digest to its own field. */
export function signerScheme(digest, algorithm) {
  const hash = digestName(digest);
  if (hash && bare(algorithm) === PLAIN_RSA) return { scheme: 'RSA', hash };
  const named = signatureScheme(algorithm);
  return named?.hash === hash ? named : undefined;
}

/** Whether the signature verifies; false as well when key or signature make no sense. */
export async function verifies(spki, chosen, message, signature) {
  try {
    if (!chosen) return false;
    const [kind, parameters] = keyKind(spki);
    if (chosen.scheme === 'ECDSA' && kind === EC_KEY) {
      const [namedCurve, size] = CURVES[oid(parameters)];
      const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve }, false, ['verify']);
      return await crypto.subtle.verify({ name: 'ECDSA', hash: chosen.hash }, key, rawSignature(signature, size), message);
    }
    if (chosen.scheme === 'RSA' && kind === PLAIN_RSA) {
      const key = await crypto.subtle.importKey('spki', spki, { name: 'RSASSA-PKCS1-v1_5', hash: chosen.hash }, false, ['verify']);
      const { modulusLength } = key.algorithm;
      return modulusLength >= RSA_BITS.least && modulusLength <= RSA_BITS.most
        && await crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature, message);
    }
    return false;
  } catch {
    return false;
  }
}

/** r and s, side by side, of a DER SEQUENCE of two integers. */
export function rawSignature(der, size) {
  const items = sequence(parse(der), 'signature', 2, 2);
  const raw = new Uint8Array(2 * size);
  items.forEach(({ tag, content }, i) => {
    const digits = content[0] === 0 ? content.subarray(1) : content;
    if (tag !== INTEGER || content[0] >= 0x80 || digits.length === 0 || digits.length > size) throw new Error('no signature');
    raw.set(digits, (i + 1) * size - digits.length);
  });
  return raw;
}

/** Whether a P-256 signature is in its one encoding. */
export function isPlainP256(der) {
  try {
    rawSignature(der, 32);
    return latin1(write(SEQUENCE, ...parse(der).items.map((item) => item.der))) === latin1(der);
  } catch {
    return false;
  }
}

function keyKind(spki) {
  const [algorithm] = sequence(parse(spki), 'public key', 2, 2);
  const [kind, parameters] = sequence(algorithm, 'algorithm of a key', 1, 2);
  return [oid(kind), parameters];
}

/** The identifier of an algorithm without parameters, or with NULL. */
function bare(algorithm) {
  const [kind, parameters] = sequence(algorithm, 'algorithm', 1, 2);
  return !parameters || (parameters.tag === 5 && parameters.content.length === 0) ? oid(kind) : undefined;
}
