// An update that is one of our own, byte for byte: what varies in it is read from it, the update is written again from
// that alone, and both must be equal, so nothing else can hide in it. The same rules as id.ikrar.pdf.KnownUpdate with
// SealRevision, ValidationRevision and TimestampRevision; all text is Latin-1, one character for each byte.
import { hex, latin1, sha256 } from '../bytes.js';
import { body, catalog, content, find, follow, last, resolve, signatureFields, upTo } from './file.js';
import { readSignature } from './signature.js';
import { Broken, Reader, decoded, isArray, isDict, isInt, isNamed, isRef, isStream, isText, refText } from './syntax.js';

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_UPDATES = 40;
const MAX_ITEMS = 200;
const MAX_CONTENTS = 64 * 1024;
const KINDS = ['Certs', 'CRLs', 'OCSPs'];
const ROOM = '[0 1234567890 1234567890 1234567890]';

/**
 * What the revision is, which must not be the first.
 *
 * @returns {kind: 'seal', signature, name, appearance}, {kind: 'timestamp', signature} or {kind: 'validation', Certs, CRLs, OCSPs}
 */
export async function knownUpdate(file, revision) {
  if (file.bytes.length > MAX_BYTES || file.revisions.length > MAX_UPDATES + 1) {
    throw new Broken(`${file.bytes.length} bytes in ${file.revisions.length} revisions, a file of ours has at most ${MAX_BYTES} in ${MAX_UPDATES + 1}`);
  }
  const before = upTo(file, revision.before);
  const after = upTo(file, revision);
  const fields = signatureFields(revision).filter(({ value }) => value && revision.written.has(value.number));
  if (fields.length === 0) return validation(before, after);
  if (fields.length > 1) throw new Broken(`${fields.length} signatures in one update`);
  const object = follow(revision, fields[0].value);
  if (!object) throw new Broken(`the value of field ${fields[0].name} is not there`);
  const signature = readSignature(file, object);
  return fields[0].name === 'Seal' ? seal(before, after, fields[0], signature) : timestamp(before, after, signature);
}

async function seal(before, after, field, signature) {
  const looks = resolve(last(after), field.entries.get('AP'));
  const appearance = isDict(looks) ? resolve(last(after), looks.entries.get('N')) : undefined;
  if (!isStream(appearance)) throw new Broken('the seal has no appearance');
  const facts = { name: text(signature, 'Name'), reason: text(signature, 'Reason'), at: text(signature, 'M') };
  if (!/^D:\d{14}Z$/.test(facts.at)) throw new Broken('the date of the seal is not as we write it');
  const raw = latin1(after.bytes.subarray(appearance.from, appearance.to));
  await same(await writeSeal(before, raw, facts, signature.contents.length), before, after, signature);
  return { kind: 'seal', signature, name: facts.name, appearance: await content(after, appearance) };
}

function text(signature, key) {
  const value = signature.entries.get(key);
  if (!isText(value)) throw new Broken(`the signature's dictionary has no string /${key}`);
  return decoded(value);
}

async function timestamp(before, after, signature) {
  await same(await writeTimestamp(before, signature.contents.length), before, after, signature);
  return { kind: 'timestamp', signature };
}

async function validation(before, after) {
  const added = { kind: 'validation' };
  for (const key of KINDS) {
    const old = stored(last(before), key);
    const now = stored(last(after), key);
    if (now.length > MAX_ITEMS || old.some((ref, i) => !now[i] || refText(ref) !== refText(now[i]))) {
      throw new Broken(`the validation data under /${key} were not only added to`);
    }
    added[key] = now.slice(old.length).map((ref) => item(after, ref));
  }
  const items = KINDS.reduce((sum, key) => sum + added[key].length, 0);
  if (items === 0) throw new Broken('the update adds neither a signature nor validation data');
  if (items > MAX_ITEMS) throw new Broken(`more than ${MAX_ITEMS} items at once`);
  await same(await writeValidation(before, added), before, after);
  return added;
}

