// Judges a PDF by its bytes alone: no network, and only those believed whom the trust names. The rules of
// docs/verification.md, as id.ikrar.verify.Verifier keeps them; EXACT is never said, since the log is not asked.
import { equal, hex, latin1, sha256 } from '../bytes.js';
import { canonical, decode } from '../cbor.js';
import { read as readPayload, digitsOf, signedBy } from '../payload.js';
import { distinct, signatureValid, signedCms, timestampToken, tokenFault } from './cms.js';
import { qrOf } from './drawing.js';
import { MAX_BYTES, Strange, attachments, follow, last, readFile, signatureDictionaries, signatureFields, upTo } from './file.js';
import { Findings } from './findings.js';
import { noteKey, proven } from './log.js';
import { checkPasskey } from './passkey.js';
import { acceptedEntry, readRecord } from './record.js';
import { covered, fillGap, gapHolds, readSignature, unpad } from './signature.js';
import { decoded, isNamed, isText } from './syntax.js';
import { knownUpdate } from './update.js';
import { PURPOSE, certificate, certificatesOf, chain, iso, listsOf, ocspAnswer, revocationList, usesAll } from './x509.js';

const TRIES = 8;
/** How far apart the clocks of honest services may be. */
const SKEW = 5 * 60_000;
const NOTHING = { signatures: [], pledge: undefined };

