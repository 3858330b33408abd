// The ceremony on one page: who, read, agree, sign, receipt.
import { fromBase64, toBase64url } from './bytes.js';
import { Refused, checkSheet, checkWords } from './check.js';
import { Problem, bytes, post } from './courier.js';
import { openMemory } from './memory.js';
import { openPad } from './pad.js';
import { available, newSigner } from './signer.js';

const main = document.querySelector('main');
const { base, digest, name, passkey: site } = main.dataset;
const say = document.querySelector('#words').dataset;
const memory = openMemory(base);
const state = document.querySelector('#state');
const sections = [...main.querySelectorAll('section[data-step]')];
const marks = [...document.querySelectorAll('.steps li')];
const boxes = [...main.querySelectorAll('#consent input')];
const RECEIPT = sections.length - 1;
const NONE = { height: 0, strokes: [] };

const watch = {
  lost: () => { net(false); tell(memory.get('pending') ? say.kept : say.waiting, 'warn'); },
  found: () => net(true),
};
// Fetched by those alone to whom a passkey is offered; who cannot fetch it signs without.
const passkeys = site ? import('./passkey.js').catch(() => null) : null;
let busy = false;
let words = null;

const pad = openPad(main.querySelector('canvas'), memory.get('ink'), (ink) => {
  memory.set('ink', ink);
  complain('');
  tell(say.drawn, 'todo');
});

function net(connected) {
  const place = state.querySelector('[data-net]');
  place.textContent = connected ? say.connected : say.disconnected;
  place.dataset.mood = connected ? 'done' : 'warn';
}

function tell(text, mood) {
  const place = state.querySelector('[data-doc]');
  place.textContent = text;
  place.dataset.mood = mood;
}

function complain(text) {
  main.querySelectorAll('[role=alert]').forEach((place) => { place.textContent = place.closest('section').hidden ? '' : text; });
}

function show(step, { quiet = false } = {}) {
  sections.forEach((section, i) => { section.hidden = i !== step; });
  marks.forEach((mark, i) => {
    mark.dataset.state = i < step || step === RECEIPT ? 'done' : 'todo';
    if (i === step) mark.setAttribute('aria-current', 'step');
    else mark.removeAttribute('aria-current');
  });
  complain('');
  if (step < RECEIPT) memory.set('step', step);
  if (quiet) return;
  scrollTo(0, 0);
  sections[step].querySelector('h1, h2')?.focus({ preventScroll: true });
}

function go(step) {
  history.pushState({ step }, '');
  show(step);
}

function here() {
  return sections.findIndex((section) => !section.hidden);
}

function wait(yes) {
  main.querySelectorAll('button').forEach((button) => { button.disabled = yes; });
}

/** Once fetched, the words stay: they are frozen. */
async function readWords() {
  if (!words) {
    const canonical = await bytes(`${base}/naskah`, watch);
    const shown = [...main.querySelectorAll('[data-word]')].map((place) => [place.dataset.word, place.textContent]);
    const found = await checkWords(canonical, shown);
    if (found !== digest) throw new Refused(`words ${found}, page ${digest}`);
    words = found;
  }
  return words;
}

async function prepare(ink) {
  tell(say.preparing, 'warn');
  const pledge = await readWords();
  const signer = await newSigner();
  const known = { pledge, publicKey: signer.publicKey, name, ink };
  const first = await checked(known, post(`${base}/siapkan`, {
    pledge, ink, read: boxes[0].checked, agree: boxes[1].checked, publicKey: toBase64url(signer.publicKey),
  }, watch));
  const { preparation, attributes } = await confirmed(known, first);
  return { preparation, signature: toBase64url(await signer.sign(attributes)) };
}

/** What the service prepared, once this phone has looked at it. */
async function checked(known, answer) {
  const sheet = await answer;
  tell(say.checking, 'warn');
  const [attributes, record] = [fromBase64(sheet.attributes), fromBase64(sheet.record)];
  await checkSheet({ pdf: await bytes(sheet.pdf, watch), attributes, record }, known);
  return { preparation: sheet.preparation, attributes, record };
}