function item(file, ref) {
  const value = follow(last(file), ref)?.value;
  return isStream(value) ? file.bytes.subarray(value.from, value.to) : new Uint8Array(0);
}

/** The references to items of one kind that the revision has. */
function stored(revision, key) {
  const store = resolve(revision, catalog(revision).value.entries.get('DSS'));
  const items = isDict(store) ? resolve(revision, store.entries.get(key)) : undefined;
  if (!isArray(items)) return [];
  if (!items.items.every(isRef)) throw new Broken(`an item of /${key} in the validation data is no reference`);
  return items.items;
}

/** The gap itself is judged where the signature is: its digits are copied. */
async function same(expected, before, after, signature) {
  const start = before.bytes.length;
  const found = latin1(after.bytes.subarray(start));
  let written = expected;
  if (signature) {
    const { from, to, end } = signature;
    if (end !== after.bytes.length || from < start) throw new Broken(`the signature covers up to ${end}, it should cover up to ${after.bytes.length}`);
    written = filled(expected, start, signature.object.number, found.slice(from - start, to - start));
  }
  if (written === found) return;
  let at = 0;
  while (at < written.length && written[at] === found[at]) at++;
  throw new Broken(`byte ${start + at} of the update is not as we write it`);
}

/** The update with its range and what the file has in the gap; that has the same place and size or differs later. */
function filled(update, start, number, gap) {
  const object = update.indexOf(`\n${number} 0 obj\n`);
  const at = update.indexOf(ROOM, object);
  if (object < 0 && !update.startsWith(`${number} 0 obj\n`)) throw new Broken('the signature is not where we write it');
  const from = at + ROOM.length + '/Contents '.length;
  const to = update.indexOf('>', from) + 1;
  const range = `[0 ${start + from} ${start + to} ${update.length - to}]`.padEnd(ROOM.length);
  return update.slice(0, at) + range + update.slice(at + ROOM.length, from) + gap + update.slice(to);
}

function writeSeal(before, deflated, facts, contents) {
  const fields = signatureFields(last(before)).filter(({ name }) => name === 'Seal');
  if (fields.length !== 1 || fields[0].filled) throw new Broken('not exactly one empty field Seal');
  const update = new Update(before);
  const appearance = update.next();
  const signature = update.next();
  const form = Dictionary.of(before, emptyAppearance(last(before), fields[0])).remove('DecodeParms').put('Filter', '/FlateDecode');
  update.stream(appearance, form, deflated);
  update.rewrite(fields[0].object, Dictionary.of(before, fields[0].object).put('AP', `<</N ${appearance} 0 R>>`).put('V', `${signature} 0 R`));
  update.put(signature, `<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/M (${facts.at})/Name ${string(facts.name)}`
    + `/Reason ${string(facts.reason)}/Reference [<</Type /SigRef/TransformMethod /FieldMDP/Data ${objectRef(catalog(last(before)))}`
    + `/TransformParams <</Type /TransformParams/Action /Include/Fields [(Signer)(Seal)]/P 1/V /1.2>>>>]${gap(contents)}>>`);
  return update.write();
}

function emptyAppearance(revision, field) {
  const looks = resolve(revision, field.entries.get('AP'));
  const object = isDict(looks) && looks.entries.size === 1 ? follow(revision, looks.entries.get('N')) : undefined;
  if (!isStream(object?.value)) throw new Broken('field Seal has no appearance prepared');
  return object;
}

function writeTimestamp(before, contents) {
  const update = new Update(before);
  const field = update.next();
  const value = update.next();
  const page = stampedPage(last(before));
  const count = signatureFields(last(before)).filter(({ name }) => name.startsWith('DocTS')).length;
  update.put(field, `<</FT /Sig/Type /Annot/Subtype /Widget/T (DocTS${count + 1})/TU (Timestamp of the document)/Rect [0 0 0 0]/F 132/P ${objectRef(page)}/V ${value} 0 R>>`);
  update.put(value, `<</Type /DocTimeStamp/Filter /Adobe.PPKLite/SubFilter /ETSI.RFC3161${gap(contents)}>>`);
  intoForm(before, update, field);
  const annotated = Dictionary.of(before, page);
  const direct = !annotated.has('Annots') || annotated.get('Annots').startsWith('[');
  update.append(annotated, 'Annots', field);
  if (direct) update.rewrite(page, annotated);
  return update.write();
}

