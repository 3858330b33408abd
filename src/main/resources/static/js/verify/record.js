// The record of consent as it travels in a file (docs/formats.md), version 1, no field missing and none too many.
import { canonical, decode } from '../cbor.js';
import { concat, sha256 } from '../bytes.js';
import { readPasskey } from './passkey.js';
import { Broken } from './syntax.js';

const TEXTS = ['id', 'organizer', 'organizerName', 'event', 'eventName', 'participant', 'name', 'jabatan', 'instansi', 'region', 'identifier', 'identification'];
const NUMBERS = { pledgeVersion: 100_000, consentedAt: 253_402_300_799 };
const BLOBS = { salt: 16, pledge: 32, ink: 32, publicKey: undefined };
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The fields by name, with the digest of the canonical bytes in hexadecimal and the short id as printed. */
export async function readRecord(bytes) {
  const version = decode(bytes)[1];
  const body = canonical(bytes, 'ikrar/record');
  const passkey = body.has('passkey') ? readPasskey(body.get('passkey')) : undefined;
  if (version !== 1 || body.size !== (passkey ? 1 : 0) + TEXTS.length + Object.keys(NUMBERS).length + Object.keys(BLOBS).length) throw new Broken('a record with other fields than known');
  for (const key of TEXTS) {
    if (typeof body.get(key) !== 'string') throw new Broken(`the record has no text ${key}`);
  }
  for (const [key, most] of Object.entries(NUMBERS)) {
    const value = body.get(key);
    if (!Number.isInteger(value) || value < 0 || value > most) throw new Broken(`the record has no number ${key} up to ${most}`);
  }
  for (const [key, size] of Object.entries(BLOBS)) {
    const value = body.get(key);
    if (!(value instanceof Uint8Array) || (size !== undefined && value.length !== size)) throw new Broken(`the record has no bytes ${key}`);
  }
  return { ...Object.fromEntries(body), body, passkey, shortId: printed(body.get('id')), digest: await sha256(bytes) };
}

/** What a withdrawal says: of which record, when (milliseconds) and why. */
export function readWithdrawal(bytes) {
  const body = canonical(bytes, 'ikrar/withdrawal');
  const [record, at, reason] = ['record', 'withdrawnAt', 'reason'].map((key) => body.get(key));
  if (!(record instanceof Uint8Array) || !Number.isInteger(at) || typeof reason !== 'string') throw new Broken('a withdrawal with other fields than known');
  return { record, at, reason };
}

/** The leaf of the log that says this record was accepted with this revision 1: canonical CBOR, keys in order. */
export function acceptedEntry(record, file) {
  const text = (value) => concat(Uint8Array.of(0x60 | value.length), new TextEncoder().encode(value));
  const blob = (bytes) => concat(Uint8Array.of(0x58, 32), bytes);
  return concat(Uint8Array.of(0x83), text('ikrar/log-entry'), Uint8Array.of(1, 0xa3), text('file'), blob(file), text('type'), text('ACCEPTED'), text('record'), blob(record));
}

function printed(id) {
  const sum = [...id.slice(0, 9)].reduce((total, letter, i) => total + (2 * i + 1) * LETTERS.indexOf(letter), 0);
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(id) || LETTERS[sum % 32] !== id[9]) throw new Broken('the record has no short id');
  return `${id.slice(0, 5)}-${id.slice(5)}`;
}
