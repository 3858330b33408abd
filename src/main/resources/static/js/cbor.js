// Reads the deterministic CBOR of our canonical records (RFC 8949 section 4.2.1) and refuses every other encoding.
// Maps become Map, byte strings Uint8Array, arrays Array; integers must be safe ones.
import { concat } from './bytes.js';

const MAX_DEPTH = 16;

export function decode(bytes) {
  const reader = { bytes, at: 0 };
  const value = read(reader, 0);
  if (reader.at !== bytes.length) throw new Error(`CBOR ends at ${reader.at}, bytes at ${bytes.length}`);
  return value;
}

/** The body of a canonical record: [domain, version, body]. */
export function canonical(bytes, domain) {
  const value = decode(bytes);
  if (!Array.isArray(value) || value.length !== 3 || value[0] !== domain || !(value[2] instanceof Map)) {
    throw new Error(`not a canonical ${domain}`);
  }
  return value[2];
}

/** The one encoding of a whole number below 65,536, a text, a byte string, or of an array of what can be encoded. */
export function encode(value) {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return encodeBytes(3, new TextEncoder().encode(value));
  if (value instanceof Uint8Array) return encodeBytes(2, value);
  return concat(head(4, value.length), ...value.map(encode));
}

function encodeBytes(major, bytes) {
  return concat(head(major, bytes.length), bytes);
}

function head(major, number) {
  if (!(Number.isInteger(number) && number >= 0 && number < 0x10000)) throw new Error(`${number} cannot be encoded`);
  if (number < 24) return Uint8Array.of(major << 5 | number);
  return number < 0x100 ? Uint8Array.of(major << 5 | 24, number) : Uint8Array.of(major << 5 | 25, number >> 8, number & 255);
}

function read(reader, depth) {
  if (depth > MAX_DEPTH) throw new Error('CBOR is nested too deep');
  const start = reader.at;
  const initial = take(reader, 1)[0];
  const major = initial >> 5;
  const info = initial & 0x1f;
  if (major === 7) return simple(info, start);
  const argument = number(reader, info, start);
  switch (major) {
    case 0: return argument;
    case 1: return -1 - argument;
    case 2: return take(reader, argument);
    case 3: return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(take(reader, argument));
    case 4: return list(reader, argument, depth);
    case 5: return map(reader, argument, depth);
    default: return { tag: argument, content: read(reader, depth + 1) };
  }
}

function simple(info, start) {
  if (info === 20 || info === 21) return info === 21;
  if (info === 22) return null;
  throw new Error(`CBOR simple value ${info} at ${start}`);
}

function number(reader, info, start) {
  if (info < 24) return info;
  if (info > 27) throw new Error(`CBOR length ${info} at ${start}`);
  const size = 1 << (info - 24);
  const value = take(reader, size).reduce((sum, byte) => sum * 256 + byte, 0);
  const least = { 1: 24, 2: 0x100, 4: 0x10000, 8: 2 ** 32 }[size];
  if (value < least) throw new Error(`CBOR number not in its shortest form at ${start}`);
  if (!Number.isSafeInteger(value)) throw new Error(`CBOR number too large at ${start}`);
  return value;
}

function list(reader, count, depth) {
  const items = [];
  for (let i = 0; i < count; i++) items.push(read(reader, depth + 1));
  return items;
}

function map(reader, count, depth) {
  const entries = new Map();
  let last = null;
  for (let i = 0; i < count; i++) {
    const start = reader.at;
    const key = read(reader, depth + 1);
    const encoded = reader.bytes.subarray(start, reader.at);
    if (typeof key !== 'string' && typeof key !== 'number') throw new Error(`CBOR key at ${start} is neither text nor integer`);
    if (last && compare(last, encoded) >= 0) throw new Error(`CBOR keys out of order at ${start}`);
    last = encoded;
    entries.set(key, read(reader, depth + 1));
  }
  return entries;
}

function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}

function take(reader, length) {
  if (length > reader.bytes.length - reader.at) throw new Error(`CBOR string of ${length} bytes at ${reader.at} runs over the end`);
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
}