// The form may be a value in the catalog or an object, and so may its list of fields.
function intoForm(file, update, field) {
  const root = catalog(last(file));
  const owner = Dictionary.of(file, root);
  const inside = owner.get('AcroForm').startsWith('<<');
  const object = inside ? root : update.target(owner, 'AcroForm');
  const form = inside ? Dictionary.parse(owner.get('AcroForm')) : Dictionary.of(file, object);
  const direct = form.get('Fields').startsWith('[');
  update.append(form, 'Fields', field);
  if (direct) update.rewrite(object, inside ? owner.put('AcroForm', form.toString()) : form);
}

/** The page of the seal; in a file without one the first page. */
function stampedPage(revision) {
  const seal = signatureFields(revision).find(({ name }) => name === 'Seal');
  const page = seal && follow(revision, seal.entries.get('P'));
  return isDict(page?.value) && isNamed(page.value.entries.get('Type'), 'Page') ? page : firstPage(revision);
}

function firstPage(revision) {
  let ref = catalog(revision).value.entries.get('Pages');
  for (let depth = 0; depth < 32 && isRef(ref); depth++) {
    const node = follow(revision, ref);
    if (!isDict(node?.value)) break;
    if (isNamed(node.value.entries.get('Type'), 'Page')) return node;
    const kids = resolve(revision, node.value.entries.get('Kids'));
    ref = isArray(kids) ? kids.items[0] : undefined;
  }
  throw new Broken('no first page');
}

function writeValidation(before, added) {
  const update = new Update(before);
  const store = update.next();
  let dict = '<</Type /DSS';
  for (const key of KINDS) {
    const references = stored(last(before), key).map(refText);
    for (const bytes of added[key]) {
      const number = update.next();
      update.stream(number, new Dictionary(), latin1(bytes));
      references.push(`${number} 0 R`);
    }
    if (references.length) dict += `/${key} [${references.join(' ')}]`;
  }
  update.put(store, `${dict}>>`);
  const root = catalog(last(before));
  update.rewrite(root, Dictionary.of(before, root).put('DSS', `${store} 0 R`));
  return update.write();
}

