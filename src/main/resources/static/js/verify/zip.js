// Reads a ZIP archive (APPNOTE 6.3, without ZIP64) from a Blob, piece by piece, so that a large one need not fit into
// memory. Programs differ in which of two entries of one name they show, so such an archive is refused.
import { inflate } from './file.js';
import { Broken } from './syntax.js';

export const MAX_ENTRIES = 65_534;
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_DIRECTORY_BYTES = 32 * 1024 * 1024;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 65_535;

/** The entries that are no folders, in the order of the archive's directory: name, size, and bytes() to read one. */
export async function readZip(blob) {
  const { count, size, from } = await end(blob);
  const directory = await piece(blob, from, from + size);
  const view = new DataView(directory.buffer);
  const entries = [];
  const names = new Set();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > size || view.getUint32(at, true) !== CENTRAL) throw new Broken(`no entry ${i + 1} in the directory of the archive`);
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const entry = {
      name: name(directory.subarray(at + 46, at + 46 + nameLength)), flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
    };
    if (names.has(entry.name)) throw new Broken(`two entries are named ${entry.name}`);
    names.add(entry.name);
    if (!entry.name.endsWith('/')) entries.push({ name: entry.name, size: entry.size, bytes: () => unpack(blob, entry) });
    at += 46 + nameLength + extra + comment;
  }
  if (at !== size) throw new Broken('the directory of the archive holds more than its entries');
  return entries;
}

async function end(blob) {
  const start = Math.max(0, blob.size - END_BYTES - MAX_COMMENT);
  const tail = await piece(blob, start, blob.size);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || view.getUint16(at + 20, true) !== tail.length - at - END_BYTES) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const from = view.getUint32(at + 16, true);
    if (view.getUint16(at + 8, true) !== count || from + size !== start + at || size > MAX_DIRECTORY_BYTES || count > MAX_ENTRIES) {
      throw new Broken('the archive is in parts, too large, or has something between its directory and its end');
    }
    return { count, size, from };
  }
  throw new Broken('the archive has no directory');
}

async function unpack(blob, { name: wanted, flags, method, packed, size, offset }) {
  if (flags & 1) throw new Broken(`${wanted} is encrypted`);
  if (size > MAX_ENTRY_BYTES || packed > MAX_ENTRY_BYTES) throw new Broken(`${wanted} has ${size} bytes, at most ${MAX_ENTRY_BYTES} are read`);
  const head = await piece(blob, offset, offset + LOCAL_BYTES);
  const view = new DataView(head.buffer);
  if (head.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL) throw new Broken(`${wanted} is not where the directory says`);
  const from = offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const raw = await piece(blob, from, from + packed);
  if (raw.length !== packed) throw new Broken(`${wanted} ends early`);
  if (method !== 0 && method !== 8) throw new Broken(`${wanted} is packed by method ${method}`);
  const bytes = method === 8 ? await inflate(raw, 'deflate-raw', size) : raw;
  if (bytes.length !== size) throw new Broken(`${wanted} has ${bytes.length} bytes, the directory says ${size}`);
  return bytes;
}

async function piece(blob, from, to) {
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

function name(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Broken('the name of an entry is not UTF-8');
  }
}
