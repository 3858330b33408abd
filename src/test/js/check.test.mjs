import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { concat, fromBase64, hex, latin1, sha256, toBase64url } from '../../main/resources/static/js/bytes.js';
import { canonical, decode, encode as encodeArray } from '../../main/resources/static/js/cbor.js';
import { Refused, checkSheet, checkWords } from '../../main/resources/static/js/check.js';
import { elements, messageDigest } from '../../main/resources/static/js/der.js';
import { inkBytes } from '../../main/resources/static/js/ink.js';
import { attached, covered } from '../../main/resources/static/js/pdf.js';
import { available, newSigner } from '../../main/resources/static/js/signer.js';

const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const bytes = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const der = (tag, ...parts) => {
  const content = concat(...parts);
  const size = content.length < 0x80 ? [content.length] : content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 255];
  return concat(Uint8Array.of(tag, ...size), content);
};
const CONTENT_TYPE = der(0x30, unhex('06092a864886f70d010903'), der(0x31, unhex('06092a864886f70d010701')));
const digestAttribute = (digest) => der(0x30, unhex('06092a864886f70d010904'), der(0x31, der(0x04, digest)));
const attributesFor = (digest) => der(0x31, CONTENT_TYPE, digestAttribute(digest));

// A slow, obvious writer of deterministic CBOR: keys of these records are short texts.
function encode(value) {
  const head = (major, n) => (n < 24 ? [major << 5 | n] : n < 256 ? [major << 5 | 24, n] : [major << 5 | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return Uint8Array.from(head(0, value));
  if (typeof value === 'string') return concat(Uint8Array.from(head(3, new TextEncoder().encode(value).length)), new TextEncoder().encode(value));
  if (value instanceof Uint8Array) return concat(Uint8Array.from(head(2, value.length)), value);
  if (Array.isArray(value)) return concat(Uint8Array.from(head(4, value.length)), ...value.map(encode));
  const entries = Object.entries(value).map(([key, inner]) => [encode(key), encode(inner)]).sort(([a], [b]) => Buffer.compare(a, b));
  return concat(Uint8Array.from(head(5, entries.length)), ...entries.flat());
}

function pdfWith(record, { filter = '', extra = '', gap = '0000' } = {}) {
  const stored = filter ? new Uint8Array(deflateSync(record)) : record;
  const before = concat(bytes(`%PDF-1.7\n5 0 obj\n<</Type/EmbeddedFile${filter}/Subtype/application#2Fcbor/Params<</Size ${record.length}/CheckSum <00ff>>>/Length ${stored.length}>>\nstream\n`), stored, bytes('\nendstream\n'));
  const tail = `>>\n${extra}%%EOF\n`;
  const range = (a, b, c) => `30 0 obj\n<</Type/Sig/ByteRange[0 ${String(a).padStart(5)} ${String(b).padStart(5)} ${String(c).padStart(5)}]/Contents`;
  const gapFrom = before.length + range(0, 0, 0).length;
  const gapTo = gapFrom + gap.length + 2;
  return concat(before, bytes(`${range(gapFrom, gapTo, tail.length)}<${gap}>${tail}`));
}

async function sheet({ pledge = new Uint8Array(32).fill(7), publicKey = bytes('key'), name = 'Ir Fredy', ink = INK } = {}, options) {
  const record = encode(['ikrar/record', 1, { pledge, publicKey, name, ink: await sha256(inkBytes(ink)) }]);
  const pdf = pdfWith(record, options);
  return { pdf, record, attributes: attributesFor(await sha256(covered(pdf))) };
}
const INK = { height: 0.5, strokes: [[[0.1, 0.2], [0.3, 0.4567]]] };
const KNOWN = { pledge: '07'.repeat(32), publicKey: bytes('key'), name: 'Ir Fredy', ink: INK };

test('base64url goes there and back', () => {
  assert.equal(toBase64url(Uint8Array.of(251, 255, 0)), '-_8A');
  assert.equal(hex(fromBase64('-_8A')), 'fbff00');
  assert.equal(hex(fromBase64('+/8A')), 'fbff00');
});

test('the message digest is found in the attributes', () => {
  assert.equal(hex(messageDigest(attributesFor(new Uint8Array(32).fill(9)))), '09'.repeat(32));
});

test('two message digests are refused', () => {
  const one = digestAttribute(new Uint8Array(32));
  assert.throws(() => messageDigest(der(0x31, one, one)), /2 message digests/);
});

test('no message digest is refused', () => {
  assert.throws(() => messageDigest(der(0x31, CONTENT_TYPE)), /0 message digests/);
});

for (const [what, broken] of Object.entries({
  'an indefinite length': '3080020101',
  'a length in the long form that fits the short one': '3081020101',
  'a length of two bytes that fits one': '30820003020101',
  'an element that runs over the end': '3004020101',
  'a long tag': '1f0100',
  'a lone tag': '30',
  'a cut length': '3082',
})) {
  test(`DER with ${what} is refused`, () => assert.throws(() => elements(unhex(broken))));
}

test('attributes with bytes after them are refused', () => {
  assert.throws(() => messageDigest(concat(attributesFor(new Uint8Array(32)), Uint8Array.of(5, 0))));
});

// RFC 8949 appendix A, those of the examples that our records can hold.
for (const [encoded, value] of [['00', 0], ['17', 23], ['1818', 24], ['1903e8', 1000], ['1a000f4240', 1000000], ['20', -1], ['3903e7', -1000],
  ['f4', false], ['f5', true], ['f6', null], ['6449455446', 'IETF'], ['62c3bc', 'ü'], ['80', []], ['83010203', [1, 2, 3]],
  ['a201020304', new Map([[1, 2], [3, 4]])], ['c11a514b67b0', { tag: 1, content: 1363896240 }]]) {
  test(`CBOR ${encoded} is read`, () => assert.deepEqual(decode(unhex(encoded)), value));
}

for (const [what, broken] of Object.entries({
  'a number not in its shortest form': '1817',
  'an indefinite array': '9f01ff',
  'a float': 'f93c00',
  'keys out of order': 'a203040102',
  'a key given twice': 'a201020103',
  'text that is not UTF-8': '61ff',
  'bytes left over': '0000',
  'a string over the end': '4401',
  'nothing at all': '',
  'too many levels': '81'.repeat(40) + '00',
  'a number beyond 2^53': '1b0020000000000000',
})) {
  test(`CBOR with ${what} is refused`, () => assert.throws(() => decode(unhex(broken))));
}

test('arrays of whole numbers are written as they are read', () => {
  const value = [0, 23, 24, 255, 256, 10000, [[1, 2], []]];
  assert.deepEqual(decode(encodeArray(value)), value);
  assert.deepEqual(encodeArray(value), encode(value));
  assert.throws(() => encodeArray([0.5]));
});

test('a record of another domain is refused', () => {
  assert.throws(() => canonical(encode(['ikrar/other', 1, {}]), 'ikrar/record'), /not a canonical/);
});

test('all bytes but the gap are covered', () => {
  const pdf = pdfWith(bytes('x'));
  const rest = latin1(covered(pdf));
  assert.equal(rest.length, pdf.length - 6);
  assert.ok(rest.endsWith('/Contents>>\n%%EOF\n'));
});

for (const [what, change] of Object.entries({
  'a second byte range': (text) => text.replace('%%EOF', '/ByteRange[0 1 2 3]'),
  'bytes after the covered ones': (text) => `${text} `,
  'a gap that is not empty': (text) => text.replace('<0000>', '<00a0>'),
  'no byte range': (text) => text.replace('/ByteRange', '/ByteRanke'),
})) {
  test(`a file with ${what} is refused`, () => assert.throws(() => covered(bytes(change(latin1(pdfWith(bytes('x'))))))));
}

test('the record is found, plain and compressed', async () => {
  for (const filter of ['', '/Filter/FlateDecode']) {
    assert.equal(latin1((await attached(pdfWith(bytes('record'), { filter })))[0]), 'record');
  }
});

test('the length of the record may stand in an object of its own', async () => {
  const text = latin1(pdfWith(bytes('record'))).replace('/Length 6', '/Length 6 0 R').replace('%%EOF', '6 0 obj\n6\nendobj\n');
  assert.equal(latin1((await attached(bytes(text)))[0]), 'record');
});

test('a sheet that is what it says is accepted', async () => {
  await checkSheet(await sheet(), KNOWN);
});

for (const [what, other] of Object.entries({
  'other words': { pledge: new Uint8Array(32).fill(8) },
  'another key': { publicKey: bytes('kez') },
  'another person': { name: 'Muhyi' },
  'another drawing': { ink: { height: 0, strokes: [] } },
})) {
  test(`a sheet of ${what} is refused`, async () => assert.rejects(checkSheet(await sheet(other), KNOWN), Refused));
}

test('a file that holds two records is refused', async () => {
  const { record } = await sheet();
  const twice = pdfWith(concat(record, bytes('\nendstream\n<</Subtype/application#2Fcbor/Length ' + record.length + '>>stream\n'), record));
  await assert.rejects(checkSheet({ pdf: twice, record, attributes: attributesFor(await sha256(covered(twice))) }, KNOWN), Refused);
});

test('attributes of another file are refused', async () => {
  const { pdf, record } = await sheet();
  await assert.rejects(checkSheet({ pdf, record, attributes: attributesFor(new Uint8Array(32)) }, KNOWN), Refused);
});

test('a file that holds another record is refused', async () => {
  const { record } = await sheet();
  const { pdf, attributes } = await sheet({ name: 'Muhyi' });
  await assert.rejects(checkSheet({ pdf, record, attributes }, KNOWN), Refused);
});

const WORDING = { title: 'IKRAR\nNETRALITAS', preamble: 'Kami berikrar:', commitments: ['Satu.', 'Dua.'], closing: '', legalBases: [['UU 20/2023', 'ASN']], programme: { name: 'Apel' } };
const SHOWN = [['title', 'IKRAR NETRALITAS'], ['preamble', ' Kami  berikrar:\n'], ['commitments/0', 'Satu.'], ['commitments/1', 'Dua.'], ['legalBases/0/0', 'UU 20/2023'], ['legalBases/0/1', 'ASN'], ['programme/name', 'Apel']];
const words = (change = {}) => encode(['ikrar/pledge', 1, { ...WORDING, ...change }]);

test('words on the screen that are the frozen ones give their digest', async () => {
  assert.equal(await checkWords(words(), SHOWN), hex(await sha256(words())));
});

for (const [what, change] of Object.entries({
  'another commitment': { commitments: ['Satu.', 'Tiga.'] },
  'a commitment more': { commitments: ['Satu.', 'Dua.', 'Tiga.'] },
  'a commitment less': { commitments: ['Satu.'] },
  'a closing that is not shown': { closing: 'Demikian.' },
  'another title': { title: 'IKRAR' },
  'a number that is not shown': { number: '7' },
  'another law': { legalBases: [['UU 5/2014', 'ASN']] },
  'a law more': { legalBases: [['UU 20/2023', 'ASN'], ['UU 5/2014', 'ASN']] },
  'another event': { programme: { name: 'Workshop' } },
})) {
  test(`frozen words with ${what} are refused`, async () => assert.rejects(checkWords(words(change), SHOWN), Refused));
}

test('a signature is 64 bytes and the key cannot be taken out', async () => {
  assert.ok(available());
  const signer = await newSigner();
  assert.equal((await signer.sign(bytes('x'))).length, 64);
  assert.equal(signer.publicKey.length, 91);
  assert.deepEqual(Object.keys(signer), ['publicKey', 'sign']);
});

test('a key made here verifies its own signature', async () => {
  const signer = await newSigner();
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('spki', signer.publicKey, algorithm, false, ['verify']);
  assert.ok(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, await signer.sign(bytes('x')), bytes('x')));
});
