// The drawing field. Strokes are kept in a box one unit wide, so they fit whatever size the screen turns to; only
// the shape is kept, never speed or pressure.
import SignaturePad from './signature_pad.js';

const MAX_STROKES = 200;
const MAX_POINTS = 5000;

/**
 * @param ink what was drawn before: {height, strokes}, each stroke a list of [x, y]
 * @param changed called with the ink after each stroke, undo or clear
 */
export function openPad(canvas, ink, changed) {
  const pad = new SignaturePad(canvas, { minWidth: 0.8, maxWidth: 3.2, throttle: 8 });
  let kept = ink ?? { height: 0, strokes: [] };
  let scale = 1;

  const fit = () => {
    const { width, height } = canvas.getBoundingClientRect();
    if (!width) return;
    if (!kept.strokes.length) kept = { height: Math.min(1, height / width), strokes: [] };
    scale = Math.min(width, height / kept.height);
    const ratio = Math.max(devicePixelRatio || 1, 1);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.getContext('2d').scale(ratio, ratio);
    pad.penColor = getComputedStyle(canvas).color;
    draw();
  };
  const draw = () => {
    pad.clear();
    pad.fromData(kept.strokes.map((stroke) => ({
      penColor: pad.penColor, dotSize: 0, minWidth: pad.minWidth, maxWidth: pad.maxWidth, velocityFilterWeight: pad.velocityFilterWeight, compositeOperation: 'source-over',
      points: stroke.map(([x, y], i) => ({ x: x * scale, y: y * scale, pressure: 0.5, time: 16 * i })),
    })));
  };
  const keep = (strokes) => {
    kept = { ...kept, strokes };
    changed(kept);
  };

  pad.addEventListener('endStroke', () => {
    const strokes = pad.toData().map(({ points }) => points.map(({ x, y }) => [unit(x / scale, 1), unit(y / scale, kept.height)]));
    keep(thin(strokes.slice(0, MAX_STROKES)));
  });
  new ResizeObserver(fit).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', fit);

  return {
    ink: () => kept,
    undo() {
      keep(kept.strokes.slice(0, -1));
      draw();
    },
    clear() {
      keep([]);
      fit();
    },
  };
}

function unit(value, most) {
  return Math.round(Math.min(Math.max(value, 0), most) * 10000) / 10000;
}

/** Leaves out points, not strokes, where there are too many. */
export function thin(strokes) {
  const count = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const every = Math.ceil(count / (MAX_POINTS - 2 * strokes.length));
  return every <= 1 ? strokes : strokes.map((stroke) => stroke.filter((_, i) => i % every === 0 || i === stroke.length - 1));
}
