// What each rule's breach makes of a file (docs/verification.md), and which verdict says most. A test compares this
// with id.ikrar.verify.Rule.
const BREACHES = {
  UNREADABLE: ['file-readable'],
  NO_SIGNATURE: ['signature-present'],
  CHANGED: ['bytes-after', 'stray-bytes', 'freed-objects', 'signature-set', 'known-updates', 'signature-range', 'signature-kept', 'digest', 'archive-data', 'certified-update'],
  BROKEN: ['cms', 'signature-value', 'signature-form', 'certificates-used', 'timestamp', 'seal-present', 'seal-timestamp', 'seal-name', 'record',
    'record-key', 'record-names', 'record-pledge', 'passkey', 'validity', 'purpose', 'revoked', 'signature-kind', 'certified-name', 'log-proof', 'seal-drawing'],
  NOT_OURS: ['chain', 'seal-organiser', 'log-key', 'national-roots', 'other-maker'],
  // Not the verifier's: what this page leaves to it, saying neither genuine nor false.
  NOT_JUDGED: ['certified-here', 'timestamp-here'],
};
const ORDER = Object.keys(BREACHES);
const MAX_ARGUMENT = 300;

/** Collects what the checks say; none of them stops another. */
export class Findings {
  list = [];

  add(rule, place, ...values) {
    const texts = values.map((value) => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value)).replace(/[\u0000-\u001f\u007f]/g, ' '));
    this.list.push({ rule, place, values: texts.map((text) => (text.length > MAX_ARGUMENT ? `${text.slice(0, MAX_ARGUMENT)}…` : text)) });
  }

  unless(kept, rule, place, ...values) {
    if (!kept) this.add(rule, place, ...values);
  }

  /** The worst that any finding makes of the file. */
  kind(without) {
    return ORDER.find((kind) => this.list.some(({ rule }) => BREACHES[kind].includes(rule))) ?? without;
  }
}

/** The kind that a rule's breach makes of a file; undefined where it only has to be said. */
export function breach(rule) {
  return ORDER.find((kind) => BREACHES[kind].includes(rule));
}
