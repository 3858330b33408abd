// Where a signature stands in a file and what it covers: the same rules as id.ikrar.pdf.Signature and ByteRange.
import { concat, equal, latin1, sha256 } from '../bytes.js';
import { body } from './file.js';
import { Broken, isArray, isDict, isInt, isText } from './syntax.js';

/** The dictionary with its range [0 a b c]; the gap is exactly its own /Contents, of hexadecimal digits alone. */
export function readSignature(file, object) {
  const entries = isDict(object.value) ? object.value.entries : new Map();
  const contents = entries.get('Contents');
  if (!isText(contents)) throw new Broken(`object ${object.number} has no /Contents`);
  const range = byteRange(entries.get('ByteRange'));
  const token = body(file, object).entries().find(({ name }) => name === 'Contents').value;
  if (token[0] !== range.from || token[1] !== range.to) {
    throw new Broken(`the gap of object ${object.number} is ${range.from} to ${range.to}, its /Contents ${token[0]} to ${token[1]}`);
  }
  if (range.end > file.bytes.length) throw new Broken(`the range of object ${object.number} ends at ${range.end}, the file at ${file.bytes.length}`);
  if (!/^<(?:[0-9A-Fa-f]{2})*>$/.test(latin1(file.bytes.subarray(range.from, range.to)))) throw new Broken('the /Contents is not of hexadecimal digits alone');
  return { object, entries, contents: contents.bytes, ...range };
}

function byteRange(value) {
  if (!isArray(value) || value.items.length !== 4 || !value.items.every(isInt)) throw new Broken('/ByteRange is not an array of four integers');
  const [zero, from, to, rest] = value.items.map((item) => item.value);
  if (zero !== 0 || from < 1 || to < from + 2 || rest < 0) throw new Broken(`/ByteRange [${zero} ${from} ${to} ${rest}] is not [0 a b c] with a gap`);
  return { from, to, end: to + rest };
}

/** SHA-256 of what the signature covers. */
export function covered(file, { from, to, end }) {
  return sha256(concat(file.bytes.subarray(0, from), file.bytes.subarray(to, end)));
}

/** Cuts the zeros after the outer DER length of /Contents, and refuses anything else there. */
export function unpad(contents) {
  if (contents.length < 2 || contents[0] !== 0x30) throw new Broken('/Contents does not begin with a DER sequence');
  const size = contents[1] < 0x80 ? 0 : contents[1] - 0x80;
  if (contents[1] === 0x80 || size > 3 || contents.length < 2 + size) throw new Broken('/Contents begins with no DER length');
  let length = size ? 0 : contents[1];
  for (let i = 0; i < size; i++) length = length * 256 + contents[2 + i];
  const end = 2 + size + length;
  if (end > contents.length) throw new Broken(`the CMS ends at ${end}, /Contents at ${contents.length}`);
  if (contents.subarray(end).some((byte) => byte !== 0)) throw new Broken('after the CMS stands something else than zeros');
  return contents.subarray(0, end);
}

/** The bytes with this signature in the gap, as we write it. */
export function fillGap(bytes, { from, to }, der) {
  const filled = bytes.slice();
  filled.set(digitsOf(der, to - from - 2), from + 1);
  return filled;
}

/** Whether the gap holds exactly this signature as we write it: lower-case digits, zeros after them. */
export function gapHolds(file, { from, to }, der) {
  const digits = file.bytes.subarray(from + 1, to - 1);
  return 2 * der.length <= digits.length && equal(digits, digitsOf(der, digits.length));
}

function digitsOf(der, room) {
  const digits = new Uint8Array(room).fill(48);
  der.forEach((byte, i) => {
    digits[2 * i] = digit(byte >> 4);
    digits[2 * i + 1] = digit(byte & 15);
  });
  return digits;
}

function digit(value) {
  return value < 10 ? 48 + value : 87 + value;
}
