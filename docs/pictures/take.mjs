// Goes through the demo as a signer and as an organiser, in the installed Chromium, and takes pictures on the way.
//   node take.mjs WORK OUT: WORK holds "announced", what the service printed; the signed PDF goes there too.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [work, out] = process.argv.slice(2);
const announced = readFileSync(join(work, 'announced'), 'utf8');
const line = (label) => new RegExp(`${label}\\s+(\\S+)`).exec(announced)[1];
const personal = line('Tautan satu peserta');
const service = new URL(personal).origin;
const [, email, password] = /(\S+@\S+)\s+kata sandi\s+(\S+)/.exec(announced);

const PHONE = { width: 360, height: 740, deviceScaleFactor: 1, mobile: true };
const LAPTOP = { width: 1200, height: 760, deviceScaleFactor: 1, mobile: false };
const TRIES = 600;

const profile = join(work, 'browser');
const browser = spawn('chromium', [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--hide-scrollbars', '--lang=id', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank',
], { stdio: 'ignore' });

/** Asks again until there is an answer; a page has no other way to say that it is ready. */
async function until(what, ask) {
  for (let i = 0; i < TRIES; i++) {
    const answer = await ask();
    if (answer) return answer;
    await pause(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

async function open() {
  const file = join(profile, 'DevToolsActivePort');
  const port = await until('the browser', () => existsSync(file) && readFileSync(file, 'utf8').split('\n')[0]);
  const tab = await (await fetch(`http://127.0.0.1:${port}/json/new?about:blank`, { method: 'PUT' })).json();
  const socket = new WebSocket(tab.webSocketDebuggerUrl);
  await new Promise((done, failed) => { socket.onopen = done; socket.onerror = failed; });
  const waiting = new Map();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(data);
    if (!waiting.has(id)) return;
    const { done, failed } = waiting.get(id);
    waiting.delete(id);
    if (error) failed(new Error(error.message));
    else done(result);
  };
  return (method, params = {}) => new Promise((done, failed) => {
    waiting.set(++last, { done, failed });
    socket.send(JSON.stringify({ id: last, method, params }));
  });
}

const send = await open();

async function run(expression) {
  const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
  return result.value;
}

async function visit(path) {
  await send('Page.navigate', { url: new URL(path, service).href });
  await until(path, () => run('document.readyState === "complete" && location.protocol !== "about:"').catch(() => false));
}

const screen = (size) => send('Emulation.setDeviceMetricsOverride', size);
const shown = (step) => until(step, () => run(`!document.querySelector('[data-step=${step}]').hidden`));

/** By pointer and not by script: pages that were touched show no ring for the keyboard. */
async function click(selector) {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  await run(`${element}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
  const at = await run(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${element}.getBoundingClientRect())`);
  for (const type of ['mousePressed', 'mouseReleased']) await send('Input.dispatchMouseEvent', { type, button: 'left', clickCount: 1, ...at });
}

async function picture(name) {
  await run('scrollTo({ top: 0, behavior: "instant" })');
  await pause(300);
  const { data } = await send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(out, `${name}.png`), Buffer.from(data, 'base64'));
}

/** A line as a finger draws it. */
async function draw() {
  const { x, y, width, height } = await run(`(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('canvas').getBoundingClientRect())`);
  const at = (i) => ({ x: x + width * (0.15 + 0.7 * i / 60), y: y + height * (0.5 + 0.28 * Math.sin(i / 3.1) * Math.cos(i / 17)), button: 'left' });
  await send('Input.dispatchMouseEvent', { type: 'mousePressed', clickCount: 1, buttons: 1, ...at(0) });
  for (let i = 1; i <= 60; i++) {
    await send('Input.dispatchMouseEvent', { type: 'mouseMoved', buttons: 1, ...at(i) });
    await pause(10);
  }
  await send('Input.dispatchMouseEvent', { type: 'mouseReleased', clickCount: 1, ...at(60) });
}

async function sign() {
  await visit(personal);
  await until('the ceremony', () => run('document.documentElement.dataset.ready === "true"'));
  await picture('sign');
  await click('[data-step=who] [data-go="1"]');
  await shown('read');
  await picture('read');
  await click('[data-step=read] [data-go="1"]');
  await shown('agree');
  await click('#consent [name=words]');
  await click('#consent [name=kind]');
  await click('#consent button');
  await shown('sign');
  await pause(300);
  await draw();
  await picture('draw');
  await click('#sign');
  await shown('done');
  await picture('receipt');
}

async function sealed() {
  const file = await until('the seal', async () => {
    const answer = await fetch(`${personal}/ikrar.pdf`);
    return answer.status === 200 && answer.headers.get('content-type').includes('pdf') && answer.arrayBuffer();
  });
  writeFileSync(join(work, 'ikrar.pdf'), Buffer.from(file));
}

async function desk() {
  await visit('/meja/masuk');
  await run(`document.querySelector('[name=email]').value = ${JSON.stringify(email)}; document.querySelector('[name=sandi]').value = ${JSON.stringify(password)}`);
  await click('form[action="/meja/masuk"] button');
  await until('the desk', () => run('location.pathname === "/meja" && document.readyState === "complete"').catch(() => false));
  const event = await run(`[...document.querySelectorAll('.diary li')].find((row) => /Bandar Lampung/.test(row.textContent)).querySelector('a').pathname`);
  await visit(`${event}/pelaksanaan`);
  await until('the live view', () => run(`/Langsung/.test(document.querySelector('main').innerText)`));
  await picture('day');
}

try {
  await send('Page.enable');
  await screen(PHONE);
  await visit('/?lang=id');
  await sign();
  await sealed();
  const check = await run(`document.querySelector('[data-receipt=check]').href`);
  await visit(check);
  await picture('verdict');
  await visit(line('Tautan aula'));
  await picture('hall');
  await screen(LAPTOP);
  await desk();
} finally {
  browser.kill();
}
