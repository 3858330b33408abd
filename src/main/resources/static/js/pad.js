// The drawing field. Strokes are kept in a box one unit wide, so they fit whatever size the screen turns to; only
// the shape is kept, never speed or pressure.
import { thin, unit } from './ink.js';
import SignaturePad from './signature_pad.js';

// Almost one width: the speed that would vary it is not kept.
const PEN = { minWidth: 1.9, maxWidth: 2.3, dotSize: 2, velocityFilterWeight: 0.7 };

/**
 * @param ink what was drawn before: {height, strokes}, each stroke a list of [x, y]
 * @param changed called with the ink after each stroke, undo or clear
 */
export function openPad(canvas, ink, changed) {
  const pad = new SignaturePad(canvas, { ...PEN, throttle: 8 });
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
      ...PEN, penColor: pad.penColor, compositeOperation: 'source-over',
      points: stroke.map(([x, y], i) => ({ x: x * scale, y: y * scale, pressure: 0.5, time: 16 * i })),
    })));
  };
  const keep = (strokes) => {
    kept = { ...kept, strokes };
    changed(kept);
  };

  pad.addEventListener('endStroke', () => {
    const strokes = pad.toData().map(({ points }) => points.map(({ x, y }) => [unit(x / scale, 1), unit(y / scale, kept.height)]));
    keep(thin(strokes));
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
