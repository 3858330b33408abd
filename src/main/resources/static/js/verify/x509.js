// Certificates and revocation lists (RFC 5280), and whether a certificate leads to a trusted root. The same rules as
// id.ikrar.crypto.Certificate, RevocationList, Chain and PathRules.
import { equal, fromBase64, hex } from '../bytes.js';
import { INTEGER, OCTET_STRING, bits, expect, oid, parse, sequence, string, time } from './asn1.js';
import { signatureScheme, verifies } from './keys.js';
import { Broken } from './syntax.js';

const MAX_BYTES = 16 * 1024;
const MAX_LIST_BYTES = 1024 * 1024;
const MAX_LENGTH = 5;
const MAX_POOL = 20;
const EXTENSION = { constraints: '2.5.29.19', keyUsage: '2.5.29.15', extendedKeyUsage: '2.5.29.37' };
const UNDERSTOOD = new Set(Object.values(EXTENSION));
const TIMESTAMPING = '1.3.6.1.5.5.7.3.8';
// RFC 9336, RFC 5280, and Microsoft's older identifier for the same.
const DOCUMENTS = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4', '1.3.6.1.4.1.311.10.3.12'];
// The bits of KeyUsage from the left.
const USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, cRLSign: 0x02 };
const SUBJECT = { name: '2.5.4.3', title: '2.5.4.12', organization: '2.5.4.10', organizationId: '2.5.4.97' };
const SIGNING = 'signing';
export const PURPOSE = { signing: SIGNING, timestamping: 'timestamping' };

export function certificate(der) {
  if (der.length > MAX_BYTES) throw new Broken(`a certificate of ${der.length} bytes, at most ${MAX_BYTES}`);
  const [tbs, algorithm, signature] = sequence(parse(der), 'certificate', 3, 3);
  const fields = [...sequence(tbs, 'certificate', 7, 10)];
  if (fields[0].tag !== 0xa0 || hex(fields[0].content) !== '020102') throw new Broken('a certificate that is not of version 3');
  const [, serial, inner, issuer, validity, subject, spki, ...rest] = fields;
  if (!equal(inner.der, algorithm.der)) throw new Broken('a certificate with two signature algorithms');
  const [notBefore, notAfter] = sequence(validity, 'validity', 2, 2).map(time);
  const extensions = rest.length === 1 && rest[0].tag === 0xa3 ? readExtensions(rest[0]) : new Map();
  if (rest.length > 1 || (rest.length === 1 && rest[0].tag !== 0xa3)) throw new Broken('a certificate with unique identifiers');
  return {
    der: der.slice(), tbs: tbs.der, algorithm, signature: bits(signature, 'signature'), serial: hex(expect(serial, INTEGER, 'serial').content),
    issuer: hex(issuer.der), subject: hex(subject.der), ...names(subject), notBefore, notAfter, spki: spki.der, extensions, ...uses(extensions),
  };
}

/** All certificates of a PEM text. */
export function certificatesOf(pem) {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g)]
    .map((found) => certificate(fromBase64(found[1].replace(/\s/g, ''))));
}

/** All revocation lists of a PEM text. */
export function listsOf(pem) {
  return [...pem.matchAll(/-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]*)-----END X509 CRL-----/g)]
    .map((found) => revocationList(fromBase64(found[1].replace(/\s/g, ''))));
}

/** RFC 6960 section 4.2.1, as far as needed to see of which serial numbers it says anything but good. Nobody asks who signed it. */
export function ocspAnswer(der) {
  const [status, wrapped] = sequence(parse(der), 'OCSP answer', 1, 2);
  if (status.tag !== 0x0a || hex(status.content) !== '00' || wrapped?.tag !== 0xa0) throw new Broken('an OCSP answer without success');
  const [, octets] = sequence(wrapped.items[0], 'OCSP answer', 2, 2);
  const [tbs] = sequence(parse(expect(octets, OCTET_STRING, 'OCSP answer').content), 'OCSP answer', 3, 4);
  const responses = sequence(tbs, 'OCSP answer', 3).find(({ tag }) => tag === 0x30);
  const refused = [];
  const unknown = [];
  for (const single of sequence(responses, 'OCSP answers', 1)) {
    const [id, state] = sequence(single, 'OCSP answer', 3, 5);
    const serial = sequence(id, 'certificate asked about', 4, 4)[3];
    if (state.tag !== 0x80) (state.tag === 0x82 ? unknown : refused).push(hex(expect(serial, INTEGER, 'serial').content));
  }
  return { refused, unknown };
}