/** Where a passkey is offered and wanted: the sheet with it; else the first one. */
async function confirmed(known, first) {
  const passkey = await passkeys;
  if (!await passkey?.available(site)) return first;
  const label = document.querySelector('[data-word="programme/name"]').textContent.slice(0, 60);
  const ask = passkey.newPasskey(first.record, label);
  try {
    while (await chooses('use')) {
      try {
        const answer = await ask();
        const sheet = post(`${base}/kunci-sandi`, { preparation: first.preparation, ink: known.ink, ...passkey.written(answer) }, watch);
        const second = await checked(known, sheet);
        passkey.checkConfirmed(first.record, second.record, answer, site);
        return second;
      } catch (problem) {
        // What the phone's owner or the authenticator refused is no reason not to sign.
        if (problem instanceof Refused || problem instanceof Problem && problem.type !== 'passkey-wrong') throw problem;
        complain(problem instanceof Problem ? problem.message : say.passkey);
      }
    }
    return first;
  } finally {
    main.querySelector('#drawing').hidden = false;
    main.querySelector('#passkey').hidden = true;
  }
}

/** Waits until one of the two buttons of the offer is pressed. */
async function chooses(value) {
  tell(say.asked, 'warn');
  const offer = main.querySelector('#passkey');
  const buttons = [...offer.querySelectorAll('button')];
  main.querySelector('#drawing').hidden = true;
  offer.hidden = false;
  buttons.forEach((button) => { button.disabled = false; });
  const chosen = await new Promise((resolve) => {
    offer.addEventListener('click', ({ target }) => { if (target.value) resolve(target.value); });
    offer.querySelector('h3').focus();
  });
  buttons.forEach((button) => { button.disabled = true; });
  complain('');
  tell(say.preparing, 'warn');
  return chosen === value;
}

async function send() {
  tell(say.sending, 'warn');
  const receipt = await post(`${base}/kirim`, memory.get('pending'), watch);
  memory.forget();
  for (const [field, value] of Object.entries(receipt)) {
    main.querySelectorAll(`[data-receipt=${field}]`).forEach((place) => {
      if (place instanceof HTMLAnchorElement) place.href = value;
      else place.textContent = value;
      // The way to take it back is there for the holder of the personal link alone.
      if (field === 'withdraw') place.parentElement.hidden = !value;
    });
  }
  tell(say.sent, 'done');
  history.replaceState({ step: RECEIPT }, '');
  show(RECEIPT);
}

async function sign(ink) {
  if (busy) return;
  if (!available()) return complain(say.insecure);
  if (!boxes.every((box) => box.checked)) return show(2);
  busy = true;
  wait(true);
  try {
    memory.set('pending', await prepare(ink));
    await send();
  } catch (problem) {
    failed(problem, ink);
  } finally {
    busy = false;
    wait(false);
  }
}

function failed(problem, ink) {
  memory.set('pending', undefined);
  tell(say.unsent, 'warn');
  if (problem instanceof Problem && problem.type === 'preparation-expired') return setTimeout(() => sign(ink)); // after the buttons are free again
  if (problem instanceof Problem && problem.type === 'already-signed') return location.reload();
  complain(problem instanceof Problem && problem.message ? problem.message : problem instanceof Refused ? say.mismatch : say.broken);
  console.warn(problem);
}

main.querySelectorAll('[data-go]').forEach((button) => button.addEventListener('click', () => go(here() + Number(button.dataset.go))));
main.querySelector('#consent').addEventListener('submit', (event) => {
  event.preventDefault();
  const missing = boxes.find((box) => !box.checked);
  if (!missing) return go(here() + 1);
  complain(say.tick);
  missing.focus();
});
boxes.forEach((box, i) => {
  box.checked = Boolean(memory.get('consent')?.[i]);
  box.addEventListener('change', () => { memory.set('consent', boxes.map(({ checked }) => checked)); complain(''); });
});
main.querySelector('#undo').addEventListener('click', pad.undo);
main.querySelector('#clear').addEventListener('click', pad.clear);
main.querySelector('#sign').addEventListener('click', () => (pad.ink().strokes.length ? sign(pad.ink()) : complain(say.empty)));
main.querySelector('#plain').addEventListener('click', () => sign(NONE));
addEventListener('popstate', ({ state: past }) => { if (here() < RECEIPT && !busy) show(past?.step ?? 0); });
addEventListener('online', () => net(true));
addEventListener('offline', () => net(false));
addEventListener('beforeunload', (event) => { if (busy) event.preventDefault(); });

net(navigator.onLine);
tell(say.unsent, 'todo');
document.documentElement.dataset.ready = 'true';
show(memory.get('step') ?? 0, { quiet: true });
if (!available()) complain(say.insecure);
if (memory.get('pending')) {
  busy = true;
  wait(true);
  show(3, { quiet: true });
  send().catch((problem) => failed(problem, memory.get('ink') ?? NONE)).finally(() => { busy = false; wait(false); });
} else {
  readWords().catch((problem) => complain(problem instanceof Refused ? say.mismatch : problem.message));
}
