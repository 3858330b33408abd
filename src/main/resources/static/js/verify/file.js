// A PDF as a chain of revisions, read strictly: every byte belongs to an object, a table or a trailer, or is stray.
// The same rules as id.ikrar.pdf.FileReader; files with cross-reference streams are never ours and are not read on.
import { latin1 } from '../bytes.js';
import { Broken, Budget, NULL, Reader, isArray, isDict, isInt, isNamed, isRef, isSpace, isStream, isText, decoded } from './syntax.js';

export const MAX_BYTES = 20 * 1024 * 1024;
const MAX_REVISIONS = 64;
const MAX_OBJECTS = 100_000;
const MAX_LENGTH_OBJECT = 80;
const MAX_ATTACHMENTS = 20;
const MAX_INFLATED = 16 * 1024 * 1024;
const MAX_FIELD_DEPTH = 16;

/** Readable perhaps, but written as we never write. */
export class Strange extends Broken {}

/** The file and its revisions, the first first. */
export function readFile(bytes) {
  if (bytes.length > MAX_BYTES) throw new Broken(`a file of ${bytes.length} bytes, at most ${MAX_BYTES} are read`);
  const budget = new Budget();
  let start = header(bytes);
  const sections = chain(bytes, budget);
  const revisions = [];
  const stray = [];
  for (const section of sections) {
    if (section.from < start) throw new Broken(`the revision with its table at byte ${section.from} should start at ${start}`);
    revisions.push(revision({ bytes, budget, sections, revisions, stray }, section, start));
    start = section.end;
  }
  if (start !== bytes.length) throw new Broken(`the last revision ends at byte ${start}, the file at ${bytes.length}`);
  return { bytes, revisions, stray };
}

/** The file as it was after that revision. */
export function upTo(file, revision) {
  return { bytes: file.bytes.subarray(0, revision.to), revisions: file.revisions.slice(0, revision.number), stray: file.stray };
}

export function last(file) {
  return file.revisions[file.revisions.length - 1];
}

/** The object as the revision sees it. */
export function find(revision, number) {
  for (let each = revision; each; each = each.before) {
    if (each.table.has(number)) return each.written.get(number);
  }
  return undefined;
}

/** The object that a reference means: its generation must be the one named. */
export function follow(revision, ref) {
  const object = isRef(ref) ? find(revision, ref.number) : undefined;
  return object?.generation === ref?.generation ? object : undefined;
}

/** The value, references followed; null where one leads nowhere. */
export function resolve(revision, value) {
  for (let i = 0; i < 32 && isRef(value); i++) value = follow(revision, value)?.value ?? NULL;
  return value === undefined || isRef(value) ? NULL : value;
}

/** All objects that the revision sees. */
export function visible(revision) {
  const seen = new Set();
  const objects = [];
  for (let each = revision; each; each = each.before) {
    for (const number of each.table.keys()) {
      if (seen.has(number)) continue;
      seen.add(number);
      if (each.written.has(number)) objects.push(each.written.get(number));
    }
  }
  return objects.sort((a, b) => a.number - b.number);
}

export function catalog(revision) {
  const object = follow(revision, revision.trailer.entries.get('Root'));
  if (!isDict(object?.value)) throw new Broken(`revision ${revision.number} has no catalog`);
  return object;
}

/** A reader that stands after obj. */
export function body(file, object) {
  const reader = new Reader(file.bytes, object.from, object.to);
  reader.number(10);
  reader.space();
  reader.number(5);
  reader.space();
  reader.word('obj');
  reader.skipSpace();
  return reader;
}

/** All signature fields of the form, in its order: full name, object, dictionary. */
export function signatureFields(revision) {
  const form = resolve(revision, catalog(revision).value.entries.get('AcroForm'));
  const found = [];
  if (isDict(form)) walk(revision, resolve(revision, form.entries.get('Fields')), '', false, new Set(), 0, found);
  return found;
}

function walk(revision, fields, prefix, inherited, seen, depth, found) {
  if (fields === NULL) return;
  if (!isArray(fields) || depth > MAX_FIELD_DEPTH) throw new Broken(`the form's fields are no array, or deeper than ${MAX_FIELD_DEPTH}`);
  for (const item of fields.items) {
    const object = follow(revision, item);
    if (!isDict(object?.value) || seen.has(item.number)) throw new Broken('a field of the form is no dictionary, or stands there twice');
    seen.add(item.number);
    const entries = object.value.entries;
    const part = isText(entries.get('T')) ? decoded(entries.get('T')) : '';
    const name = prefix && part ? `${prefix}.${part}` : prefix + part;
    const signature = entries.has('FT') ? isNamed(entries.get('FT'), 'Sig') : inherited;
    const value = entries.get('V');
    if (signature) found.push({ name, object, entries, filled: entries.has('V'), value: isRef(value) ? value : undefined });
    walk(revision, resolve(revision, entries.get('Kids')), name, signature, seen, depth + 1, found);
  }
}

