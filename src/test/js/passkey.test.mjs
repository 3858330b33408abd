import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, fromBase64, hex, sha256 } from '../../main/resources/static/js/bytes.js';
import { Refused } from '../../main/resources/static/js/check.js';
import { available, challenge, checkConfirmed, newPasskey, written } from '../../main/resources/static/js/passkey.js';

const SITE = 'https://ikrar.example.go.id';
const bytes = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));

// A slow, obvious writer of deterministic CBOR: keys of these records are short texts.
function encode(value) {
  const head = (major, n) => (n < 24 ? [major << 5 | n] : n < 256 ? [major << 5 | 24, n] : [major << 5 | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return Uint8Array.from(head(0, value));
  if (typeof value === 'string') return concat(Uint8Array.from(head(3, value.length)), bytes(value));
  if (value instanceof Uint8Array) return concat(Uint8Array.from(head(2, value.length)), value);
  if (Array.isArray(value)) return concat(Uint8Array.from(head(4, value.length)), ...value.map(encode));
  const entries = Object.entries(value).map(([key, inner]) => [encode(key), encode(inner)]).sort(([a], [b]) => Buffer.compare(a, b));
  return concat(Uint8Array.from(head(5, entries.length)), ...entries.flat());
}

const FACTS = { name: 'Ir Fredy', salt: bytes('salt'), consentedAt: 7 };
const ANSWER = {
  attestation: bytes('…the key in the middle…'.replaceAll('…', '_')).buffer,
  registration: bytes('{}').buffer,
  credential: bytes('id').buffer,
  authenticatorData: bytes('data').buffer,
  clientData: bytes('{"type":"webauthn.get"}').buffer,
  signature: bytes('signed').buffer,
};
const PASSKEY = {
  origin: SITE, credential: bytes('id'), key: bytes('the key'), authenticatorData: bytes('data'),
  clientData: bytes('{"type":"webauthn.get"}'), signature: bytes('signed'),
};
const record = (facts) => encode(['ikrar/record', 1, facts]);

test('the challenge is a hash in a domain of its own', async () => {
  const of = record(FACTS);
  const canonical = encode(['ikrar/passkey', 1, { record: await sha256(of) }]);
  assert.equal(hex(await challenge(of)), hex(await sha256(canonical)));
  // As the service computes it for the digest of nothing.
  assert.equal(hex(await challenge(new Uint8Array())), '13cd3d98f223b3639e0b6ce2f03b84a24bf15aa3c32398b38900a02570f36972');
});

test('a browser without passkeys offers none', async () => {
  assert.equal(await available(SITE), false);
});

test('a second try asks the same passkey again', async (t) => {
  t.after(() => { delete globalThis.location; });
  globalThis.location = { hostname: 'ikrar.example.go.id' };
  const made = [];
  const asked = [];
  let refuses = true;
  const credentials = {
    create: async ({ publicKey }) => {
      made.push(publicKey);
      return { rawId: bytes('id').buffer, response: { attestationObject: ANSWER.attestation, clientDataJSON: ANSWER.registration } };
    },
    get: async ({ publicKey }) => {
      asked.push(publicKey);
      if (refuses) throw new Error('NotAllowedError');
      return { rawId: ANSWER.credential, response: { authenticatorData: ANSWER.authenticatorData, clientDataJSON: ANSWER.clientData, signature: ANSWER.signature } };
    },
  };
  const ask = newPasskey(record(FACTS), 'Workshop', credentials);
  await assert.rejects(ask());
  refuses = false;
  assert.deepEqual(await ask(), ANSWER);
  assert.deepEqual([made.length, asked.length], [1, 2]);
  assert.equal(made[0].authenticatorSelection.userVerification, 'required');
  assert.equal(made[0].attestation, 'none');
  assert.equal(made[0].user.id.length, 16);
  assert.deepEqual(asked[1].allowCredentials.map(({ id }) => hex(new Uint8Array(id))), [hex(bytes('id'))]);
  assert.equal(asked[1].userVerification, 'required');
  assert.equal(hex(asked[1].challenge), hex(await challenge(record(FACTS))));
});

test('an answer is written in base64url', () => {
  assert.equal(hex(fromBase64(written(ANSWER).signature)), hex(bytes('signed')));
});

test('the record with the passkey that was used is taken', () => {
  checkConfirmed(record(FACTS), record({ ...FACTS, passkey: PASSKEY }), ANSWER, SITE);
});

for (const [what, facts] of Object.entries({
  'another name': { ...FACTS, name: 'Orang Lain', passkey: PASSKEY },
  'another salt': { ...FACTS, salt: bytes('salz'), passkey: PASSKEY },
  'a field more': { ...FACTS, more: 1, passkey: PASSKEY },
  'no passkey': FACTS,
  'another signature': { ...FACTS, passkey: { ...PASSKEY, signature: bytes('forged') } },
  'another origin': { ...FACTS, passkey: { ...PASSKEY, origin: 'https://lain.example' } },
  'another key': { ...FACTS, passkey: { ...PASSKEY, key: bytes('my key') } },
  'a key that is no bytes': { ...FACTS, passkey: { ...PASSKEY, key: 'the key' } },
  'a passkey with a field more': { ...FACTS, passkey: { ...PASSKEY, more: 1 } },
})) {
  test(`a record with ${what} is refused`, () => {
    assert.throws(() => checkConfirmed(record(FACTS), record(facts), ANSWER, SITE), Refused);
  });
}
