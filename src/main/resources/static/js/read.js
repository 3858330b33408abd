// The pledge, one point at a time: as large as the screen allows, never cut off. What does not fit at the smallest
// size that a hall can read is split at a word into two.
const LARGEST = 0.13;
const SMALLEST = 0.055;
const page = document.querySelector('[data-read]');
const room = page.querySelector('.points');
const place = page.querySelector('[data-place]');
const whole = [...room.querySelectorAll('[data-point]')].map((section) => section.cloneNode(true));
let at = 0;
let shown = [];

const fits = (section) => section.scrollHeight <= room.clientHeight && section.scrollWidth <= room.clientWidth;

function size(section, share) {
  section.style.fontSize = `${Math.round(Math.min(innerHeight, innerWidth * 0.65) * share)}px`;
}

/** The largest size that fits, or false. */
function fit(section) {
  let low = SMALLEST;
  let high = LARGEST;
  size(section, low);
  if (!fits(section)) return false;
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    size(section, middle);
    if (fits(section)) low = middle; else high = middle;
  }
  size(section, low);
  return true;
}

/** The longest beginning that fits at the smallest size, and the rest of the words. */
function split(section) {
  const text = section.querySelector('.text');
  const words = text.textContent.split(/(?<=\s)/);
  let low = 1;
  let high = words.length - 1;
  size(section, SMALLEST);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    text.textContent = `${words.slice(0, middle).join('').trimEnd()} …`;
    if (fits(section)) low = middle; else high = middle - 1;
  }
  text.textContent = `${words.slice(0, low).join('').trimEnd()} …`;
  const rest = section.cloneNode(true);
  rest.querySelector('.text').textContent = `… ${words.slice(low).join('')}`;
  return rest;
}

function lay() {
  room.classList.add('one');
  shown = [];
  for (const original of whole) {
    let section = original.cloneNode(true);
    for (;;) {
      room.replaceChildren(section);
      shown.push(section);
      const words = section.querySelector('.text').textContent.trim().split(/\s+/).length;
      if (fit(section) || words < 3) break;
      section = split(section);
    }
  }
  show(Math.min(at, shown.length - 1));
}

function show(index) {
  at = Math.max(0, Math.min(index, shown.length - 1));
  room.replaceChildren(shown[at]);
  place.textContent = `${at + 1} / ${shown.length}`;
  page.querySelector('[data-back]').disabled = at === 0;
  page.querySelector('[data-next]').disabled = at === shown.length - 1;
}

const back = () => show(at - 1);
const next = () => show(at + 1);
const full = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
const buttons = { '[data-back]': back, '[data-next]': next, '[data-full]': full };
for (const [name, act] of Object.entries(buttons)) {
  const button = page.querySelector(name);
  button.hidden = name === '[data-full]' && !document.fullscreenEnabled;
  button.addEventListener('click', act);
}

// Presenters' remotes send PageUp and PageDown.
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const pressed = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
  const acts = {
    ArrowRight: next, ArrowDown: next, PageDown: next, ArrowLeft: back, ArrowUp: back, PageUp: back,
    Home: () => show(0), End: () => show(shown.length - 1), f: full,
    b: () => page.querySelector('a[href$="/papan"]').click(),
    ...(pressed ? {} : { ' ': next, Enter: next, Backspace: back }),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act) { event.preventDefault(); act(); }
});

// A touch on the left third goes back, elsewhere on; a swipe goes its own way.
let from = 0;
room.addEventListener('pointerdown', ({ clientX }) => { from = clientX; });
room.addEventListener('pointerup', ({ clientX }) => {
  const way = clientX - from;
  if (Math.abs(way) > 40) { if (way < 0) next(); else back(); }
  else if (clientX < innerWidth / 3) back();
  else next();
});

addEventListener('resize', lay);
lay();
