// Detached CMS signatures and timestamp tokens, read strictly and written again. The same rules as
// id.ikrar.crypto.SignerBlock, SignedCms and TimestampToken.
import { equal, hex, sha256 } from '../bytes.js';
import { INTEGER, OCTET_STRING, SEQUENCE, SET, expect, oid, parse, sequence, string, time, write, writeOid } from './asn1.js';
import { digestName, isPlainP256, signerScheme, verifies } from './keys.js';
import { Broken } from './syntax.js';
import { PURPOSE, certificate, chain, iso, usesAll } from './x509.js';

const MAX_BYTES = 64 * 1024;
const MAX_CERTIFICATES = 20;
const TYPE = { signedData: '1.2.840.113549.1.7.2', data: '1.2.840.113549.1.7.1', tstInfo: '1.2.840.113549.1.9.16.1.4' };
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47', timestamp: '1.2.840.113549.1.9.16.2.14', logProof: '2.25.234903807542803004441670637754266035419.1',
};
const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';

/** A detached signature with one signer; canonical says whether every byte is as we write it. */
export async function signedCms(der) {
  const block = await signerBlock(der, TYPE.data);
  if (block.content) throw new Broken('the content is inside, must be detached');
  if (block.messageDigest.length !== 32) throw new Broken(`message digest of ${block.messageDigest.length} bytes`);
  const proof = only(block.signed, ATTRIBUTE.logProof);
  const token = only(block.unsigned, ATTRIBUTE.timestamp);
  const logProof = proof && string(expect(proof, 0x0c, 'log proof'));
  return {
    ...block, logProof, token: token ? await timestampToken(token.der) : undefined,
    canonical: equal(assemble(block, await sha256(block.signer.der), proof, token), der) && isPlainP256(block.signature),
    withoutTimestamp: assemble(block, await sha256(block.signer.der), proof, undefined),
  };
}

/** An RFC 3161 token with the certificate of its authority inside. */
export async function timestampToken(der) {
  const block = await signerBlock(der, TYPE.tstInfo);
  if (block.unsigned.length) throw new Broken('a timestamp token with unsigned attributes');
  if (!block.content) throw new Broken('a timestamp token without content');
  const octets = expect(block.content, OCTET_STRING, 'content of a token').content;
  const [version, , imprint, , moment] = sequence(parse(octets), 'content of a token', 5, 10);
  if (hex(version.der) !== '020101') throw new Broken('a token of another version');
  const [algorithm, digest] = sequence(imprint, 'imprint', 2, 2);
  return {
    ...block, der, time: time(moment), imprint: { hash: digestName(algorithm), digest: expect(digest, OCTET_STRING, 'imprint').content },
    contentMatches: equal(new Uint8Array(await crypto.subtle.digest(block.hash, octets)), block.messageDigest),
  };
}

/** Whether the signature over the attributes is of the signer's key. */
export function signatureValid(block) {
  return verifies(block.signer.spki, block.scheme, block.attributes, block.signature);
}

/**
 * What is wrong with a token that should be about that digest, or undefined: {reason, grade}. Damaged is what no authority
 * issued over these bytes, a stranger was never to be believed, lost was good when it was made.
 */
export async function tokenFault(token, digest, pool, lists, roots, at) {
  if (token.imprint.hash !== 'SHA-256' || !equal(token.imprint.digest, digest)) return damaged('the timestamp is of other bytes');
  if (!token.contentMatches || !await signatureValid(token)) return damaged("the timestamp's signature does not verify");
  const { notBefore, notAfter } = token.signer;
  if (token.time < notBefore || token.time > notAfter) return { grade: 'stranger', reason: `the timestamp is of ${iso(token.time)}, outside its authority's validity` };
  const leads = (sources, moment) => chain(token.signer, PURPOSE.timestamping, distinct([...token.certificates, ...pool]), sources, roots, moment);
  const { path, fault } = await leads(lists, at);
  if (fault) return { grade: (await leads([], token.time)).path ? 'lost' : 'stranger', reason: `timestamp: ${fault}` };
  return usesAll(path, token.certificates) ? undefined : damaged('the timestamp holds a certificate that leads nowhere');
}

function damaged(reason) {
  return { grade: 'damaged', reason };
}

export function distinct(certificates) {
  return [...new Map(certificates.map((each) => [hex(each.der), each])).values()];
}

// RFC 5652 section 5, with exactly one signer.
async function signerBlock(der, contentType) {
  if (der.length > MAX_BYTES) throw new Broken(`${der.length} bytes of CMS, at most ${MAX_BYTES}`);
  const [type, wrapper] = sequence(parse(der), 'CMS', 2, 2);
  if (oid(type) !== TYPE.signedData || wrapper.tag !== 0xa0 || wrapper.items.length !== 1) throw new Broken('not SignedData');
  const [version, digests, inside, found, signers] = sequence(wrapper.items[0], 'SignedData', 5, 5);
  const [insideType, insideContent] = sequence(inside, 'content', 1, 2);
  if (oid(insideType) !== contentType) throw new Broken('the content is of another type');
  if (insideContent && (insideContent.tag !== 0xa0 || insideContent.items.length !== 1)) throw new Broken('content out of place');
  if (found.tag !== 0xa0 || found.items.length < 1 || found.items.length > MAX_CERTIFICATES) throw new Broken('no certificates, or too many');
  if (expect(signers, SET, 'signers').items.length !== 1) throw new Broken(`${signers.items.length} signers, must be one`);
  const certificates = found.items.map((item) => certificate(item.der));
  const block = signerInfo(signers.items[0], certificates);
  if (hex(version.der) !== (contentType === TYPE.data ? '020101' : '020103')) throw new Broken('SignedData of another version');
  if (expect(digests, SET, 'digests').items.length !== 1 || oid(sequence(digests.items[0], 'digest', 1, 2)[0]) !== block.digestOid) {
    throw new Broken('the digest algorithms differ');
  }
  const signedType = only(block.signed, ATTRIBUTE.contentType);
  if (!signedType || oid(signedType) !== contentType) throw new Broken('the signed content is of another type');
  await checkSigningCertificate(block);
  return { ...block, certificates, content: insideContent?.items[0], messageDigest: expect(only(block.signed, ATTRIBUTE.messageDigest), OCTET_STRING, 'message digest').content };
}

