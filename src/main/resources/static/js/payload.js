// What a QR says by itself (docs/formats.md, "QR"): one byte 0x01, then a tagged COSE_Sign1 with Ed25519 over
// [short id, digest of the record, seconds, key id].
import { equal, fromBase64, hex } from './bytes.js';
import { decode, encode } from './cbor.js';
import { digest, verify } from './ed25519.js';

const FORMAT = 1;
const COSE_SIGN1 = 18;
const PROTECTED = Uint8Array.of(0xa1, 0x01, 0x27); // alg: EdDSA
const MOST_BYTES = 145;
const MOST_DIGITS = 350;
const ADDRESS = /^https?:\/\/[^/?#\s]{1,255}\/v#([1-9][0-9]*)$/;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The digits of a QR's text, or null where it is not the address of a check. */
export function digitsOf(text) {
  const digits = ADDRESS.exec(text.trim())?.[1] ?? '';
  return digits && digits.length <= MOST_DIGITS ? digits : null;
}

/**
 * Reads what the digits say; who signed it is for signedBy to say.
 *
 * @returns {shortId: as printed, record: hexadecimal digest, accepted: Date, keyId, signature, toBeSigned}
 */
export function read(digits) {
  const bytes = bytesOf(digits);
  if (bytes.length < 2 || bytes.length > MOST_BYTES || bytes[0] !== FORMAT) throw new Error(`not a QR payload of format ${FORMAT}`);
  const { tag, content } = decode(bytes.subarray(1));
  if (tag !== COSE_SIGN1 || !Array.isArray(content) || content.length !== 4) throw new Error('not a tagged COSE_Sign1');
  const [header, unprotected, body, signature] = content;
  if (!blob(header, 3) || !equal(header, PROTECTED) || !(unprotected instanceof Map) || unprotected.size || !blob(body) || !blob(signature, 64)) {
    throw new Error('not a COSE_Sign1 with Ed25519');
  }
  return { ...fields(decode(body)), signature, toBeSigned: encode(['Signature1', header, new Uint8Array(0), body]) };
}

/** Whether one of the raw public keys, each in base64, signed it. */
export async function signedBy(payload, keys) {
  for (const text of keys) {
    const key = fromBase64(text);
    if (equal((await digest(key)).subarray(0, 4), payload.keyId) && await verify(key, payload.toBeSigned, payload.signature)) return true;
  }
  return false;
}

function fields(body) {
  const [id, record, seconds, keyId] = Array.isArray(body) && body.length === 4 ? body : [];
  if (!blob(id, 7) || !blob(record, 32) || !Number.isInteger(seconds) || seconds < 0 || seconds > 0xffffffff || !blob(keyId, 4)) {
    throw new Error("the QR's fields are not short id, record, time and key id");
  }
  return { shortId: unpack(id), record: hex(record), accepted: new Date(seconds * 1000), keyId };
}

function bytesOf(digits) {
  if (!/^[1-9][0-9]*$/.test(digits) || digits.length > MOST_DIGITS) throw new Error('not the digits of a QR');
  const text = BigInt(digits).toString(16);
  return Uint8Array.from((text.length % 2 ? `0${text}` : text).match(/../g), (pair) => parseInt(pair, 16));
}

/** Ten characters of five bits; the last one catches slips, here and when it is typed. */
function unpack(packed) {
  let number = BigInt(`0x${hex(packed)}`);
  let text = '';
  for (let i = 0; i < 10; i++, number >>= 5n) text = LETTERS[Number(number & 31n)] + text;
  const sum = [...text.slice(0, 9)].reduce((total, letter, i) => total + (2 * i + 1) * LETTERS.indexOf(letter), 0);
  if (number !== 0n || LETTERS[sum % 32] !== text[9]) throw new Error('not a short id');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

function blob(value, length = value?.length) {
  return value instanceof Uint8Array && value.length === length;
}
