import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem, request } from '../../main/resources/static/js/courier.js';
import { MAX_POINTS, MAX_STROKES, thin, unit } from '../../main/resources/static/js/ink.js';
import { openMemory } from '../../main/resources/static/js/memory.js';

/** A network that gives these answers one after the other; null is a lost connection. */
function network(...answers) {
  const seen = { pauses: [], lost: 0, found: 0, sent: 0 };
  return {
    seen,
    fetch: async () => {
      seen.sent++;
      const answer = answers.shift();
      if (!answer) throw new TypeError('lost');
      return new Response(answer.body ?? '', answer);
    },
    wait: async (millis) => { seen.pauses.push(millis); },
    lost: () => { seen.lost++; },
    found: () => { seen.found++; },
  };
}

test('a dropped network is tried again with growing pauses until there is an answer', async () => {
  const net = network(null, null, { status: 503 }, null, { status: 200, body: 'ok' });
  assert.equal(await (await request('/x', {}, net)).text(), 'ok');
  assert.deepEqual([net.seen.sent, net.seen.lost, net.seen.found], [5, 4, 1]);
  for (const [i, base] of [1000, 2000, 4000, 8000].entries()) {
    assert.ok(net.seen.pauses[i] >= 0.75 * base && net.seen.pauses[i] <= 1.25 * base, `pause ${i}: ${net.seen.pauses[i]}`);
  }
});

test('no pause is longer than half a minute and a quarter', async () => {
  const net = network(...Array(12).fill(null), { status: 200 });
  await request('/x', {}, net);
  assert.ok(Math.max(...net.seen.pauses) <= 37500);
});

test('a service that says when to come back is given that time', async () => {
  const net = network({ status: 429, headers: { 'Retry-After': '60' } }, { status: 200 });
  await request('/x', {}, net);
  assert.ok(net.seen.pauses[0] >= 45000);
});

test('a refusal is not tried again and carries its reason', async () => {
  const net = network({ status: 409, body: JSON.stringify({ type: '/masalah/already-signed', detail: 'Sudah.' }) });
  await assert.rejects(request('/x', {}, net), (problem) => problem instanceof Problem && problem.type === 'already-signed' && problem.message === 'Sudah.');
  assert.equal(net.seen.sent, 1);
});

test('a refusal that is no JSON is a refusal all the same', async () => {
  await assert.rejects(request('/x', {}, network({ status: 400, body: '<html>' })), Problem);
});

test('too many points are thinned, and every stroke keeps its first and last one', () => {
  const strokes = Array.from({ length: 250 }, () => Array.from({ length: 100 }, (_, i) => [i / 100, i / 100]));
  const thinned = thin(strokes);
  assert.equal(thinned.length, MAX_STROKES);
  assert.ok(thinned.flat().length <= MAX_POINTS);
  assert.ok(thinned.every((stroke) => stroke[0][0] === 0 && stroke.at(-1)[0] === 0.99));
});

test('few points stay as they are', () => {
  assert.deepEqual(thin([[[0, 0], [1, 0.5]]]), [[[0, 0], [1, 0.5]]]);
});

test('points beyond the box are moved to its edge', () => {
  assert.deepEqual([unit(-1, 1), unit(2, 0.5), unit(0.123456, 1)], [0, 0.5, 0.1235]);
});

test('what is kept comes back for a day, and is forgotten on command', () => {
  const storage = new Map();
  globalThis.localStorage = { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => storage.set(key, value), removeItem: (key) => storage.delete(key) };
  const hour = 3600 * 1000;
  openMemory('/t/x', () => 0).set('step', 2);
  assert.equal(openMemory('/t/x', () => 23 * hour).get('step'), 2);
  assert.equal(openMemory('/t/y', () => 0).get('step'), undefined);
  assert.equal(openMemory('/t/x', () => 25 * hour).get('step'), undefined);
  openMemory('/t/x', () => 0).forget();
  assert.equal(storage.size, 0);
  delete globalThis.localStorage;
});

test('a browser that keeps nothing does not stop the ceremony', () => {
  const memory = openMemory('/t/x');
  memory.set('step', 1);
  assert.equal(memory.get('step'), 1);
  memory.forget();
  assert.equal(memory.get('step'), undefined);
});
