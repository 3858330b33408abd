// The message digest out of CMS signed attributes. A strict walk (X.690 section 10): definite, shortest lengths
// only, and nothing left over, so that two readers can never see two different things in the same bytes.
import { equal } from './bytes.js';

const SET = 0x31;
const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
const MESSAGE_DIGEST = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x04); // 1.2.840.113549.1.9.4

/** The elements that the bytes consist of, side by side. */
export function elements(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const { tag, from, to } = element(bytes, at);
    found.push({ tag, content: bytes.subarray(from, to) });
    at = to;
  }
  return found;
}

/** The 32 bytes of the one message-digest attribute in a DER SET OF Attribute. */
export function messageDigest(attributes) {
  const set = only(elements(attributes), SET, 'attributes');
  const found = elements(set).map(attribute).filter(({ type }) => equal(type, MESSAGE_DIGEST));
  if (found.length !== 1) throw new Error(`${found.length} message digests, must be 1`);
  const digest = only(elements(found[0].values), OCTET_STRING, 'message digest');
  if (digest.length !== 32) throw new Error(`message digest of ${digest.length} bytes, must be 32`);
  return digest;
}

function attribute({ tag, content }) {
  const parts = elements(content);
  if (tag !== SEQUENCE || parts.length !== 2) throw new Error('an attribute is a sequence of type and values');
  return { type: only([parts[0]], OBJECT_IDENTIFIER, 'type'), values: only([parts[1]], SET, 'values') };
}

function only(list, tag, what) {
  if (list.length !== 1 || list[0].tag !== tag) throw new Error(`${what}: one element of tag ${tag} expected`);
  return list[0].content;
}

function element(bytes, at) {
  const tag = bytes[at];
  if ((tag & 0x1f) === 0x1f) throw new Error(`long tag at ${at}`);
  if (at + 1 >= bytes.length) throw new Error(`DER ends at ${at}`);
  let length = bytes[at + 1];
  let from = at + 2;
  if (length === 0x80 || length > 0x83) throw new Error(`length of form ${length} at ${at}`);
  if (length > 0x80) {
    const size = length & 0x7f;
    if (from + size > bytes.length) throw new Error(`DER ends within the length at ${at}`);
    length = 0;
    for (let i = 0; i < size; i++) length = length * 256 + bytes[from + i];
    from += size;
    if (length < (size === 1 ? 0x80 : 256 ** (size - 1))) throw new Error(`length not in its shortest form at ${at}`);
  }
  if (from + length > bytes.length) throw new Error(`element ends at ${from + length}, bytes at ${bytes.length}`);
  return { tag, from, to: from + length };
}