/** ISO 32000-1 section 7.9.2, as we write text. */
function string(value) {
  if (/^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/.test(value)) return `(${value})`;
  return `<feff${Array.from(value, (_, i) => value.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;
}

/** The end of a signature dictionary: its range and room for so many bytes. */
function gap(contents) {
  if (contents < 1 || contents > MAX_CONTENTS) throw new Broken(`room for a signature of ${contents} bytes, at most ${MAX_CONTENTS}`);
  return `/ByteRange ${ROOM}/Contents <${'0'.repeat(2 * contents)}>`;
}

function objectRef({ number, generation }) {
  return `${number} ${generation} R`;
}

/** A dictionary to be written again: entries keep their bytes unless they are replaced. */
class Dictionary {
  #keys = new Map();
  #values = new Map();

  static of(file, object) {
    return new Dictionary().#take(body(file, object));
  }

  /** One that stands as a value inside another. */
  static parse(raw) {
    const bytes = Uint8Array.from(raw, (c) => c.charCodeAt(0));
    return new Dictionary().#take(new Reader(bytes, 0, bytes.length));
  }

  #take(reader) {
    for (const { name, key, value } of reader.entries()) {
      this.#keys.set(name, latin1(reader.bytes.subarray(...key)));
      this.#values.set(name, latin1(reader.bytes.subarray(...value)));
    }
    return this;
  }

  put(name, value) {
    if (!this.#keys.has(name)) this.#keys.set(name, `/${name}`);
    this.#values.set(name, value);
    return this;
  }

  remove(name) {
    this.#keys.delete(name);
    this.#values.delete(name);
    return this;
  }

  has(name) {
    return this.#values.has(name);
  }

  get(name) {
    if (!this.#values.has(name)) throw new Broken(`a dictionary without /${name}`);
    return this.#values.get(name);
  }

  toString() {
    return `<<${[...this.#values].map(([name, value]) => `${this.#keys.get(name)} ${value}`).join('')}>>`;
  }
}

/** One incremental update with a table, ISO 32000-1 section 7.5.6: the same input, the same bytes. */
class Update {
  #file;
  #bodies = new Map();
  #size;

  constructor(file) {
    const size = last(file).trailer.entries.get('Size');
    this.#file = file;
    this.#size = isInt(size) ? size.value : 0;
    if (last(file).eof === file.bytes.length) throw new Broken(`no end of line after the %%EOF at byte ${file.bytes.length}`);
  }

  /** A number for a new object. */
  next() {
    return this.#size++;
  }

  put(number, text) {
    this.#bodies.set(number, text);
  }

  rewrite(object, text) {
    if (object.generation !== 0) throw new Broken(`object ${object.number} is of generation ${object.generation}`);
    this.put(object.number, String(text));
  }

  stream(number, dictionary, raw) {
    this.put(number, `${dictionary.put('Length', String(raw.length))}stream\n${raw}\nendstream`);
  }

  /** Adds a reference to the array in that entry, wherever it lies; the owner is not written. */
  append(owner, key, number) {
    if (!owner.has(key)) {
      owner.put(key, `[${number} 0 R]`);
    } else if (owner.get(key).startsWith('[')) {
      owner.put(key, `${closed(owner.get(key))} ${number} 0 R]`);
    } else {
      const array = this.target(owner, key);
      const reader = body(this.#file, array);
      const from = reader.at;
      reader.value();
      this.put(array.number, `${closed(latin1(this.#file.bytes.subarray(from, reader.at)))} ${number} 0 R]`);
    }
  }

  /** The object that a reference in the dictionary leads to. */
  target(owner, key) {
    const bytes = Uint8Array.from(owner.get(key), (c) => c.charCodeAt(0));
    const ref = new Reader(bytes, 0, bytes.length).value();
    const object = isRef(ref) ? find(last(this.#file), ref.number) : undefined;
    if (!object || ref.generation !== 0 || object.generation !== 0) throw new Broken(`/${key} leads to nothing that can be written again`);
    return object;
  }

  async write() {
    const numbers = [...this.#bodies.keys()].sort((a, b) => a - b);
    let out = '';
    let table = 'xref\n';
    numbers.forEach((number, i) => {
      if (number !== numbers[i - 1] + 1) {
        let run = 1;
        while (numbers[i + run] === number + run) run++;
        table += `${number} ${run}\n`;
      }
      table += `${String(this.#file.bytes.length + out.length).padStart(10, '0')} 00000 n \n`;
      out += `${number} 0 obj\n${this.#bodies.get(number)}\nendobj\n`;
    });
    return `${out}${table}trailer\n${await this.#trailer()}\nstartxref\n${this.#file.bytes.length + out.length}\n%%EOF\n`;
  }

  // Section 14.4: the second half of /ID belongs to the file as updated; derived from it, not drawn.
  async #trailer() {
    const { trailer, startxref } = last(this.#file);
    let out = `<</Size ${this.#size}`;
    for (const key of ['Root', 'Info']) {
      if (isRef(trailer.entries.get(key))) out += `/${key} ${refText(trailer.entries.get(key))}`;
    }
    const id = trailer.entries.get('ID');
    if (isArray(id) && isText(id.items[0])) {
      out += `/ID [<${hex(id.items[0].bytes)}><${hex((await sha256(this.#file.bytes)).subarray(0, 16))}>]`;
    }
    return `${out}/Prev ${startxref}>>`;
  }
}

function closed(array) {
  if (!array.startsWith('[') || !array.endsWith(']')) throw new Broken('no array to add to');
  return array.slice(0, -1);
}