function signerInfo(element, certificates) {
  const [version, id, digest, signed, algorithm, value, unsigned] = sequence(element, 'signer', 6, 7);
  if (hex(version.der) !== '020101') throw new Broken('a signer of another version');
  const [issuer, serial] = sequence(id, 'name of the signer', 2, 2);
  const number = hex(expect(serial, INTEGER, 'serial').content);
  const signer = certificates.find((each) => each.serial === number && each.issuer === hex(issuer.der));
  if (!signer) throw new Broken("the signer's certificate is missing");
  if (signed.tag !== 0xa0 || (unsigned && (unsigned.tag !== 0xa1 || !unsigned.items.length))) throw new Broken('attributes out of place');
  const scheme = signerScheme(digest, algorithm);
  if (!scheme) throw new Broken('the algorithms are not accepted');
  return {
    signer, id: id.der, scheme, hash: digestName(digest), digestOid: oid(digest.items[0]), signature: expect(value, OCTET_STRING, 'signature').content,
    attributes: attributeSet(signed), signed: signed.items.map(attribute), unsigned: unsigned ? unsigned.items.map(attribute) : [],
  };
}

/** What is signed is the SET; whether it is in order is seen by parsing it as one. */
function attributeSet({ der }) {
  const set = der.slice();
  set[0] = SET;
  return parse(set).der;
}

function attribute(element) {
  const [type, values] = sequence(element, 'attribute', 2, 2);
  return { type: oid(type), values: expect(values, SET, 'values').items };
}

/** The only value of an attribute; undefined where there is none. */
function only(attributes, type) {
  const values = attributes.filter((each) => each.type === type).flatMap((each) => each.values);
  if (values.length > 1) throw new Broken(`${values.length} values of attribute ${type}`);
  return values[0];
}

/** RFC 5035 (and RFC 2634 for old timestamp authorities): no other certificate may stand in. */
async function checkSigningCertificate({ signed, signer }) {
  const v2 = only(signed, ATTRIBUTE.signingCertificateV2);
  const v1 = only(signed, ATTRIBUTE.signingCertificate);
  if (!v1 && !v2) throw new Broken('the signing certificate is not signed');
  for (const [value, otherwise] of [[v2, 'SHA-256'], [v1, 'SHA-1']]) {
    if (!value) continue;
    const [ids] = sequence(value, 'signing certificate', 1, 2);
    const parts = sequence(sequence(ids, 'signing certificate', 1)[0], 'signing certificate', 1, 3);
    const named = value === v2 && parts[0].tag === SEQUENCE;
    const hash = named ? digestName(parts[0]) : otherwise;
    const stated = expect(parts[named ? 1 : 0], OCTET_STRING, 'digest of the signing certificate').content;
    if (!hash || !equal(new Uint8Array(await crypto.subtle.digest(hash, signer.der)), stated)) throw new Broken('the signing certificate was exchanged');
  }
}

/** The CMS as id.ikrar.crypto.Cms writes it for these parts, so that no byte escapes the checks of the parts. */
function assemble(block, signerDigest, proof, token) {
  const value = (type, der) => write(SEQUENCE, writeOid(type), write(SET, der));
  const signing = value(ATTRIBUTE.signingCertificateV2, write(SEQUENCE, write(SEQUENCE, write(SEQUENCE, write(OCTET_STRING, signerDigest)))));
  const attributes = [
    value(ATTRIBUTE.contentType, writeOid(TYPE.data)), value(ATTRIBUTE.messageDigest, write(OCTET_STRING, block.messageDigest)), signing,
    ...(proof ? [value(ATTRIBUTE.logProof, proof.der)] : []),
  ];
  const retagged = (tag, parts) => {
    const set = write(SET, ...parts);
    set[0] = tag;
    return set;
  };
  const signer = write(SEQUENCE, Uint8Array.of(2, 1, 1), block.id, write(SEQUENCE, writeOid(SHA256)), retagged(0xa0, attributes),
    write(SEQUENCE, writeOid(ECDSA_SHA256)), write(OCTET_STRING, block.signature), ...(token ? [retagged(0xa1, [value(ATTRIBUTE.timestamp, token.der)])] : []));
  const data = write(SEQUENCE, Uint8Array.of(2, 1, 1), write(SET, write(SEQUENCE, writeOid(SHA256))), write(SEQUENCE, writeOid(TYPE.data)),
    retagged(0xa0, block.certificates.map((each) => each.der)), write(SET, signer));
  return write(SEQUENCE, writeOid(TYPE.signedData), write(0xa0, data));
}
