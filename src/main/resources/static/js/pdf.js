// As much of a PDF as a phone must see for itself before it signs revision 1: which bytes the signature will cover,
// and the files that travel inside.
import { concat, latin1 } from './bytes.js';

const LEAF = '[^<>]|<[0-9A-Fa-f]*>';
const INNER = `${LEAF}|<<(?:${LEAF})*>>`;
const ATTACHED = new RegExp(`<<(?:${INNER})*/Subtype\\s*/application#2[fF]cbor(?:${INNER})*>>\\s*stream\\r?\\n`, 'g');

/** All bytes outside the gap of the one signature; the gap must be a hexadecimal string of zeros and nothing more. */
export function covered(pdf) {
  const text = latin1(pdf);
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  if (ranges.length !== 1) throw new Error(`${ranges.length} byte ranges, must be 1`);
  const [first, gapFrom, gapTo, rest] = ranges[0].slice(1).map(Number);
  if (first !== 0 || gapFrom >= gapTo || gapTo + rest !== pdf.length) {
    throw new Error(`byte range 0 ${gapFrom} ${gapTo} ${rest} of a file of ${pdf.length}`);
  }
  if (!/^<0+>$/.test(text.slice(gapFrom, gapTo))) throw new Error('the gap holds more than zeros');
  return concat(pdf.subarray(0, gapFrom), pdf.subarray(gapTo));
}

/** The bytes of every CBOR file attached: the record, and the words it names. */
export async function attached(pdf) {
  const text = latin1(pdf);
  return Promise.all([...text.matchAll(ATTACHED)].map(({ 0: dictionary, index }) => {
    const length = lengthOf(dictionary, text);
    const from = index + dictionary.length;
    if (!(from + length <= pdf.length)) throw new Error(`attachment of ${length} bytes at ${from}, file of ${pdf.length}`);
    const bytes = pdf.subarray(from, from + length);
    return /\/FlateDecode/.test(dictionary) ? inflate(bytes) : bytes;
  }));
}

/** Stands in the dictionary itself, or in an object that it names. */
function lengthOf(dictionary, text) {
  const [, direct, generation] = /\/Length\s+(\d+)(?:\s+(\d+)\s+R)?/.exec(dictionary) ?? [];
  if (generation === undefined) return Number(direct);
  return Number(new RegExp(`[\\r\\n]${direct}\\s+${generation}\\s+obj\\s+(\\d+)\\s+endobj`).exec(text)?.[1]);
}

async function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
