// The archive of an event as a whole (docs/formats.md): every file against the table of contents, every PDF by itself,
// and records, proofs, withdrawals, roots and the log's state against the PDFs and the keys in this page.
import { equal, hex, sha256 } from '../bytes.js';
import { judge, readTrust } from './judge.js';
import { openCheckpoint } from './log.js';
import { readWithdrawal } from './record.js';
import { readStatusList, standing } from './status.js';
import { readZip } from './zip.js';

const CONTENTS = 'SHA256SUMS';
const LINE = /^([0-9a-f]{64}) [ *](.+)$/;
const OF_PLEDGE = /^(?:pdf\/([0-9A-Z-]+)\.pdf|records\/([0-9A-Z-]+)\.cbor|proofs\/([0-9A-Z-]+)\.tlog-proof)$/;
const LIST = /^status\/(?:0|[1-9][0-9]{0,9})$/;
const WITHDRAWAL = /^status\/([0-9A-Z-]{11})\.cbor$/;
const PLEDGE_FILES = [(id) => `pdf/${id}.pdf`, (id) => `records/${id}.cbor`, (id) => `proofs/${id}.tlog-proof`];

/**
 * Checks all files; progress(done, all) is told of each.
 *
 * @returns {contents: whether there is a table of contents, rows: [{name, state, reason, verdict, withdrawn, standing}]},
 *   state being good or a fault (changed, missing, extra, broken, swapped, record, proof, alone, root, log, withdrawal,
 *   status), or none where nothing is said about the file; standing is what the archive's status lists say of a PDF
 */
export async function checkArchive(blob, trust, at, progress = () => {}) {
  const entries = await readZip(blob);
  const table = entries.find(({ name }) => name === CONTENTS);
  const wanted = table ? listed(new TextDecoder().decode(await table.bytes())) : undefined;
  const archive = new Archive(wanted, trust, at);
  // PDFs first: what lies beside them is compared with what they hold.
  const ordered = [...entries].sort((a, b) => isPdf(b.name) - isPdf(a.name));
  for (const [i, entry] of ordered.entries()) {
    progress(i, ordered.length);
    if (entry !== table) await archive.add(entry);
  }
  archive.end();
  return { contents: wanted !== undefined, rows: [...archive.rows.values()] };
}

/** Whether the pledge of the row was taken back, as a signed list or the archive says. */
export function gone({ withdrawn, standing: said }) {
  return withdrawn !== undefined || (said !== undefined && said.state !== 'stands');
}

/** Whether nothing is wrong with the row. */
export function rowGood({ state, verdict }) {
  return (state === 'good' || state === 'none') && (!verdict || isGenuine(verdict));
}

/** Whether this page leaves the PDF to the service, saying neither genuine nor false. */
export function isLeft(row) {
  return row.verdict?.kind === 'NOT_JUDGED' && (row.state === 'good' || row.state === 'none');
}

export function isGenuine({ kind }) {
  return kind === 'INTACT' || kind === 'INTACT_ARCHIVED';
}

function isPdf(name) {
  return /\.pdf$/i.test(name) ? 1 : 0;
}

function listed(text) {
  const digests = new Map();
  for (const line of text.split(/\r?\n/)) {
    const [, digest, name] = LINE.exec(line) ?? [];
    if (line && (!digest || digests.has(name))) throw new Error('the table of contents is none');
    if (digest) digests.set(name, digest);
  }
  return digests;
}

class Archive {
  rows = new Map();
  pledges = new Map();
  lists = [];

  constructor(wanted, trust, at) {
    Object.assign(this, { wanted, trust, at });
  }

  async add({ name, bytes }) {
    try {
      const content = await bytes();
      const row = { name, state: this.listing(name, hex(await sha256(content))) };
      this.rows.set(name, row);
      if (isPdf(name)) row.verdict = await judge(content, this.trust, this.at);
      const fault = await this.fault(name, content, row);
      if (fault && rowGood(row)) row.state = fault;
    } catch (problem) {
      this.rows.set(name, { name, state: 'broken', reason: problem.message });
    }
  }

  listing(name, digest) {
    if (!this.wanted) return 'none';
    return !this.wanted.has(name) ? 'extra' : this.wanted.get(name) === digest ? 'good' : 'changed';
  }

  /** What is wrong with a file that the archive itself gives a meaning. */
  async fault(name, content, row) {
    const [, pdf, record, proof] = OF_PLEDGE.exec(name) ?? [];
    if (pdf) return this.pdf(pdf, row);
    if (record) return this.pledges.has(record) && !equal(await sha256(content), this.pledges.get(record).record.digest) ? 'record' : undefined;
    if (proof) return this.pledges.has(proof) && new TextDecoder().decode(content) !== this.pledges.get(proof).log.proof ? 'proof' : undefined;
    const [, withdrawal] = WITHDRAWAL.exec(name) ?? [];
    if (withdrawal) return this.withdrawal(withdrawal, content);
    if (LIST.test(name)) return this.list(content);
    if (name === 'root.pem') return this.root(new TextDecoder().decode(content));
    return name === 'log/checkpoint' ? this.checkpoint(new TextDecoder().decode(content)) : undefined;
  }

  pdf(id, row) {
    if (!isGenuine(row.verdict)) return undefined;
    if (row.verdict.pledge.record.shortId !== id) return 'swapped';
    this.pledges.set(id, row.verdict.pledge);
    return undefined;
  }

  /** Shown beside the PDF: the log's entry names the digest of the withdrawal, but the archive does not prove it. */
  withdrawal(id, content) {
    const said = readWithdrawal(content);
    if (!this.pledges.has(id)) return undefined;
    if (!equal(said.record, this.pledges.get(id).record.digest)) return 'withdrawal';
    this.rows.get(`pdf/${id}.pdf`).withdrawn = { at: said.at, reason: said.reason };
    return undefined;
  }

  async list(content) {
    try {
      this.lists.push(await readStatusList(content, this.trust.logs));
      return undefined;
    } catch {
      return 'status';
    }
  }

  async root(text) {
    const named = await readTrust(text);
    const known = named.roots.every(({ der }) => this.trust.roots.some((root) => equal(root.der, der)))
      && named.logs.every(({ name, key }) => this.trust.logs.some((log) => log.name === name && equal(log.key, key)))
      && named.qr.every((key) => this.trust.qr.includes(key));
    return known ? undefined : 'root';
  }

  async checkpoint(text) {
    try {
      const { origin, size } = await openCheckpoint(text, this.trust.logs);
      return [...this.pledges.values()].some(({ log }) => log.origin === origin && BigInt(log.size) > size) ? 'log' : undefined;
    } catch {
      return 'log';
    }
  }

  /** What is listed and not there, and PDFs without their record or proof, or these without their PDF. */
  end() {
    for (const name of this.wanted?.keys() ?? []) {
      if (!this.rows.has(name)) this.rows.set(name, { name, state: 'missing' });
    }
    for (const row of this.rows.values()) {
      if (row.verdict && isGenuine(row.verdict)) row.standing = standing(this.lists, row.verdict.pledge.log);
    }
    if (!this.wanted) return;
    for (const row of this.rows.values()) {
      const id = OF_PLEDGE.exec(row.name)?.slice(1).find(Boolean);
      const whole = !id || PLEDGE_FILES.every((name) => this.rows.has(name(id)));
      if (!whole && row.state === 'good') row.state = 'alone';
    }
  }
}
