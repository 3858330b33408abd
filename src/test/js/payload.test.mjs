import assert from 'node:assert/strict';
import { createPrivateKey, sign } from 'node:crypto';
import { test } from 'node:test';
import { concat, hex, sha256, toBase64url } from '../../main/resources/static/js/bytes.js';
import { encode } from '../../main/resources/static/js/cbor.js';
import { digest, verify, verifyByBrowser, verifyByLibrary } from '../../main/resources/static/js/ed25519.js';
import { digitsOf, read, signedBy } from '../../main/resources/static/js/payload.js';

const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

// RFC 8032 section 7.1: tests 1, 2, 3 and SHA(abc). Public key, message, signature.
const VECTORS = [
  ['d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
  ['3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
  ['fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
  ['ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704'],
];

// Made by id.ikrar.qr.QrPayload with the key of RFC 8032's test 1.
const KEY = toBase64url(unhex(VECTORS[0][0]));
const OTHER = toBase64url(unhex(VECTORS[1][0]));
const TEXT = 'https://ikrar.example.go.id/v#327599137293686548066341207810554548045075800196372617079928212320353908640801532593159095577544526617737927924402524661250807780080736696571614706734695808777028246649700300209166529292888990826422011067791028003200716671951792927104031710140175391378197892901989516398836311134343169073854320031018208776196';
const DIGITS = digitsOf(TEXT);
const BYTES = unhex(BigInt(DIGITS).toString(16).padStart(258, '0'));

for (const [way, check] of [['the browser', verifyByBrowser], ['the library', verifyByLibrary], ['whichever there is', verify]]) {
  test(`signatures of RFC 8032 are verified by ${way}`, async () => {
    for (const [key, message, signature] of VECTORS) assert.equal(await check(unhex(key), unhex(message), unhex(signature)), true);
  });

  test(`every changed bit of message, signature and key is noticed by ${way}`, async () => {
    const [key, message, signature] = VECTORS[2].map(unhex);
    for (const part of [key, message, signature]) {
      for (let bit = 0; bit < part.length * 8; bit++) {
        part[bit >> 3] ^= 1 << (bit & 7);
        assert.notEqual(await check(key, message, signature), true, `bit ${bit}`);
        part[bit >> 3] ^= 1 << (bit & 7);
      }
    }
    assert.equal(await check(key, message, signature), true);
  });
}

test('what is no key and no signature verifies nothing', async () => {
  const [key, message, signature] = VECTORS[1].map(unhex);
  assert.equal(await verify(key.subarray(1), message, signature), false);
  assert.equal(await verify(key, message, signature.subarray(1)), false);
  assert.equal(await verify(new Uint8Array(32), message, new Uint8Array(64)), false);
});

test('a page without WebCrypto verifies and hashes all the same', async () => {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  try {
    const [key, message, signature] = VECTORS[3].map(unhex);
    assert.equal(await verifyByBrowser(key, message, signature), undefined);
    assert.equal(await verify(key, message, signature), true);
    assert.equal(hex(await digest(new TextEncoder().encode('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(await signedBy(read(DIGITS), [KEY]), true);
  } finally {
    Object.defineProperty(globalThis, 'crypto', kept);
  }
  assert.equal(hex(await digest(new TextEncoder().encode('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the QR says short id, record and time, and who signed it', async () => {
  const payload = read(DIGITS);
  assert.equal(payload.shortId, 'QK2HQ-ED0RV');
  assert.equal(payload.record, hex(await sha256(Uint8Array.of(1, 2, 3))));
  assert.equal(payload.accepted.toISOString(), '2026-11-21T03:00:00.000Z');
  assert.equal(await signedBy(payload, [OTHER, KEY]), true);
  assert.equal(await signedBy(payload, [OTHER]), false);
  assert.equal(await signedBy(payload, []), false);
});

test('every changed bit of a QR is noticed', async () => {
  for (let bit = 0; bit < BYTES.length * 8; bit++) {
    const bytes = BYTES.slice();
    bytes[bit >> 3] ^= 1 << (bit & 7);
    assert.equal(await genuine(digits(bytes)), false, `bit ${bit}`);
  }
  assert.equal(await genuine(digits(BYTES)), true);
});

test('a payload that names this key and was signed by another is not of this one', async () => {
  const seed = unhex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'); // of RFC 8032's test 2
  const key = createPrivateKey({ key: concat(unhex('302e020100300506032b657004220420'), seed), format: 'der', type: 'pkcs8' });
  const { toBeSigned } = read(DIGITS);
  const forged = concat(BYTES.subarray(0, BYTES.length - 64), new Uint8Array(sign(null, toBeSigned, key)));
  assert.equal(await genuine(digits(forged)), false);
});

test('texts that are no address of a check have no digits', () => {
  for (const text of ['', 'https://x/v#', `https://x/v#0${DIGITS}`, `https://x/w#${DIGITS}`, `ftp://x/v#${DIGITS}`, `https://x/v#${DIGITS}${DIGITS}`, `https://x/v#${DIGITS}a`, DIGITS]) {
    assert.equal(digitsOf(text), null, text);
  }
  assert.equal(digitsOf(` http://localhost:8080/v#${DIGITS}\n`), DIGITS);
});

test('digits that hold something else are refused', async () => {
  const [tag, body] = [Uint8Array.of(1, 0xd2), read(DIGITS)];
  const wrong = [
    '', '0', '1', '12', 'x', `${DIGITS}0`, DIGITS.slice(1),
    digits(BYTES.subarray(1)),
    digits(concat(BYTES, Uint8Array.of(0))),
    digits(concat(tag, encode([1, 2]))),
    digits(concat(tag, encode([1, 2, 3, 4]))),
    digits(concat(Uint8Array.of(1), encode([BYTES, BYTES]))),
    digits(concat(Uint8Array.of(2), BYTES.subarray(1))),
  ];
  for (const each of wrong) assert.throws(() => read(each), undefined, each);
  assert.equal(body.keyId.length, 4);
});

async function genuine(text) {
  try {
    return await signedBy(read(text), [KEY, OTHER]);
  } catch {
    return false;
  }
}

function digits(bytes) {
  return BigInt(`0x${hex(bytes)}`).toString();
}