/** All objects that are signature dictionaries or hold one inside, by /ByteRange or by /Type. */
export function signatureDictionaries(revision) {
  return visible(revision).filter(({ value }) => holds(value));
}

function holds(value) {
  if (isArray(value)) return value.items.some(holds);
  if (!isDict(value) && !isStream(value)) return false;
  const type = value.entries.get('Type');
  return value.entries.has('ByteRange') || isNamed(type, 'Sig') || isNamed(type, 'DocTimeStamp') || [...value.entries.values()].some(holds);
}

/** The files within the file by name, where one node of names holds them all. */
export async function attachments(file) {
  const revision = last(file);
  const names = resolve(revision, catalog(revision).value.entries.get('Names'));
  const tree = isDict(names) ? resolve(revision, names.entries.get('EmbeddedFiles')) : NULL;
  const found = new Map();
  if (!isDict(tree)) return found;
  const items = resolve(revision, tree.entries.get('Names'));
  if (tree.entries.has('Kids') || !isArray(items)) throw new Broken('the attachments are not in one node of names');
  if (items.items.length % 2 || items.items.length > 2 * MAX_ATTACHMENTS) throw new Broken(`${items.items.length} items in the names of attachments`);
  for (let i = 0; i < items.items.length; i += 2) {
    const name = items.items[i];
    if (!isText(name) || found.has(decoded(name))) throw new Broken('an attachment without a name, or two with the same');
    found.set(decoded(name), await attachment(file, resolve(revision, items.items[i + 1])));
  }
  return found;
}

async function attachment(file, specification) {
  const embedded = isDict(specification) ? resolve(last(file), specification.entries.get('EF')) : NULL;
  const stream = isDict(embedded) ? resolve(last(file), embedded.entries.get('F')) : NULL;
  if (!isStream(stream)) throw new Broken('an attachment without content');
  return content(file, stream);
}

/** What a stream holds; the only filter we write is FlateDecode. */
export async function content(file, stream) {
  const raw = file.bytes.subarray(stream.from, stream.to);
  const filter = stream.entries.get('Filter');
  if (filter === undefined) return raw;
  const one = isArray(filter) && filter.items.length === 1 ? filter.items[0] : filter;
  if (!isNamed(one, 'FlateDecode') || stream.entries.has('DecodeParms')) throw new Broken('a stream with another filter than FlateDecode');
  return inflate(raw, 'deflate', Math.min(MAX_INFLATED, 64 * 1024 + 200 * raw.length));
}

/** Inflates at most so many bytes; what follows the compressed data is refused by the platform. */
export async function inflate(raw, format, most) {
  const parts = [];
  let size = 0;
  try {
    const reader = new Blob([raw]).stream().pipeThrough(new DecompressionStream(format)).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) {
        await reader.cancel();
        throw new Broken(`a stream of ${raw.length} bytes that inflates to more than ${most}`);
      }
      parts.push(next.value);
    }
  } catch (problem) {
    throw problem instanceof Broken ? problem : new Broken(`a stream of ${raw.length} bytes that cannot be inflated`);
  }
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** Section 7.5.2: the version, and a comment of four bytes above 127. */
function header(bytes) {
  const reader = new Reader(bytes, 0, bytes.length);
  if (!reader.looksAt('%PDF-1.') && !reader.looksAt('%PDF-2.0')) throw new Broken('the file does not begin with %PDF-1 or %PDF-2.0');
  reader.at = '%PDF-1.'.length;
  reader.number(1);
  reader.lineEnd();
  const comment = reader.at;
  if (reader.peek() === 37) {
    while (reader.at < bytes.length && reader.peek() !== 10 && reader.peek() !== 13) reader.at++;
    if (reader.at - comment > 64) throw new Broken(`a comment of ${reader.at - comment} bytes in the header`);
    reader.lineEnd();
  }
  return reader.at;
}

/** The sections, first revision first; each /Prev must lead further to the front. */
function chain(bytes, budget) {
  const sections = [];
  for (let offset = lastStartxref(bytes); ; ) {
    if (sections.length === MAX_REVISIONS) throw new Broken(`more than ${MAX_REVISIONS} revisions`);
    const section = readSection(bytes, offset, budget);
    sections.unshift(section);
    const prev = section.trailer.entries.get('Prev');
    if (prev === undefined) return sections;
    if (!isInt(prev) || prev.value < 0 || prev.value >= offset) throw new Broken(`/Prev in the trailer of the table at byte ${offset}`);
    offset = prev.value;
  }
}

function lastStartxref(bytes) {
  const end = latin1(bytes.subarray(Math.max(0, bytes.length - 64)));
  const found = /startxref(?:\r\n|\n|\r)(\d{1,10})(?:\r\n|\n|\r)%%EOF(?:\r\n|\n|\r)?$/.exec(end);
  if (!found) throw new Broken('the file does not end with startxref and %%EOF');
  if (Number(found[1]) >= bytes.length) throw new Broken(`startxref ${found[1]} in a file of ${bytes.length} bytes`);
  return Number(found[1]);
}

