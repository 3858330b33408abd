// Values of a PDF in the syntax of ISO 32000-1 section 7.3, read strictly: nothing is repaired, comments are refused,
// and everything is counted. The same rules as id.ikrar.pdf.ObjectReader.
import { latin1 } from '../bytes.js';

/** The bytes are not what they must be; the message says where. */
export class Broken extends Error {}

const LIMITS = { depth: 48, tokens: 1_000_000, name: 127, digits: 15 };
const DELIMITERS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const ESCAPES = new Map([...'nrtbf'].map((c, i) => [c.charCodeAt(0), '\n\r\t\b\f'.charCodeAt(i)]));

export const NULL = { kind: 'null' };
export const isDict = (value) => value?.kind === 'dict';
export const isArray = (value) => value?.kind === 'array';
export const isText = (value) => value?.kind === 'text';
export const isInt = (value) => value?.kind === 'int';
export const isRef = (value) => value?.kind === 'ref';
export const isStream = (value) => value?.kind === 'stream';
export const isNamed = (value, name) => value?.kind === 'name' && value.value === name;
export const refText = (ref) => `${ref.number} ${ref.generation} R`;

/** The text that a person reads: UTF-16 with its mark, else one character for each byte. */
export function decoded({ bytes }) {
  if (bytes.length < 2 || bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(bytes);
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i] << 8 | bytes[i + 1]);
  return bytes.length % 2 ? `${text}\ufffd` : text;
}

export function isSpace(c) {
  return c === 0 || c === 9 || c === 10 || c === 12 || c === 13 || c === 32;
}

function isRegular(c) {
  return c >= 0 && !isSpace(c) && !DELIMITERS.has(c);
}

function isDigit(c) {
  return c >= 48 && c <= 57;
}

function hexValue(c) {
  return isDigit(c) ? c - 48 : c >= 65 && c <= 70 ? c - 55 : c >= 97 && c <= 102 ? c - 87 : -1;
}

/** What is left of the limits while one file is read. */
export class Budget {
  tokens = LIMITS.tokens;
  objects = 100_000;

  token(at) {
    if (--this.tokens < 0) throw new Broken(`more than ${LIMITS.tokens} tokens, counted up to byte ${at}`);
  }

  object(count) {
    if (count > this.objects) throw new Broken('more than 100000 objects');
    this.objects -= count;
  }
}

/** A place in the bytes, and the steps over what stands there. */
export class Reader {
  constructor(bytes, at, end, budget = new Budget()) {
    Object.assign(this, { bytes, at, end, budget });
  }

  /** The byte here, or -1 at the end. */
  peek(ahead = 0) {
    return this.at + ahead < this.end ? this.bytes[this.at + ahead] : -1;
  }

  next() {
    if (this.at >= this.end) throw new Broken(`the bytes end at ${this.end} in the middle of an object`);
    return this.bytes[this.at++];
  }

  skipSpace() {
    while (this.at < this.end && isSpace(this.bytes[this.at])) this.at++;
  }

  space() {
    if (!isSpace(this.peek())) throw new Broken(`no white space at byte ${this.at}`);
    this.skipSpace();
  }

  skipLineEnd() {
    const length = this.peek() === 13 && this.peek(1) === 10 ? 2 : this.peek() === 10 || this.peek() === 13 ? 1 : 0;
    this.at += length;
    return length > 0;
  }

  lineEnd() {
    if (!this.skipLineEnd()) throw new Broken(`no end of line at byte ${this.at}`);
  }

