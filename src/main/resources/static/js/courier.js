// Requests that go on by themselves when the network drops.
const FIRST_PAUSE_MILLIS = 1000;
const LONGEST_PAUSE_MILLIS = 30000;
const TIMEOUT_MILLIS = 20000;
const TRY_AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The service understood and said no; `type` names the reason, `detail` is a sentence for the signer. */
export class Problem extends Error {
  constructor({ type = '', title = '', detail = '' } = {}) {
    super(detail || title);
    this.type = type.slice(type.lastIndexOf('/') + 1);
  }
}

/**
 * Fetches until there is an answer.
 *
 * @param lost called with the pause in milliseconds each time the network or the service did not answer
 * @param found called when it answered again
 */
export async function request(url, options, { lost = () => {}, found = () => {}, wait = pause, fetch = globalThis.fetch } = {}) {
  for (let millis = FIRST_PAUSE_MILLIS; ; millis = Math.min(2 * millis, LONGEST_PAUSE_MILLIS)) {
    const response = await attempt(fetch, url, options);
    if (response && !TRY_AGAIN.has(response.status)) {
      found();
      if (response.ok) return response;
      throw new Problem(await response.json().catch(() => ({})));
    }
    lost(millis);
    // Spread, so that a whole hall does not come back in the same instant.
    await wait(Math.max(millis, 1000 * Number(response?.headers.get('Retry-After') ?? 0)) * (0.75 + Math.random() / 2));
  }
}

export function post(url, body, watch) {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body) };
  return request(url, options, watch).then((response) => response.json());
}

export async function bytes(url, watch) {
  return new Uint8Array(await (await request(url, {}, watch)).arrayBuffer());
}

async function attempt(fetch, url, options) {
  try {
    return await fetch(url, { ...options, signal: AbortSignal.timeout?.(TIMEOUT_MILLIS) });
  } catch {
    return null;
  }
}

/** Ends early when the browser says that it is online again. */
function pause(millis) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    addEventListener('online', done);
  });
}