/** Reads certificates in PEM and verifier keys, each on a line of its own, as trust.pem holds them. */
export async function readTrust(whole) {
  // National roots are believed for certified signatures alone, and those this page leaves to the service.
  const text = whole.replace(/^national-root\r?\n-----BEGIN CERTIFICATE-----[^]*?-----END CERTIFICATE-----$/gm, '');
  if (/^national-root$/m.test(text)) throw new Error('no certificate after national-root');
  const lines = text.replace(/-----BEGIN ([A-Z0-9 ]+)-----[^]*?-----END \1-----/g, '').split('\n').map((line) => line.trim());
  const keys = await Promise.all(lines.filter((line) => line && !line.startsWith('#')).map(noteKey));
  // As in id.ikrar.verify.Trust, certificates after that line are believed for times and nothing else.
  const [signing, ...times] = text.split(/^# timestamps[ \t]*\r?$/m);
  const roots = certificatesOf(signing);
  if (!roots.length) throw new Error('no certificate of a root');
  return { roots, timeRoots: [...roots, ...certificatesOf(times.join('\n'))], lists: listsOf(text), logs: keys.filter(({ name }) => !name.endsWith('/qr')), qr: keys.filter(({ name }) => name.endsWith('/qr')).map(({ key }) => btoa(String.fromCharCode(...key))) };
}

/**
 * What the file is, at that moment (milliseconds), for anybody who trusts these.
 *
 * @returns {kind, sha256, findings: [{rule, place, values}], signatures, pledge}
 */
export async function judge(bytes, trust, at) {
  const digest = bytes.length > MAX_BYTES ? '' : hex(await sha256(bytes));
  let file;
  try {
    file = readFile(bytes);
  } catch (problem) {
    return { sha256: digest, ...await remnant(bytes, problem, trust, at) };
  }
  return { sha256: digest, ...await judged(file, trust, at) };
}

async function judged(file, trust, at) {
  const findings = new Findings();
  try {
    return await judgeRead(file, trust, at, findings);
  } catch (problem) {
    findings.add('file-readable', '', problem.message);
    return { kind: 'UNREADABLE', findings: findings.list, ...NOTHING };
  }
}

/** A file that cannot be read as a whole, though its beginning may be one that was signed. */
async function remnant(bytes, problem, trust, at) {
  const text = bytes.length > MAX_BYTES ? '' : latin1(bytes);
  let eof = text.lastIndexOf('%%EOF');
  for (let i = 0; i < TRIES && eof > 0; i++, eof = text.lastIndexOf('%%EOF', eof - 1)) {
    const end = eof + 5 + (text.startsWith('\r\n', eof + 5) ? 2 : text[eof + 5] === '\n' ? 1 : 0);
    const file = end < bytes.length ? readable(bytes.subarray(0, end)) : undefined;
    if (!file) continue;
    const verdict = await judged(file, trust, at);
    if (!verdict.signatures.length) break;
    return { ...verdict, kind: 'CHANGED', findings: [{ rule: 'bytes-after', place: `byte ${end}`, values: [String(end), problem.message] }, ...verdict.findings] };
  }
  const rule = problem instanceof Strange ? 'other-maker' : 'file-readable';
  return { kind: rule === 'other-maker' ? 'NOT_OURS' : 'UNREADABLE', findings: [{ rule, place: '', values: [problem.message] }], ...NOTHING };
}

function readable(bytes) {
  try {
    return readFile(bytes);
  } catch {
    return undefined;
  }
}

async function judgeRead(file, trust, at, findings) {
  const fields = signatureFields(last(file));
  const ours = await claims(file, fields);
  if (!fields.some(({ filled }) => filled) && !signatureDictionaries(last(file)).length) {
    findings.add('signature-present', '');
    return { kind: 'NO_SIGNATURE', findings: findings.list, ...NOTHING };
  }
  if (!ours) {
    findings.add('other-maker', '', 'the fields Signer and Seal and the attachment record.cbor are missing');
    return { kind: 'NOT_OURS', findings: findings.list, ...NOTHING };
  }
  if (await saysCertified(file)) {
    findings.add('certified-here', 'record.cbor');
    return { kind: 'NOT_JUDGED', findings: findings.list, ...NOTHING };
  }
  return new OurFile(file, trust, at, findings).check(fields);
}

/** Whether the first revision has the record, or the last one the fields, that ours have. */
async function claims(file, fields) {
  const names = fields.map(({ name }) => name);
  if (names.includes('Signer') && names.includes('Seal')) return true;
  try {
    return (await attachments(upTo(file, file.revisions[0]))).has('record.cbor');
  } catch {
    return false;
  }
}

/** Whether the record says that a certificate of the national service signs, which is for the service to judge. */
async function saysCertified(file) {
  try {
    const record = (await attachments(upTo(file, file.revisions[0]))).get('record.cbor');
    return decode(record)[0] === 'ikrar/record' && canonical(record, 'ikrar/record').get('signature') === 'CERTIFIED';
  } catch {
    return false;
  }
}

const place = ({ object }) => `object ${object.number}`;

/** The rules for a file that is of our making, or says so. All run; none hides another. */
class OurFile {
  constructor(file, trust, at, findings) {
    Object.assign(this, { file, trust, at, findings, pool: [], lists: [...trust.lists], answers: [], signatures: [] });
  }

  async check(fields) {
    const { file, findings } = this;
    findings.unless(!file.stray.length, 'stray-bytes', '', file.stray.map(([from, to]) => `${from} to ${to}`));
    for (const { number, table } of file.revisions) {
      const freed = [...table].filter(([object, { free }]) => free && object !== 0).map(([object]) => object);
      findings.unless(!freed.length, 'freed-objects', '', number, freed);
    }
    this.sets(fields);
    const updates = await this.updates();
    const { reports, seen } = await this.timestamps(updates);
    const signer = await this.checked(fields, 'Signer', seen);
    const seal = await this.checked(fields, 'Seal', seen);
    this.signatures.push(...reports);
    this.firstFields();
    // Somebody believed saw the seal: its own timestamp, or one of the whole file.
    const sealed = seal && { ...seal, proven: seal.stamped || seen < this.at };
    const pledge = await this.evidence(signer, sealed, updates);
    const kind = findings.kind(updates.length > 1 ? 'INTACT_ARCHIVED' : 'INTACT');
    return { kind: this.fenced(kind, pledge), findings: findings.list, signatures: this.signatures, pledge };
  }

  // The last fence: whatever a check forgets, nothing is green without all of this.
  fenced(kind, pledge) {
    const green = kind === 'INTACT' || kind === 'INTACT_ARCHIVED';
    const proof = pledge?.log && this.signatures.length >= 2 && this.signatures.every(({ intact, trusted }) => intact && trusted);
    return green && !proof ? 'BROKEN' : kind;
  }

  /** Every signature field's value and every signature dictionary must be the same set. */
  sets(fields) {
    const values = fields.filter(({ filled }) => filled).map(({ value }) => value?.number);
    const dictionaries = signatureDictionaries(last(this.file)).map(({ number }) => number);
    const same = !values.includes(undefined) && new Set(values).size === values.length
      && values.length === dictionaries.length && values.every((value) => dictionaries.includes(value));
    this.findings.unless(same, 'signature-set', '', values, dictionaries);
  }

  /** The seal, then pairs of validation data and a timestamp; nothing else and in no other order. */
  async updates() {
    const known = [];
    for (const [position, revision] of this.file.revisions.slice(1).entries()) {
      const where = `bytes ${revision.from} to ${revision.to}`;
      try {
        const update = { ...await knownUpdate(this.file, revision), revision: revision.number };
        const expected = position === 0 ? 'seal' : position % 2 ? 'validation' : 'timestamp';
        this.findings.unless(update.kind === expected, 'known-updates', where, revision.number, 'it is out of order');
        known.push(update);
      } catch (problem) {
        this.findings.add('known-updates', where, revision.number, problem.message);
      }
    }
    if (known[known.length - 1]?.kind === 'validation') this.findings.add('known-updates', '', last(this.file).number, 'no timestamp follows the validation data');
    for (const { revision, Certs, CRLs, OCSPs } of known.filter(({ kind }) => kind === 'validation')) {
      this.items(Certs, certificate, this.pool, revision);
      this.items(CRLs, revocationList, this.lists, revision);
      this.items(OCSPs, ocspAnswer, this.answers, revision);
    }
    this.pool = distinct(this.pool);
    return known;
  }

  items(ders, read, into, revision) {
    for (const der of ders) {
      try {
        into.push(read(der));
      } catch (problem) {
        this.findings.add('archive-data', '', revision, problem.message);
      }
    }
  }

  /** The signature in the field of that name with all checks that concern it alone, if it can be read. */
  async checked(fields, name, at) {
    const named = fields.filter((field) => field.name === name && field.filled);
    if (!named.length && name === 'Seal') this.findings.add('seal-present', '');
    else if (named.length !== 1) this.findings.add('signature-set', '', [name], named.length);
    const signature = named.length ? this.ranged(named[0]) : undefined;
    if (!signature) return undefined;
    let cms;
    try {
      cms = await signedCms(unpad(signature.contents));
    } catch (problem) {
      this.findings.add('cms', place(signature), name, problem.message);
      return undefined;
    }
    const digest = equal(cms.messageDigest, await covered(this.file, signature));
    const value = await signatureValid(cms);
    this.findings.unless(digest, 'digest', place(signature), name);
    this.findings.unless(value, 'signature-value', place(signature), name);
    const form = cms.canonical && isNamed(signature.entries.get('SubFilter'), 'ETSI.CAdES.detached') && gapHolds(this.file, signature, unpad(signature.contents));
    this.findings.unless(form, 'signature-form', place(signature), name);
    const time = await this.time(name, signature, cms, at);
    const trusted = await this.trusted(name, signature, cms, time.at ?? at, time.source === 'claimed');
    const { signer } = cms;
    this.signatures.push({ field: name, name: signer.name, title: signer.title, organization: signer.organization, time, intact: digest && value, trusted });
    return { signature, cms, moment: time.at ?? at, stamped: cms.token !== undefined && time.source !== 'claimed' };
  }

  /** The gap is its /Contents, it ends where its revision ends, and no other revision wrote it. */
  ranged(field) {
    const object = follow(last(this.file), field.value);
    if (!object) {
      this.findings.add('signature-set', '', [field.name], []);
      return undefined;
    }
    const writers = this.file.revisions.filter(({ written }) => written.has(object.number));
    this.findings.unless(writers.length === 1, 'signature-kept', `object ${object.number}`, field.name);
    try {
      const signature = readSignature(this.file, object);
      const end = writers[writers.length - 1].to;
      this.findings.unless(signature.end === end, 'signature-range', place(signature), field.name, `it ends at ${signature.end}, its revision at ${end}`);
      return signature;
    } catch (problem) {
      this.findings.add('signature-range', `object ${object.number}`, field.name, problem.message);
      return undefined;
    }
  }

  async time(name, signature, cms, at) {
    const claimed = { at: isText(signature.entries.get('M')) ? pdfDate(decoded(signature.entries.get('M'))) : undefined, source: 'claimed' };
    if (!cms.token) {
      this.findings.add('timestamp-missing', place(signature), name);
      return claimed;
    }
    const fault = await tokenFault(cms.token, await sha256(cms.signature), this.candidates(cms), this.lists, this.trust.timeRoots, at);
    if (!fault && this.inOrder(cms.token, name, signature, at)) return { at: cms.token.time, source: cms.token.signer.name };
    // A timestamp that only lost its time is no flaw of the signature, and what remains of it is for the service to say.
    if (fault) this.findings.add(fault.grade === 'damaged' ? 'timestamp' : 'timestamp-here', place(signature), name, fault.reason);
    return claimed;
  }

  /** Covered at a time, it cannot have been made after it: one of the two clocks was wrong. */
  inOrder({ time }, name, signature, until) {
    const order = time <= until + SKEW;
    this.findings.unless(order, 'time-order', place(signature), iso(time), name, iso(until));
    return order;
  }

  // Stricter than the verifier: where an answer about a certificate on the path is not good, no time excuses it here, and
  // a claimed time excuses no revocation.
  async trusted(name, signature, cms, moment, claimed) {
    const { path, fault } = await chain(cms.signer, PURPOSE.signing, this.candidates(cms), this.lists, this.trust.roots, moment, claimed ? Infinity : moment);
    const refused = path?.find(({ serial }) => this.answers.some((answer) => answer.refused.includes(serial)));
    const unknown = path?.some(({ serial }) => this.answers.some((answer) => answer.unknown.includes(serial)));
    this.findings.unless(!unknown, 'ocsp-unknown', place(signature), name);
    if (refused) {
      this.findings.add('revoked', place(signature), name, `an answer of OCSP about “${refused.name}” is not good`);
      return false;
    }
    if (fault) this.findings.add('chain', place(signature), name, fault);
    else this.findings.unless(usesAll(path, cms.certificates), 'certificates-used', place(signature), name);
    return !fault;
  }

  candidates(cms) {
    return distinct([...cms.certificates, ...this.pool]);
  }

  /**
   * From the newest to the oldest: one that another covers need only have been good when that one was made (ETSI EN
   * 319 102-1 section 5.6). Seen is when the oldest good one saw both signatures, else the moment asked about.
   */
  async timestamps(updates) {
    const reports = [];
    let seen = this.at;
    for (const update of updates.filter(({ kind }) => kind === 'timestamp').reverse()) {
      const report = await this.timestamp(update, seen);
      if (!report) continue;
      reports.unshift(report);
      // One that is not good itself says nothing about what it covers.
      if (report.intact && report.trusted && report.time.source !== 'claimed') seen = Math.min(seen, report.time.at);
    }
    return { reports, seen };
  }

  async timestamp({ signature, revision }, until) {
    const name = `DocTS in ${revision}`;
    try {
      const der = unpad(signature.contents);
      const token = await timestampToken(der);
      const fault = await tokenFault(token, await covered(this.file, signature), this.pool, this.lists, this.trust.timeRoots, until);
      if (fault) this.findings.add(fault.grade === 'lost' ? 'timestamp-here' : 'timestamp', place(signature), name, fault.reason);
      const believed = !fault && this.inOrder(token, name, signature, until);
      this.findings.unless(gapHolds(this.file, signature, der), 'signature-form', place(signature), name);
      const { name: by, organization } = token.signer;
      return { field: name, name: by, title: '', organization, time: { at: token.time, source: believed ? by : 'claimed' }, intact: await signatureValid(token), trusted: !fault };
    } catch (problem) {
      this.findings.add('timestamp', place(signature), name, problem.message);
      return undefined;
    }
  }

  /** Revision 1 holds the signer's signature and the empty field of the seal, nothing besides. */
  firstFields() {
    const first = signatureFields(this.file.revisions[0]);
    const filled = first.filter((field) => field.filled).map(({ name }) => name);
    const right = filled.length === 1 && filled[0] === 'Signer' && first.length === 2 && first.some(({ name }) => name === 'Seal');
    this.findings.unless(right, 'signature-set', '', first.map(({ name }) => name), 'revision 1');
  }

  async evidence(signer, seal, updates) {
    const { findings } = this;
    const revision1 = upTo(this.file, this.file.revisions[0]);
    const files = await this.attached(revision1);
    const record = await this.record(files);
    if (updates[0]?.kind === 'seal') await this.drawn(updates[0], record);
    const log = seal && record ? await this.sealed(seal, record, accepted(revision1, signer)) : undefined;
    if (!record) return undefined;
    const words = files.get('pledge.cbor');
    findings.unless(words && equal(await sha256(words), record.pledge), 'record-pledge', 'pledge.cbor');
    await this.passkey(record);
    if (signer) {
      const agreed = record.consentedAt * 1000;
      findings.unless(agreed <= signer.moment + SKEW, 'time-order', place(signer.signature), iso(agreed), 'record.cbor', iso(signer.moment));
      const certified = signer.cms.signer;
      findings.unless(equal(certified.spki, record.publicKey), 'record-key', 'record.cbor');
      const says = [certified.name, certified.title, certified.organization];
      const recorded = [record.name, record.jabatan, record.instansi];
      // A certificate that names an organisation by id is a seal, and no person signs with that.
      findings.unless(says.every((text, i) => text === recorded[i]) && !certified.organizationId, 'record-names', 'record.cbor', says, recorded);
    }
    return { record, log, zone: words ? zoneOf(words) : undefined };
  }

  /** A record without a passkey is whole; one with a passkey that does not hold was not ours. */
  async passkey({ passkey, body }) {
    try {
      if (passkey) await checkPasskey(passkey, body);
    } catch (problem) {
      this.findings.add('passkey', 'record.cbor', problem.message);
    }
  }

  async attached(revision1) {
    try {
      return await attachments(revision1);
    } catch (problem) {
      this.findings.add('record', '', problem.message);
      return new Map();
    }
  }

  async record(files) {
    const bytes = files.get('record.cbor');
    try {
      if (bytes) return await readRecord(bytes);
      this.findings.add('record', '', 'record.cbor');
    } catch (problem) {
      this.findings.add('record', 'record.cbor', problem.message);
    }
    return undefined;
  }

  /** The seal shows the name and the QR of this record and nothing else. */
  async drawn(update, record) {
    const where = place(update.signature);
    if (record) this.findings.unless(update.name === record.organizerName, 'seal-name', where, update.name, record.organizerName);
    try {
      const payload = readPayload(digitsOf(qrOf(update.appearance)) ?? '');
      const same = record && payload.shortId === record.shortId && payload.record === hex(record.digest);
      this.findings.unless(same, 'seal-drawing', where, 'its QR is of another record');
      const signed = !this.trust.qr.length || await signedBy(payload, this.trust.qr);
      this.findings.unless(signed, 'seal-drawing', where, 'its QR is signed by no trusted key');
    } catch (problem) {
      this.findings.add('seal-drawing', where, problem.message);
    }
  }

  async logged(proof, record, accepted) {
    let first;
    for (const bytes of accepted) {
      try {
        return await proven(proof, acceptedEntry(record.digest, await sha256(bytes)), this.trust.logs);
      } catch (problem) {
        first ??= problem;
      }
    }
    throw first;
  }

  /** The seal is of the organisation that the record names, and proves that the log holds the pledge. */
  async sealed({ signature, cms, moment, proven: seen }, record, accepted) {
    const { findings, trust } = this;
    const where = place(signature);
    findings.unless(cms.token && seen, 'seal-timestamp', where);
    findings.unless(cms.signer.organizationId === record.organizer, 'seal-organiser', where, cms.signer.organizationId, record.organizer);
    if (!trust.logs.length) {
      findings.add('log-key', where);
      return undefined;
    }
    try {
      if (cms.logProof === undefined) throw new Error('there is none');
      const head = await this.logged(cms.logProof, record, accepted);
      findings.add('withdrawal', '', iso(moment));
      return { ...head, asOf: moment, proof: cms.logProof };
    } catch (problem) {
      findings.add('log-proof', where, problem.message);
      return undefined;
    }
  }
}

/** Revision 1 as the log may have it: a timestamp may have come after it was accepted. */
function accepted({ bytes }, signer) {
  if (!signer?.cms.token || !signer.cms.canonical || signer.signature.to > bytes.length) return [bytes];
  return [bytes, fillGap(bytes, signer.signature, signer.cms.withoutTimestamp)];
}

/** WIB, WITA or WIT, as the words say; only for showing times. */
function zoneOf(words) {
  try {
    return canonical(words, 'ikrar/pledge').get('programme').get('zone');
  } catch {
    return undefined;
  }
}

/** ISO 32000-1 section 7.9.4, with a zone; undefined for anything else. */
function pdfDate(text) {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'00'?)?|([+-])(\d\d)'(\d\d)'?)$/.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number);
  const zone = found[7] ? (found[7] === '-' ? -1 : 1) * (Number(found[8]) * 60 + Number(found[9])) * 60_000 : 0;
  return Date.UTC(year, month - 1, day, hour, minute, second) - zone;
}
