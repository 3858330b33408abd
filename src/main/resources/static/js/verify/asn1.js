// DER (X.690 section 10) read strictly: definite, shortest lengths, nothing left over, sets in order.
import { concat, latin1 } from '../bytes.js';
import { Broken } from './syntax.js';

const MAX_DEPTH = 32;
const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
const OID = 0x06;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
export const SEQUENCE = 0x30;
export const SET = 0x31;
const TEXTS = new Set([0x0c, 0x13, 0x16]); // UTF8String, PrintableString, IA5String
const BMP_STRING = 0x1e;

/** The one element that the bytes are: tag, content, whole encoding (der), and items where it is constructed. */
export function parse(bytes) {
  const element = read(bytes, 0, 0);
  if (element.der.length !== bytes.length) throw new Broken(`DER ends at ${element.der.length}, bytes at ${bytes.length}`);
  return element;
}

function read(bytes, at, depth) {
  if (depth > MAX_DEPTH) throw new Broken('DER is nested too deep');
  const tag = bytes[at];
  if (at + 1 >= bytes.length || (tag & 0x1f) === 0x1f) throw new Broken(`no DER element at ${at}`);
  let length = bytes[at + 1];
  let from = at + 2;
  if (length === 0x80 || length > 0x83) throw new Broken(`DER length of form ${length} at ${at}`);
  if (length > 0x80) {
    const size = length & 0x7f;
    if (from + size > bytes.length) throw new Broken(`DER ends within a length at ${at}`);
    length = 0;
    for (let i = 0; i < size; i++) length = length * 256 + bytes[from + i];
    from += size;
    if (length < (size === 1 ? 0x80 : 256 ** (size - 1))) throw new Broken(`DER length not in its shortest form at ${at}`);
  }
  if (from + length > bytes.length) throw new Broken(`DER element ends at ${from + length}, bytes at ${bytes.length}`);
  const element = { tag, content: bytes.subarray(from, from + length), der: bytes.subarray(at, from + length), items: [] };
  if (tag & 0x20) element.items = list(element, depth);
  if (tag === INTEGER) shortest(element.content);
  if (tag === BOOLEAN && (length !== 1 || (element.content[0] !== 0 && element.content[0] !== 0xff))) throw new Broken('a boolean that is neither');
  return element;
}

function list({ tag, content }, depth) {
  const items = [];
  for (let at = 0; at < content.length; ) {
    const item = read(content, at, depth + 1);
    if (tag === SET && items.length && compare(items[items.length - 1].der, item.der) > 0) throw new Broken('a DER set out of order');
    items.push(item);
    at += item.der.length;
  }
  return items;
}

function shortest(content) {
  const [first, second] = content;
  if (content.length === 0 || (content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))) {
    throw new Broken('an integer not in its shortest form');
  }
}

function compare(a, b) {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) - (b[i] ?? 0);
  }
  return 0;
}

/** The element, which must have that tag. */
export function expect(element, tag, what) {
  if (element?.tag !== tag) throw new Broken(`${what}: an element of tag ${tag.toString(16)} is wanted, found ${element?.tag.toString(16)}`);
  return element;
}

/** The items of a sequence, of which there must be as many as said. */
export function sequence(element, what, least = 0, most = Infinity) {
  const { items } = expect(element, SEQUENCE, what);
  if (items.length < least || items.length > most) throw new Broken(`${what}: ${items.length} items`);
  return items;
}

/** Dotted, as people write it. */
export function oid(element) {
  const numbers = [];
  let number = 0n;
  for (const byte of expect(element, OID, 'object identifier').content) {
    number = number << 7n | BigInt(byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0n;
  }
  const first = numbers[0] ?? 0n;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...numbers.slice(1)].join('.');
}

/** A character string, or undefined for another element. */
export function string({ tag, content }) {
  if (TEXTS.has(tag)) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    } catch {
      throw new Broken('a text that is not UTF-8');
    }
  }
  if (tag !== BMP_STRING) return undefined;
  return latin1(content).replace(/([^])([^])/g, (_, high, low) => String.fromCharCode(high.charCodeAt(0) << 8 | low.charCodeAt(0)));
}

/** Milliseconds since 1970, RFC 5280 section 4.1.2.5; with fractions where a timestamp has them. */
export function time({ tag, content }) {
  const text = latin1(content);
  const found = tag === UTC_TIME ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
    : tag === GENERALIZED_TIME ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,8}[1-9]))?Z$/.exec(text) : null;
  if (!found) throw new Broken('no time in UTC');
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number);
  const full = tag === UTC_TIME ? year + (year < 50 ? 2000 : 1900) : year;
  const moment = Date.UTC(full, month - 1, day, hour, minute, second) + Math.floor(Number(`0.${found[7] ?? 0}`) * 1000);
  if (new Date(moment).getUTCDate() !== day || month > 12 || hour > 23 || minute > 59 || second > 59) throw new Broken('no such time');
  return moment;
}

/** The bytes of a bit string of whole bytes. */
export function bits(element, what) {
  const { content } = expect(element, BIT_STRING, what);
  if (content[0] !== 0) throw new Broken(`${what}: bits that fill no byte`);
  return content.subarray(1);
}

/** Writes one element; a set puts its parts in order. */
export function write(tag, ...parts) {
  const content = concat(...(tag === SET ? [...parts].sort(compare) : parts));
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : size < 0x10000 ? [0x82, size >> 8, size & 255] : [0x83, size >> 16, size >> 8 & 255, size & 255];
  return concat(Uint8Array.of(tag, ...length), content);
}

export function writeOid(dotted) {
  const [top, second, ...rest] = dotted.split('.').map(BigInt);
  const bytes = [top * 40n + second, ...rest].flatMap((number) => {
    const groups = [Number(number & 0x7fn)];
    for (let left = number >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 0x7fn) | 0x80);
    return groups;
  });
  return write(OID, Uint8Array.from(bytes));
}
