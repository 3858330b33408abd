// Finds the QR in a photo or a screenshot: by the browser where it can (BarcodeDetector), else by jsQR. The picture
// stays in the browser.

/** The sides to which a picture is brought: some codes are found in the small one only, some in the large. */
const SIDES = [800, 1200, 1600, 500, 2400];

export function isPicture(file) {
  return file.type.startsWith('image/');
}

/** The text of the QR in the file, or null. */
export async function textIn(file) {
  const bitmap = await createImageBitmap(file);
  try {
    const text = await byBrowser(bitmap);
    if (text) return text;
    for (const side of SIDES) {
      const scale = side / Math.max(bitmap.width, bitmap.height);
      if (scale > 2) continue;
      const found = await byLibrary(pixels(bitmap, scale));
      if (found) return found;
    }
    return null;
  } finally {
    bitmap.close();
  }
}

/** One look at a moving picture. */
export async function glance(video) {
  const scale = Math.min(1, 1000 / Math.max(video.videoWidth, video.videoHeight));
  return await byBrowser(video) ?? byLibrary(pixels(video, scale));
}

let detector;

async function byBrowser(source) {
  try {
    if (detector === undefined) {
      const formats = await globalThis.BarcodeDetector?.getSupportedFormats() ?? [];
      detector = formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
    }
    return (await detector?.detect(source))?.[0]?.rawValue || null;
  } catch {
    return null;
  }
}

async function byLibrary({ data, width, height }) {
  await import('./jsqr/jsQR.js');
  return globalThis.jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data || null;
}

function pixels(source, scale) {
  const width = Math.max(1, Math.round((source.videoWidth ?? source.width) * scale));
  const height = Math.max(1, Math.round((source.videoHeight ?? source.height) * scale));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