export const same = (a, b) => equal(a.der, b.der);

function readExtensions(wrapper) {
  const found = new Map();
  for (const extension of sequence(wrapper.items[0], 'extensions')) {
    const parts = sequence(extension, 'extension', 2, 3);
    const id = oid(parts[0]);
    if (found.has(id)) throw new Broken(`extension ${id} stands twice`);
    const critical = parts.length === 3 && parts[1].tag === 1 && parts[1].content[0] === 0xff;
    if (parts.length === 3 && !critical) throw new Broken(`extension ${id} says what is its default`);
    found.set(id, { critical, value: expect(parts[parts.length - 1], OCTET_STRING, 'extension').content });
  }
  return found;
}

function names(subject) {
  const texts = {};
  for (const rdn of sequence(subject, 'name')) {
    for (const part of rdn.items) {
      const [type, value] = sequence(part, 'part of a name', 2, 2);
      const text = string(value);
      if (text !== undefined) texts[oid(type)] ??= text;
    }
  }
  return Object.fromEntries(Object.entries(SUBJECT).map(([key, id]) => [key, texts[id] ?? '']));
}

function uses(extensions) {
  const constraints = extensions.has(EXTENSION.constraints) ? sequence(parse(extensions.get(EXTENSION.constraints).value), 'constraints', 0, 2) : [];
  const authority = constraints[0]?.tag === 1 && constraints[0].content[0] === 0xff;
  const length = constraints.find(({ tag }) => tag === INTEGER);
  const usage = extensions.has(EXTENSION.keyUsage) ? parse(extensions.get(EXTENSION.keyUsage).value).content[1] ?? 0 : undefined;
  const may = (bit) => usage === undefined || (usage & bit) !== 0;
  const extended = extensions.has(EXTENSION.extendedKeyUsage) ? sequence(parse(extensions.get(EXTENSION.extendedKeyUsage).value), 'extended key usage', 1).map(oid) : [];
  return { may, extended, isCa: authority && may(USAGE.keyCertSign), pathLength: length ? parseInt(hex(length.content), 16) : Infinity };
}

export function issuedBy(leaf, issuer) {
  return leaf.issuer === issuer.subject ? verifies(issuer.spki, signatureScheme(leaf.algorithm), leaf.tbs, leaf.signature) : Promise.resolve(false);
}

/** A revocation list that says when its next one comes and speaks about all certificates of its issuer. */
export function revocationList(der) {
  if (der.length > MAX_LIST_BYTES) throw new Broken(`a list of ${der.length} bytes, at most ${MAX_LIST_BYTES}`);
  const [tbs, algorithm, signature] = sequence(parse(der), 'revocation list', 3, 3);
  const [version, inner, issuer, thisUpdate, nextUpdate, ...rest] = sequence(tbs, 'revocation list', 5, 7);
  if (hex(version.der) !== '020101') throw new Broken('a revocation list that is not of version 2');
  if (!equal(inner.der, algorithm.der)) throw new Broken('a list with two signature algorithms');
  time(thisUpdate);
  time(nextUpdate);
  const revoked = new Map();
  if (rest[0]?.tag === 0x30) {
    for (const entry of sequence(rest.shift(), 'revoked certificates')) {
      const [serial, since] = sequence(entry, 'revoked certificate', 2, 3);
      revoked.set(hex(serial.content), time(since));
    }
  }
  const extensions = rest[0]?.tag === 0xa0 ? readExtensions(rest.shift()) : new Map();
  if (rest.length) throw new Broken('a list with fields out of place');
  if ([...extensions.values()].some(({ critical }) => critical)) throw new Broken('a list with a critical extension');
  return { issuer: hex(issuer.der), tbs: tbs.der, algorithm, signature: bits(signature, 'signature'), revoked };
}