  looksAt(word) {
    if (this.end - this.at < word.length) return false;
    for (let i = 0; i < word.length; i++) {
      if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Steps over exactly this word, which must end here. */
  word(word) {
    if (!this.looksAt(word) || isRegular(this.peek(word.length))) throw new Broken(`no ${word} at byte ${this.at}`);
    this.at += word.length;
  }

  /** At least one and at most so many decimal digits. */
  number(digits) {
    const start = this.at;
    let value = 0;
    while (isDigit(this.peek())) {
      if (this.at - start === digits) throw new Broken(`a number of more than ${digits} digits at byte ${start}`);
      value = 10 * value + this.next() - 48;
    }
    if (this.at === start) throw new Broken(`no number at byte ${start}`);
    return value;
  }

  value(depth = 0) {
    if (depth > LIMITS.depth) throw new Broken(`nested deeper than ${LIMITS.depth} at byte ${this.at}`);
    this.skipSpace();
    this.budget.token(this.at);
    switch (String.fromCharCode(this.peek())) {
      case '/': return { kind: 'name', value: this.name() };
      case '(': return this.literal();
      case '<': return this.peek(1) === 60 ? this.dict(depth) : this.hexadecimal();
      case '[': return this.array(depth);
      case 't': return this.keyword('true', { kind: 'bool', value: true });
      case 'f': return this.keyword('false', { kind: 'bool', value: false });
      case 'n': return this.keyword('null', NULL);
      default: return this.numberOrReference();
    }
  }

  keyword(word, value) {
    this.word(word);
    return value;
  }

  dict(depth) {
    const entries = new Map();
    this.at += 2;
    while (!this.dictEnds()) {
      const start = this.at;
      this.budget.token(start);
      const name = this.name();
      if (entries.has(name)) throw new Broken(`a key stands twice in a dictionary at byte ${start}`);
      entries.set(name, this.value(depth + 1));
    }
    return { kind: 'dict', entries };
  }

  dictEnds() {
    this.skipSpace();
    if (this.peek() !== 62 || this.peek(1) !== 62) return false;
    this.at += 2;
    return true;
  }

  /** The entries of the dictionary here, each key and value with its place. */
  entries() {
    if (!this.looksAt('<<')) throw new Broken(`no dictionary at byte ${this.at}`);
    this.at += 2;
    const entries = [];
    while (!this.dictEnds()) {
      const key = this.at;
      const name = this.name();
      const keyEnd = this.at;
      this.skipSpace();
      const from = this.at;
      this.value(1);
      entries.push({ name, key: [key, keyEnd], value: [from, this.at] });
    }
    return entries;
  }

  array(depth) {
    this.at++;
    const items = [];
    for (this.skipSpace(); this.peek() !== 93; this.skipSpace()) items.push(this.value(depth + 1));
    this.at++;
    return { kind: 'array', items };
  }

  name() {
    const start = this.at;
    if (this.next() !== 47) throw new Broken(`no name at byte ${start}`);
    let name = '';
    while (isRegular(this.peek())) {
      let c = this.next();
      if (c === 35) {
        c = 16 * this.hexDigit() + this.hexDigit();
        if (c === 0) throw new Broken(`a zero in a name at byte ${start}`);
      }
      if (name.length === LIMITS.name) throw new Broken(`a name of more than ${LIMITS.name} bytes at byte ${start}`);
      name += String.fromCharCode(c);
    }
    return name;
  }

  hexDigit() {
    const digit = hexValue(this.next());
    if (digit < 0) throw new Broken(`no hexadecimal digit at byte ${this.at - 1}`);
    return digit;
  }

  hexadecimal() {
    this.at++;
    const out = [];
    for (this.skipSpace(); this.peek() !== 62; this.skipSpace()) {
      const high = this.hexDigit();
      this.skipSpace();
      // Section 7.3.4.3: a missing last digit is 0.
      out.push(16 * high + (this.peek() === 62 ? 0 : this.hexDigit()));
    }
    this.at++;
    return { kind: 'text', bytes: Uint8Array.from(out) };
  }

  literal() {
    this.at++;
    const out = [];
    for (let open = 1; ; ) {
      let c = this.next();
      if (c === 92) {
        this.escape(out);
        continue;
      }
      if (c === 40) open++;
      if (c === 41) open--;
      if (c === 13) {
        if (this.peek() === 10) this.at++;
        c = 10;
      }
      if (open === 0) return { kind: 'text', bytes: Uint8Array.from(out) };
      out.push(c);
    }
  }

  // Section 7.3.4.2, table 3.
  escape(out) {
    const c = this.next();
    if (ESCAPES.has(c)) out.push(ESCAPES.get(c));
    else if (c === 13 && this.peek() === 10) this.at++;
    else if (c === 10 || c === 13) return;
    else if (c < 48 || c > 55) out.push(c);
    else {
      let code = c - 48;
      for (let i = 0; i < 2 && this.peek() >= 48 && this.peek() <= 55; i++) code = 8 * code + this.next() - 48;
      out.push(code & 255);
    }
  }

  numberOrReference() {
    const start = this.at;
    if (this.peek() === 43 || this.peek() === 45) this.at++;
    const signed = this.at > start;
    let digits = 0;
    let points = 0;
    for (; isDigit(this.peek()) || this.peek() === 46; this.at++) {
      if (this.peek() === 46) points++;
      else digits++;
    }
    if (digits === 0 || digits > LIMITS.digits || points > 1 || isRegular(this.peek())) throw new Broken(`no value at byte ${start}`);
    const text = latin1(this.bytes.subarray(start, this.at));
    if (points === 1) return { kind: 'real', text };
    return signed ? { kind: 'int', value: Number(text) } : this.reference(Number(text));
  }

  /** A reference if a generation and R follow the number, else the number. */
  reference(number) {
    const after = this.at;
    this.skipSpace();
    if (this.at > after && isDigit(this.peek())) {
      const start = this.at;
      while (isDigit(this.peek()) && this.at - start < 6) this.at++;
      const digits = this.at - start;
      const generation = Number(latin1(this.bytes.subarray(start, this.at)));
      this.skipSpace();
      if (digits <= 5 && this.at > start + digits && this.peek() === 82 && !isRegular(this.peek(1))) {
        this.at++;
        return { kind: 'ref', number, generation };
      }
    }
    this.at = after;
    return { kind: 'int', value: number };
  }

  /** An object from its number to endobj; lengthOf answers an indirect /Length. */
  indirect(number, generation, lengthOf) {
    const from = this.at;
    const foundNumber = this.number(10);
    this.space();
    const foundGeneration = this.number(5);
    this.space();
    if (foundNumber !== number || foundGeneration !== generation) {
      throw new Broken(`the table has object ${number} ${generation} at byte ${from}, there stands ${foundNumber} ${foundGeneration}`);
    }
    this.word('obj');
    let value = this.value();
    this.skipSpace();
    if (isDict(value) && this.looksAt('stream')) {
      value = this.stream(value, lengthOf);
      this.skipSpace();
    }
    this.word('endobj');
    return { number, generation, value, from, to: this.at };
  }

  stream(dict, lengthOf) {
    this.word('stream');
    // Section 7.3.8.1: a carriage return alone does not end this line.
    if (this.peek() === 13 && this.peek(1) === 10) this.at += 2;
    else if (this.peek() === 10) this.at++;
    else throw new Broken(`no end of line after stream at byte ${this.at}`);
    const given = dict.entries.get('Length');
    const length = isInt(given) ? given.value : isRef(given) ? lengthOf(given) : -1;
    if (length < 0 || length > this.end - this.at) throw new Broken(`a stream of ${length} bytes at byte ${this.at} of ${this.end}`);
    const from = this.at;
    this.at += length;
    const to = this.at;
    this.skipLineEnd();
    this.word('endstream');
    return { kind: 'stream', entries: dict.entries, dict, from, to };
  }
}
