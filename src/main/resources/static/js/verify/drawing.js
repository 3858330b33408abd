// The content of a seal's appearance: a white ground, the runs of a QR that fills it, up to three lines of text and
// nothing else. The same rules as id.ikrar.verify.SealDrawing.
import { latin1 } from '../bytes.js';
import { readQr } from './qrcode.js';
import { Broken } from './syntax.js';

const MAX_BYTES = 64 * 1024;
const MAX_LINES = 3;
const N = '([0-9]{1,3}(?:\\.[0-9]{1,5})?)';
const GROUND = new RegExp(`1 g 0 0 ${N} ${N} re f\nq 0 g ${N} 0 0 ${N} ${N} ${N} cm\n`, 'y');
const RUN = /([0-9]{1,2}) ([0-9]{1,2}) ([0-9]{1,2}) 1 re\n/y;
const CLOSE = /f Q\n0 g\n/y;
const LINE = new RegExp(`BT\n/F[0-9]{1,2} ${N} Tf\n1 0 0 1 ${N} ${N} Tm\n\\((?:[^()\\\\]|\\\\[^]){0,400}\\)Tj\nET\n`, 'y');

/** The text of the QR that the seal shows. */
export function qrOf(content) {
  if (content.length > MAX_BYTES) throw new Broken(`${content.length} bytes, at most ${MAX_BYTES}`);
  const text = latin1(content);
  let at = 0;
  const next = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found?.slice(1).map(Number);
  };
  const ground = next(GROUND);
  if (!ground) throw new Broken('it does not begin with the white ground');
  const runs = [];
  for (let run = next(RUN); run; run = next(RUN)) runs.push(run);
  if (!next(CLOSE)) throw new Broken(`at byte ${at} stands what is no run of a QR`);
  let lines = 0;
  while (next(LINE)) lines++;
  if (at !== text.length || lines > MAX_LINES) throw new Broken(`at byte ${at} stands what is no line of text`);
  return symbol(ground, runs);
}

// The top row of a QR begins with a finder pattern, so the first run tells the size. All runs stand in order, apart.
function symbol([width, height, unit, unitAgain, left, bottom], runs) {
  const size = runs.length ? runs[0][1] + 1 : 0;
  if (unit !== unitAgain || Math.abs(2 * left + size * unit - width) > 0.1 || Math.abs(bottom + size * unit + left - height) > 0.1 || size * unit < 0.8 * width) {
    throw new Broken('the QR does not fill its white ground');
  }
  const dark = new Set();
  let before = -1;
  for (const [x, y, length] of runs) {
    const start = (size - 1 - y) * (size + 1) + x;
    if (length < 1 || x + length > size || y >= size || start <= before) throw new Broken('a run outside of the QR, or out of order');
    for (let i = 0; i < length; i++) dark.add((size - 1 - y) * size + x + i);
    before = start + length;
  }
  return readQr(size, (x, y) => dark.has(y * size + x));
}
