// The hall's screen: hears of changes, counts the seconds of the code, says when it has lost touch.
const STALE_MS = 5000;
const board = document.querySelector('[data-board]');
const body = board.querySelector('[data-body]');
const net = board.querySelector('[data-net]');
const box = board.querySelector('[data-code-box]');
const code = board.querySelector('[data-code]');
const left = board.querySelector('[data-left]');
let next = performance.now() + Number(left.textContent) * 1000;
let heard = 0;

function hear({ code: shown, left: ms }) {
  heard = performance.now();
  next = heard + ms;
  box.hidden = shown === '';
  if (code.textContent !== shown) code.textContent = shown;
}

const source = new EventSource(board.dataset.board);
source.addEventListener('pulse', ({ data }) => hear(JSON.parse(data)));
source.addEventListener('board', ({ data }) => {
  const news = JSON.parse(data);
  hear(news);
  const fresh = new DOMParser().parseFromString(news.html, 'text/html');
  body.replaceChildren(...fresh.body.childNodes);
});

// Mutes the code when it may be an old one: nobody should type what is not accepted any more.
function tick() {
  const now = performance.now();
  const stale = heard === 0 ? now > STALE_MS : now - heard > STALE_MS;
  board.toggleAttribute('data-old', stale);
  if (heard > 0 || stale) {
    net.textContent = stale ? board.dataset.stale : board.dataset.live;
    net.dataset.mood = stale ? 'warn' : 'done';
  }
  left.textContent = Math.max(0, Math.ceil((next - now) / 1000));
}
setInterval(tick, 250);

function per(kind) {
  board.dataset.by = kind;
  for (const link of board.querySelectorAll('[data-per]')) {
    link.toggleAttribute('aria-current', link.dataset.per === kind);
  }
}
for (const link of board.querySelectorAll('[data-per]')) {
  link.addEventListener('click', (event) => { event.preventDefault(); per(link.dataset.per); });
}
per(board.dataset.by);

const full = board.querySelector('[data-full]');
full.hidden = !document.fullscreenEnabled;
const whole = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
full.addEventListener('click', whole);

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const other = board.dataset.by === 'kecamatan' ? 'instansi' : 'kecamatan';
  const acts = {
    1: () => per('kecamatan'), 2: () => per('instansi'),
    ArrowLeft: () => per(other), ArrowRight: () => per(other), PageUp: () => per(other), PageDown: () => per(other),
    f: whole, b: () => board.querySelector('a[href$="/baca"]').click(),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act) { event.preventDefault(); act(); }
});
