// That an entry is in the public log, checked without the log: C2SP tlog-proof, signed-note and tlog-checkpoint over the
// tree of RFC 6962. The same rules as id.ikrar.tlog.
import { concat, equal, fromBase64, sha256 } from '../bytes.js';
import { verify } from '../ed25519.js';
import { Broken } from './syntax.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_CHARACTERS = 192 * 1024;
const MAX_SIGNATURES = 64;
const ED25519 = 1;

/** Reads name+id+key, as signed-note writes a verifier key. */
export async function noteKey(vkey) {
  const [, name, id, text] = /^([^\s+]{1,256})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey) ?? [];
  const typed = text ? base64(text) : undefined;
  if (typed?.length !== 33 || typed[0] !== ED25519) throw new Broken('a verifier key is name+id+key of Ed25519');
  const digest = await sha256(concat(utf8(`${name}\n`), typed));
  const found = Array.from(digest.subarray(0, 4), (b) => b.toString(16).padStart(2, '0')).join('');
  if (found !== id) throw new Broken(`the key has id ${found}, given ${id}`);
  return { name, id: digest.slice(0, 4), key: typed.slice(1) };
}

/**
 * The checkpoint under which the entry stands.
 *
 * @param keys of logs that are trusted, their names being the origins
 * @returns {origin, size, index}, numbers as text
 */
export async function proven(text, entry, keys) {
  const blank = text.indexOf('\n\n');
  if (text.length > MAX_CHARACTERS || blank < 0) throw new Broken('a proof is lines, an empty line and a checkpoint');
  const lines = text.slice(0, blank).split('\n');
  if (lines.shift() !== HEADER) throw new Broken(`a proof begins with ${HEADER}`);
  if (lines[0]?.startsWith('extra ') && !base64(lines.shift().slice(6))?.length) throw new Broken('extra is followed by base64');
  const index = decimal(/^index (.*)$/.exec(lines.shift() ?? '')?.[1], 'index');
  const path = lines.map(hash);
  const head = await openCheckpoint(text.slice(blank + 2), keys);
  const root = await climb(await sha256(concat(Uint8Array.of(0), entry)), index, head.size, path);
  if (!root || !equal(root, head.root)) throw new Broken('the path does not lead from the entry to the root');
  return { origin: head.origin, size: String(head.size), index: String(index) };
}

// RFC 9162 section 2.1.3.2, with its names; undefined for a path of the wrong length.
async function climb(leaf, index, size, path) {
  if (index >= size) throw new Broken(`no leaf ${index} in a tree of ${size}`);
  let fn = index;
  let sn = size - 1n;
  let r = leaf;
  for (const p of path) {
    if (sn === 0n) return undefined;
    if (fn & 1n || fn === sn) {
      r = await node(p, r);
      for (; !(fn & 1n) && fn !== 0n; fn >>= 1n) sn >>= 1n;
    } else {
      r = await node(r, p);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n ? r : undefined;
}

function node(left, right) {
  return sha256(concat(Uint8Array.of(1), left, right));
}

// A witness, though trusted for its own word, does not speak for the log: the key's name must be the origin.
export async function openCheckpoint(note, keys) {
  if (/[^\n\u0020-\uffff]/.test(note)) throw new Broken('a note is text with newlines');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n') || blank + 2 === note.length) throw new Broken('a note is text, an empty line, and lines of signatures');
  const text = note.slice(0, blank + 1);
  const lines = text.split('\n');
  if (lines.length < 4 || lines.slice(0, -1).includes('')) throw new Broken('a checkpoint has three lines or more');
  const head = { origin: lines[0], size: decimal(lines[1], 'size'), root: hash(lines[2]) };
  const signatures = note.slice(blank + 2, -1).split('\n');
  if (signatures.length > MAX_SIGNATURES) throw new Broken(`a note has more than ${MAX_SIGNATURES} signatures`);
  let signed = false;
  for (const line of signatures) signed = await signedByOne(text, line, keys.filter(({ name }) => name === head.origin)) || signed;
  if (!signed) throw new Broken('no trusted key signed the note');
  return head;
}

/** False for the signature of an unknown key; a wrong one in the name of a trusted key is refused. */
async function signedByOne(text, line, keys) {
  const [, name, value] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = value ? base64(value) : undefined;
  if (!bytes || bytes.length <= 4) throw new Broken("a signature's line is dash, name and base64");
  for (const key of keys) {
    if (key.name !== name || !equal(key.id, bytes.subarray(0, 4))) continue;
    if (bytes.length !== 68 || !await verify(key.key, utf8(text), bytes.subarray(4))) throw new Broken(`the signature of ${name} is wrong`);
    return true;
  }
  return false;
}

function decimal(text, what) {
  if (!/^(?:0|[1-9][0-9]{0,17})$/.test(text ?? '')) throw new Broken(`the ${what} is no decimal number`);
  return BigInt(text);
}

function hash(line) {
  const bytes = base64(line);
  if (bytes?.length !== 32) throw new Broken('a line of the proof is not base64 of 32 bytes');
  return bytes;
}

/** Base 64 of RFC 4648 section 4 in its one spelling, or undefined. */
function base64(text) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4) return undefined;
  const bytes = fromBase64(text);
  return btoa(String.fromCharCode(...bytes)) === text ? bytes : undefined;
}

function utf8(text) {
  return new TextEncoder().encode(text);
}
