// What the phone checks before it signs: what is seen is what is signed.
import { equal, hex, sha256 } from './bytes.js';
import { canonical, decode } from './cbor.js';
import { messageDigest } from './der.js';
import { inkBytes } from './ink.js';
import { attached, covered } from './pdf.js';

/** The service offered something else than what stood on the screen; nothing was signed. */
export class Refused extends Error {}

/**
 * Compares the frozen words with the screen.
 *
 * @param bytes the canonical words as fetched
 * @param shown [path, text] of every piece of text on the screen
 * @returns the digest of the bytes, in hexadecimal
 */
export async function checkWords(bytes, shown) {
  const body = canonical(bytes, 'ikrar/pledge');
  const wanted = new Map(shown);
  for (const [path, text] of wanted) {
    if (tidy(String(at(body, path))) !== tidy(text)) throw new Refused(`${path} differs from the screen`);
  }
  for (const path of ['commitments', 'legalBases']) {
    const items = new Set(shown.filter(([name]) => name.startsWith(`${path}/`)).map(([name]) => name.split('/')[1]));
    if (at(body, path)?.length !== items.size) throw new Refused(`${items.size} of ${at(body, path)?.length} ${path} are on the screen`);
  }
  for (const path of ['title', 'number', 'preamble', 'closing']) {
    if (at(body, path) && !wanted.has(path)) throw new Refused(`${path} is not on the screen`);
  }
  return hex(await sha256(bytes));
}

/** Checks revision 1, the attributes and the record against each other and against what this phone knows. */
export async function checkSheet({ pdf, attributes, record }, { pledge, publicKey, name, ink }) {
  try {
    if (!equal(await sha256(covered(pdf)), messageDigest(attributes))) throw new Refused('the attributes belong to another file');
    const files = await attached(pdf);
    const records = files.filter((file) => decode(file)[0] === 'ikrar/record');
    if (records.length !== 1 || !equal(records[0], record)) throw new Refused('the file holds another record');
    const body = canonical(record, 'ikrar/record');
    if (hex(body.get('pledge') ?? []) !== pledge) throw new Refused('the record names other words');
    if (!equal(body.get('publicKey') ?? [], publicKey)) throw new Refused('the record names another key');
    if (!equal(body.get('ink') ?? [], await sha256(inkBytes(ink)))) throw new Refused('the record names another drawing');
    if (body.get('name') !== name) throw new Refused('the record names another person');
  } catch (problem) {
    throw problem instanceof Refused ? problem : new Refused(problem.message);
  }
}

function at(body, path) {
  return path.split('/').reduce((value, step) => (value instanceof Map ? value.get(step) : value?.[Number(step)]), body);
}

function tidy(text) {
  return text.replace(/\s+/g, ' ').trim();
}
