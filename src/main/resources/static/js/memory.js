// What must survive a reload: choices, strokes and a signature on its way. Kept on this device only, for a day, and
// forgotten as soon as there is a receipt.
const KEPT_MILLIS = 24 * 3600 * 1000;

export function openMemory(name, now = Date.now) {
  const key = `ikrar:${name}`;
  let kept = read(key, now());
  return {
    get: (field) => kept[field],
    set(field, value) {
      kept = { ...kept, [field]: value };
      write(key, { at: now(), kept });
    },
    forget() {
      kept = {};
      try { localStorage.removeItem(key); } catch { /* no storage, nothing kept */ }
    },
  };
}

function read(key, now) {
  try {
    const { at, kept } = JSON.parse(localStorage.getItem(key));
    return now - at < KEPT_MILLIS ? kept : {};
  } catch {
    return {};
  }
}

function write(key, value) {
  try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode or full: lost on reload only */ }
}