/**
 * Follows the issuers from the leaf to a root. Lists that no issuer on the path signed are ignored.
 *
 * @returns {path} from the leaf to the root, or {fault}
 */
export async function chain(leaf, purpose, pool, lists, roots, at, revokedBy = at) {
  if (pool.length > MAX_POOL) return { fault: `there are ${pool.length} certificates to choose from, at most ${MAX_POOL}` };
  const path = [leaf];
  for (let end = leaf; !roots.some((root) => same(root, end)); end = path[path.length - 1]) {
    if (path.length === MAX_LENGTH) return { fault: `the chain is longer than ${MAX_LENGTH} certificates` };
    const issuer = await above(end, path, [...roots, ...pool]);
    if (!issuer) return { fault: `the chain ends at “${title(end)}”, not at a trusted root` };
    path.push(issuer);
  }
  const fault = await pathFault(path, purpose, lists, at, revokedBy);
  return fault ? { fault } : { path };
}

/** Whether all of these took part: a certificate that did not was checked by nobody. */
export function usesAll(path, certificates) {
  return certificates.every((each) => path.some((link) => same(link, each)));
}

async function above(end, path, candidates) {
  for (const candidate of candidates) {
    if (!path.some((link) => same(link, candidate)) && await issuedBy(end, candidate)) return candidate;
  }
  return undefined;
}

async function pathFault(path, purpose, lists, at, revokedBy) {
  for (const [i, link] of path.entries()) {
    const fault = timeFault(link, at) ?? extensionFault(link) ?? (i === 0 ? purposeFault(link, purpose) : authorityFault(link, i - 1))
      ?? (i + 1 < path.length ? await revocationFault(link, path[i + 1], lists, revokedBy) : undefined);
    if (fault) return `the certificate of “${title(link)}” ${fault}`;
  }
  return undefined;
}

function timeFault({ notBefore, notAfter }, at) {
  if (at < notBefore) return `is not valid before ${iso(notBefore)}, and this is ${iso(at)}`;
  return at > notAfter ? `expired at ${iso(notAfter)}, and this is ${iso(at)}` : undefined;
}

// What is critical and not understood has a meaning that would be ignored, so it is refused.
function extensionFault({ extensions }) {
  const unknown = [...extensions].find(([id, { critical }]) => critical && !UNDERSTOOD.has(id));
  return unknown ? `has the unknown critical extension ${unknown[0]}` : undefined;
}

function authorityFault({ isCa, pathLength }, below) {
  if (!isCa) return 'is not a certificate authority, yet it issued one';
  return below > pathLength ? `may have ${pathLength} authorities below, not ${below}` : undefined;
}

function purposeFault({ isCa, may, extended, extensions }, purpose) {
  const signs = may(USAGE.nonRepudiation) || may(USAGE.digitalSignature);
  if (purpose === SIGNING) {
    return !isCa && signs && (!extended.length || extended.some((id) => DOCUMENTS.includes(id))) ? undefined : 'is not meant for signatures';
  }
  const alone = extended.length === 1 && extended[0] === TIMESTAMPING && extensions.get(EXTENSION.extendedKeyUsage).critical;
  return alone && signs ? undefined : 'is not meant for timestamps alone';
}

async function revocationFault(link, issuer, lists, at) {
  for (const list of lists) {
    const since = list.issuer === link.issuer ? list.revoked.get(link.serial) : undefined;
    if (since === undefined || since > at || list.issuer !== issuer.subject || !issuer.may(USAGE.cRLSign)) continue;
    if (await verifies(issuer.spki, signatureScheme(list.algorithm), list.tbs, list.signature)) return `was revoked at ${iso(since)}`;
  }
  return undefined;
}

function title({ name, organization }) {
  return name || organization || '(no name)';
}

export function iso(moment) {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
