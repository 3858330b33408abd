// Status lists (docs/formats.md): which pledges were taken back, as of a date, signed by the key of the log. The same rules
// as id.ikrar.tlog.SignedStatusList and id.ikrar.verify.StatusLists.
import { canonical, decode, encode } from '../cbor.js';
import { equal } from '../bytes.js';
import { verify } from '../ed25519.js';
import { openCheckpoint } from './log.js';
import { Broken } from './syntax.js';

const COSE_SIGN1 = 18;
const POSITIONS = 131_072n;
const BYTES = 16_384;
const MAX_BYTES = 2 * BYTES + 32 * 1024;

/** A list that a trusted key of its log signed, moments in milliseconds; anything else is refused. */
export async function readStatusList(bytes, keys) {
  const { tag, content: parts } = bytes.length <= MAX_BYTES ? decode(bytes) : {};
  if (tag !== COSE_SIGN1 || parts.length !== 4 || !(parts[1] instanceof Map) || parts[1].size) throw new Broken('no status list');
  const [head, , payload, signature] = parts;
  const header = decode(head);
  const body = canonical(payload, 'ikrar/status-list');
  const [origin, number, at, next, checkpoint, withdrawn, corrected] = ['log', 'list', 'at', 'next', 'checkpoint', 'withdrawn', 'corrected'].map((key) => body.get(key));
  const whole = decode(payload)[1] === 1 && body.size === 7 && [number, at, next].every((each) => Number.isInteger(each) && each >= 0) && at < next
    && [withdrawn, corrected].every((bits) => bits instanceof Uint8Array && bits.length === BYTES);
  if (!whole) throw new Broken('a status list has other fields than it must');
  const signers = keys.filter(({ name, id }) => name === origin && header.get(4) instanceof Uint8Array && equal(id, header.get(4)));
  const signed = encode(['Signature1', head, new Uint8Array(0), payload]);
  let good = false;
  for (const { key } of signers) good = header.get(1) === -8 && header.size === 2 && await verify(key, signed, signature) || good;
  if (!good) throw new Broken('no trusted key signed the list');
  const { origin: of, size } = await openCheckpoint(checkpoint, keys);
  const from = BigInt(number) * POSITIONS;
  if (of !== origin || size <= from) throw new Broken('the list is not of the log of its checkpoint');
  return { origin, from, size, at: at * 1000, next: next * 1000, withdrawn, corrected };
}

/** What the lists say of an entry: {state: stands, withdrawn or corrected, at}, or undefined. What was taken back stays so. */
export function standing(lists, log) {
  const index = BigInt(log.index);
  const speaking = lists.filter(({ origin, from, size }) => origin === log.origin && index >= from && index < from + POSITIONS && index < size).sort((a, b) => b.at - a.at);
  for (const state of ['withdrawn', 'corrected']) {
    const said = speaking.find((list) => {
      const position = Number(index - list.from);
      return (list[state][position >> 3] >> (position & 7)) & 1;
    });
    if (said) return { state, at: said.at };
  }
  return speaking.length ? { state: 'stands', at: speaking[0].at } : undefined;
}
