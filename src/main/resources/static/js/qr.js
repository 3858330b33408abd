// The page that checks. A scanned QR opens /v#<digits>; what stands behind the # is read here alone: first the QR is
// verified without the service, then the service is asked for news. A photo of a QR, or the camera, leads to the same.
import { Camera } from './camera.js';
import { digitsOf, read, signedBy } from './payload.js';
import { isPicture, textIn } from './picture.js';

const place = document.querySelector('#scanned');
const part = (name) => place.querySelector(`[data-part=${name}]`);
const say = place.dataset;
const keys = say.keys.split(' ').filter(Boolean);
const form = document.querySelector('#upload');
const picked = form.querySelector('[type=file]');
const trouble = document.querySelector('#trouble');
let asked = 0;

async function scanned() {
  const digits = location.hash.slice(1);
  if (!digits) return;
  let payload;
  try {
    payload = read(digits);
  } catch {
    return verdict('warn', say.unreadable);
  }
  if (!(await signedBy(payload, keys))) return verdict('bad', say.foreign);
  const when = moment(payload.accepted);
  verdict('warn', fill(say.good, payload.shortId, when), fill(say.alone, when), [[say.id, payload.shortId], [say.accepted, when], [say.record, payload.record]]);
  await news(payload, when);
}

async function news(payload, when) {
  const mine = ++asked;
  const path = `/v/${payload.shortId}`;
  part('again').hidden = true;
  part('news').textContent = say.asking;
  let answer;
  try {
    const response = await fetch(`${path}/kabar`, { headers: { Accept: 'application/json' } });
    if (!response.ok && response.status !== 404) throw new Error(`status ${response.status}`);
    answer = response.ok ? await response.json() : null;
  } catch {
    if (mine !== asked) return;
    part('news').textContent = fill(say.lost, when);
    part('again').hidden = false;
    part('again').onclick = () => news(payload, when);
    return;
  }
  if (mine !== asked) return;
  if (!answer) return verdict('warn', fill(say.unknown, payload.shortId), fill(say.alone, when));
  if (answer.record !== payload.record) return verdict('bad', say.differs);
  verdict(answer.mood, answer.sentence, `${answer.advice} ${say.both}`, [...answer.facts.map(({ name, value }) => [name, value]), [say.record, payload.record]]);
  part('whole').href = path;
  part('whole').hidden = false;
}

function verdict(mood, sentence, more = '', facts = []) {
  place.hidden = false;
  const head = part('sentence');
  head.className = `saying ${mood}`;
  head.replaceChildren(document.createElement('span'), sentence);
  head.firstChild.dataset.mood = mood;
  part('news').textContent = more;
  part('facts').replaceChildren(...facts.map(([name, value]) => {
    const row = document.createElement('div');
    row.append(Object.assign(document.createElement('dt'), { textContent: name }), Object.assign(document.createElement('dd'), { textContent: value }));
    return row;
  }));
  part('whole').hidden = true;
  part('again').hidden = true;
  head.focus();
}

/** What a photo or the camera read: our own address goes the way of a scanned QR, anything else is said. */
function found(text) {
  const digits = digitsOf(text);
  if (!digits) return complain(say.unreadable);
  const host = new URL(text.trim()).host;
  complain(host === say.host ? '' : fill(say.elsewhere, host, say.host));
  if (location.hash === `#${digits}`) scanned();
  else location.hash = digits;
}

function complain(text) {
  trouble.textContent = text;
}

/** A picture is read here where that works; else the form goes to the service, which tries too. */
form.addEventListener('submit', async (event) => {
  const [file] = picked.files;
  if (picked.files.length !== 1 || !isPicture(file)) return;
  event.preventDefault();
  complain(say.reading);
  const text = await textIn(file).catch(() => null);
  if (text) found(text);
  else form.submit();
});

picked.addEventListener('change', () => {
  if (picked.files.length === 1 && isPicture(picked.files[0])) form.querySelector('button').click();
});

for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (name === 'dragover') return;
    picked.files = event.dataTransfer.files;
    form.querySelector('button').click();
  });
}

const camera = new Camera(document.querySelector('video'), found, () => complain(say.nocamera));
const shutter = document.querySelector('#camera');
shutter.hidden = !Camera.available();
shutter.addEventListener('click', () => camera.toggle());

function moment(date) {
  const format = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Jakarta' };
  return `${new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id-ID', format).format(date)} WIB`;
}

function fill(text, ...values) {
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, () => value), text);
}

addEventListener('hashchange', scanned);
addEventListener('online', () => !part('again').hidden && part('again').click());
scanned();