function readSection(bytes, from, budget) {
  const reader = new Reader(bytes, from, bytes.length, budget);
  if (!reader.looksAt('xref')) throw new Strange('there is no table of objects where one of ours has it');
  reader.word('xref');
  reader.lineEnd();
  const table = new Map();
  while (reader.peek() >= 48 && reader.peek() <= 57) subsection(reader, table);
  reader.word('trailer');
  const trailer = reader.value();
  if (!isDict(trailer)) throw new Broken(`no dictionary after the trailer of the table at byte ${from}`);
  reader.skipSpace();
  const close = reader.at;
  reader.word('startxref');
  reader.lineEnd();
  const named = reader.number(10);
  if (named !== from) throw new Broken(`startxref ${named}, the table before it stands at byte ${from}`);
  reader.lineEnd();
  if (!reader.looksAt('%%EOF')) throw new Broken(`no %%EOF at byte ${reader.at}`);
  reader.at += 5;
  const eof = reader.at;
  reader.skipLineEnd();
  checkTrailer(trailer, table, from);
  return { table, trailer, from, close, eof, end: reader.at };
}

function checkTrailer(trailer, table, from) {
  if (trailer.entries.has('Encrypt')) throw new Broken('the file is encrypted');
  if (trailer.entries.has('XRefStm')) throw new Broken('a table and a cross-reference stream for one revision');
  const size = trailer.entries.get('Size');
  if (!isInt(size)) throw new Broken(`no /Size in the trailer of the table at byte ${from}`);
  for (const number of table.keys()) {
    if (number >= size.value) throw new Broken(`object ${number} in a table for ${size.value}`);
  }
}

function subsection(reader, table) {
  const at = reader.at;
  const first = reader.number(10);
  if (reader.next() !== 32) throw new Broken(`no space at byte ${reader.at - 1}`);
  const count = reader.number(10);
  if (reader.peek() === 32) reader.at++;
  reader.lineEnd();
  reader.budget.object(count);
  if (first + count > MAX_OBJECTS + 1) throw new Broken(`object numbers up to ${first + count} at byte ${at}`);
  for (let number = first; number < first + count; number++) {
    const entry = tableEntry(reader);
    if (number === 0 && !entry.free) throw new Broken('object 0 is not free');
    if (table.has(number)) throw new Broken(`object ${number} stands twice in one table`);
    table.set(number, entry);
  }
}

// Exactly 20 bytes: nnnnnnnnnn ggggg n, and an end of line of two characters.
function tableEntry(reader) {
  const text = latin1(reader.bytes.subarray(reader.at, Math.min(reader.end, reader.at + 20)));
  const found = /^(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)$/.exec(text);
  if (!found || Number(found[2]) > 65_535) throw new Broken(`no entry of a table at byte ${reader.at}`);
  reader.at += 20;
  return { free: found[3] === 'f', offset: Number(found[1]), generation: Number(found[2]) };
}

function revision(file, section, start) {
  const { bytes, budget, revisions, stray } = file;
  const written = new Map();
  let at = start;
  const lying = [...section.table].filter(([, entry]) => !entry.free).sort(([, a], [, b]) => a.offset - b.offset);
  for (const [number, { offset, generation }] of lying) {
    if (offset < at || offset >= section.from) throw new Broken(`object ${number} at byte ${offset}, its revision has room from ${at} to ${section.from}`);
    between(bytes, at, offset, stray);
    const object = new Reader(bytes, offset, section.from, budget).indirect(number, generation, (ref) => indirectLength(file, ref));
    written.set(number, object);
    at = object.to;
  }
  between(bytes, at, section.from, stray);
  const read = {
    number: revisions.length + 1, from: start, to: section.end, eof: section.eof, startxref: section.from,
    trailer: section.trailer, table: section.table, before: revisions[revisions.length - 1], written,
  };
  if (!isNamed(catalog(read).value.entries.get('Type'), 'Catalog')) throw new Broken(`the root of revision ${read.number} is no catalog`);
  return read;
}

function between(bytes, from, to, stray) {
  while (from < to && isSpace(bytes[from])) from++;
  while (from < to && isSpace(bytes[to - 1])) to--;
  if (from < to) stray.push([from, to]);
}

/** The object must lie in this revision or an earlier one. */
function indirectLength({ bytes, budget, sections, revisions }, ref) {
  for (let i = revisions.length; i >= 0; i--) {
    const entry = sections[i].table.get(ref.number);
    if (entry && !entry.free && entry.generation === ref.generation && entry.offset < bytes.length) {
      const reader = new Reader(bytes, entry.offset, Math.min(bytes.length, entry.offset + MAX_LENGTH_OBJECT), budget);
      const { value } = reader.indirect(ref.number, ref.generation, () => -1);
      return isInt(value) ? value.value : -1;
    }
    if (entry) return -1;
  }
  return -1;
}
