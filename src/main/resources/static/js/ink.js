// A drawing: {height, strokes}, each stroke a list of [x, y] in a box one unit wide.
import { encode } from './cbor.js';

export const MAX_STROKES = 200;
export const MAX_POINTS = 5000;
const FINENESS = 10000;

/** A coordinate within its bounds, as fine as it is kept. */
export function unit(value, most) {
  return Math.round(Math.min(Math.max(value, 0), most) * FINENESS) / FINENESS;
}

/** Leaves out strokes beyond the last allowed, and then points, but no stroke's last one. */
export function thin(strokes) {
  const allowed = strokes.slice(0, MAX_STROKES);
  const count = allowed.reduce((sum, stroke) => sum + stroke.length, 0);
  const every = Math.ceil(count / (MAX_POINTS - 2 * allowed.length));
  return every <= 1 ? allowed : allowed.map((stroke) => stroke.filter((_, i) => i % every === 0 || i === stroke.length - 1));
}

/** The bytes whose digest stands in the record: whole ten-thousandths of the width. */
export function inkBytes({ height, strokes }) {
  const whole = (value) => Math.round(value * FINENESS);
  return encode([whole(height), strokes.map((stroke) => stroke.map(([x, y]) => [whole(x), whole(y)]))]);
}
