// Reads a QR (ISO/IEC 18004) whose modules are known exactly, level M, versions 1 to 9. Nothing is corrected: every
// function pattern must be in its place and every code word must be right.
import { Broken } from './syntax.js';

const ECC_WORDS = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22]; // for each block at level M, by version
const BLOCKS = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5];
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3), (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The text of a symbol; dark(x, y) tells its modules, y downwards. */
export function readQr(size, dark) {
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 9) throw new Broken(`a QR of ${size} modules`);
  const fixed = functionPatterns(size, version);
  const mask = formatMask(size, dark, fixed);
  for (const [place, value] of fixed) {
    if (value !== dark(place % size, Math.floor(place / size))) throw new Broken('the QR has a pattern out of place');
  }
  return decode(dataWords(codeWords(size, dark, fixed, mask), version));
}

/** Place (y * size + x) to dark or light, for all that is no data. */
function functionPatterns(size, version) {
  const fixed = new Map();
  const set = (x, y, value) => {
    if (x >= 0 && y >= 0 && x < size && y < size) fixed.set(y * size + x, value);
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  const rings = (cx, cy, radius, light) => {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) set(cx + dx, cy + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) rings(x, y, 4, [2, 4]);
  if (version > 1) {
    const places = version < 7 ? [6, size - 7] : [6, (size - 1) / 2, size - 7];
    for (const x of places) {
      for (const y of places) {
        const corner = (x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);
        if (!corner) rings(x, y, 2, [1]);
      }
    }
  }
  if (version >= 7) versionBits(size, version, set);
  set(8, size - 8, true);
  return fixed;
}

function versionBits(size, version, set) {
  let rest = version;
  for (let i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1f25;
  const bits = version << 12 | rest;
  for (let i = 0; i < 18; i++) {
    const value = (bits >> i & 1) === 1;
    set(size - 11 + i % 3, Math.floor(i / 3), value);
    set(Math.floor(i / 3), size - 11 + i % 3, value);
  }
}

/** The mask that both copies of the format name; they must be of level M, and are put among the fixed modules. */
function formatMask(size, dark, fixed) {
  for (let mask = 0; mask < 8; mask++) {
    let rest = mask; // level M is 00
    for (let i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 0x537;
    const bits = (mask << 10 | rest) ^ 0x5412;
    const places = formatPlaces(size);
    if (places.every(([x, y, bit]) => dark(x, y) === ((bits >> bit & 1) === 1))) {
      for (const [x, y, bit] of places) fixed.set(y * size + x, (bits >> bit & 1) === 1);
      return mask;
    }
  }
  throw new Broken('the QR is not of level M');
}

function formatPlaces(size) {
  const places = [];
  for (let i = 0; i <= 5; i++) places.push([8, i, i]);
  places.push([8, 7, 6], [8, 8, 7], [7, 8, 8]);
  for (let i = 9; i < 15; i++) places.push([14 - i, 8, i]);
  for (let i = 0; i < 8; i++) places.push([size - 1 - i, 8, i]);
  for (let i = 8; i < 15; i++) places.push([8, size - 15 + i, i]);
  return places;
}

/** In the zigzag of section 7.7.3, unmasked; what is left over must be light before masking. */
function codeWords(size, dark, fixed, mask) {
  const bits = [];
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!fixed.has(y * size + x)) bits.push(dark(x, y) !== (MASKS[mask](x, y) === 0) ? 1 : 0);
      }
    }
  }
  const words = [];
  for (let at = 0; at + 8 <= bits.length; at += 8) words.push(bits.slice(at, at + 8).reduce((word, bit) => word << 1 | bit, 0));
  if (bits.slice(words.length * 8).includes(1)) throw new Broken('the QR has modules left over');
  return words;
}

/** Takes the blocks apart, and refuses a block with an error in it. */
function dataWords(words, version) {
  const count = BLOCKS[version];
  const ecc = ECC_WORDS[version];
  const short = Math.floor(words.length / count) - ecc;
  const long = words.length % count;
  const lengths = Array.from({ length: count }, (_, i) => short + (i < count - long ? 0 : 1));
  const blocks = lengths.map(() => []);
  let at = 0;
  for (let i = 0; i <= short; i++) {
    for (let b = 0; b < count; b++) if (i < lengths[b]) blocks[b].push(words[at++]);
  }
  const checks = blocks.map(() => []);
  for (let i = 0; i < ecc; i++) {
    for (let b = 0; b < count; b++) checks[b].push(words[at++]);
  }
  blocks.forEach((block, b) => refuseErrors([...block, ...checks[b]], ecc));
  return blocks.flat();
}

/** All syndromes of the Reed-Solomon code over GF(256) must be zero. */
function refuseErrors(block, ecc) {
  let root = 1;
  for (let i = 0; i < ecc; i++) {
    if (block.reduce((sum, word) => multiply(sum, root) ^ word, 0) !== 0) throw new Broken('the QR has a wrong code word');
    root = multiply(root, 2);
  }
}

function multiply(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = product << 1 ^ (product >> 7) * 0x11d;
    product ^= (b >> bit & 1) * a;
  }
  return product;
}

/** The segments up to the terminator; what pads the rest must be as section 7.4.10 says. */
function decode(words) {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (length) => {
    if (at + length > bits.length) throw new Broken('the QR ends in the middle of a text');
    at += length;
    return parseInt(bits.slice(at - length, at) || '0', 2);
  };
  let text = '';
  while (bits.length - at >= 4) {
    const mode = take(4);
    if (mode === 0) {
      refuseOddPadding(bits, at);
      return text;
    }
    if (mode === 1) text += digits(take(10), take);
    else if (mode === 2) text += letters(take(9), take);
    else if (mode === 4) for (let left = take(8); left > 0; left--) text += String.fromCharCode(take(8));
    else throw new Broken(`the QR has a segment of mode ${mode}`);
  }
  if (bits.slice(at).includes('1')) throw new Broken('the QR has bits left over');
  return text;
}

function digits(count, take) {
  let text = '';
  for (let left = count; left > 0; left -= 3) {
    const size = Math.min(left, 3);
    const group = String(take([0, 4, 7, 10][size])).padStart(size, '0');
    if (group.length > size) throw new Broken('the QR has a group of digits too large');
    text += group;
  }
  return text;
}

function letters(count, take) {
  let text = '';
  for (let left = count; left > 0; left -= 2) {
    const pair = left > 1 ? take(11) : take(6);
    if (pair >= (left > 1 ? 2025 : 45)) throw new Broken('the QR has a letter that there is not');
    text += left > 1 ? LETTERS[Math.floor(pair / 45)] + LETTERS[pair % 45] : LETTERS[pair];
  }
  return text;
}

function refuseOddPadding(bits, at) {
  const next = Math.ceil(at / 8) * 8;
  if (bits.slice(at, next).includes('1')) throw new Broken('the QR has bits left over');
  for (let i = next, word = '11101100'; i < bits.length; i += 8, word = word === '11101100' ? '00010001' : '11101100') {
    if (bits.slice(i, i + 8) !== word) throw new Broken('the QR is padded otherwise than the standard says');
  }
}
