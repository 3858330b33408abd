// Draws answers. Text goes in as text, never as markup; a colour stands beside a word and a shape.
import { gone, isGenuine, isLeft, rowGood } from './archive.js';
import { breach } from './findings.js';
import { fill, moment } from './words.js';

/** An element with attributes and children, which may be text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

/** Draws in one language, for the service at that host. */
export class View {
  constructor(language, words, data) {
    Object.assign(this, { language, words, data });
  }

  say(key, ...values) {
    return fill(this.words[key], values);
  }

  time(at, zone = 'WIB') {
    return moment(at, zone, this.language);
  }

  saying(mood, ...children) {
    return make('p', { class: `saying ${mood}` }, make('span', { 'data-mood': mood }), ...children);
  }

  /** The answer about one PDF. */
  pdf(name, verdict, at) {
    const good = isGenuine(verdict);
    const kind = this.kind(verdict);
    const answer = make('article', { class: 'answer', 'data-kind': verdict.kind }, make('h3', {}, name));
    const { record, log, zone } = verdict.pledge ?? {};
    if (good) {
      const signed = verdict.signatures[0].time;
      const when = this.time(signed.source === 'claimed' ? record.consentedAt * 1000 : signed.at, zone);
      answer.append(
        make('p', { class: 'word', 'data-mood': 'done' }, kind),
        this.saying('warn', this.say('signed', record.name, when, this.time(log.asOf, zone)), ' ', this.say('withdrawal', this.time(log.asOf, zone)), ...this.address(record.shortId)),
        make('h4', {}, this.say('compare')), this.facts([[this.say('name'), record.name], [this.say('jabatan'), record.jabatan || '–'], [this.say('id'), record.shortId]], 'big'),
        this.facts([[this.say('instansi'), record.instansi], [this.say('event'), record.eventName], [this.say('organizer'), record.organizerName], [this.say('at'), when]].filter(([, value]) => value)),
      );
    } else if (verdict.kind === 'NOT_JUDGED') {
      answer.append(make('p', { class: 'word', 'data-mood': 'warn' }, kind), this.saying('warn', this.sentence(verdict.findings.find(({ rule }) => breach(rule) === 'NOT_JUDGED')), ' ', this.say('notJudgedTodo'), ...this.address()));
    } else {
      answer.append(this.saying('bad', this.say('asOf', kind, this.time(at))), make('p', {}, this.say('badTodo')));
    }
    answer.append(this.details(verdict, at, good));
    return answer;
  }

  details(verdict, at, good) {
    const zone = verdict.pledge?.zone;
    const rows = verdict.findings.filter(({ rule }) => rule !== 'withdrawal')
      .map((finding) => [finding.place || this.say('whole'), this.sentence(finding), breach(finding.rule) && breach(finding.rule) !== 'NOT_JUDGED' ? 'bad' : 'warn']);
    for (const { field, name, intact, trusted, time } of verdict.signatures) {
      const when = time.at === undefined ? this.say('unknown') : this.say(time.source === 'claimed' ? 'claimed' : 'stamped', this.time(time.at, zone));
      rows.push([this.say('signature', name, field), intact ? this.say(trusted ? 'intact' : 'untrusted', when) : this.say('broken'), intact && trusted ? 'done' : 'bad']);
    }
    const log = verdict.pledge?.log;
    if (log) rows.push([this.say('log'), this.say('logged', log.index, log.origin), 'done']);
    if (good && verdict.pledge.record.passkey) rows.push(['Passkey', verdict.pledge.record.passkey.origin, 'done']);
    if (verdict.sha256) rows.push(['SHA-256', verdict.sha256, good ? 'done' : '']);
    const unchecked = [this.say('uncheckedWithdrawal'), this.say('uncheckedPaper'), this.say('uncheckedClock', this.time(at))];
    return make('details', {}, make('summary', {}, this.say('checked')), this.facts(rows), make('h4', {}, this.say('unchecked')), make('ul', {}, ...unchecked.map((text) => make('li', {}, text))));
  }

  kind({ kind }) {
    return kind === 'NOT_JUDGED' ? this.say('notJudged') : this.data.kinds[kind][this.language];
  }

  sentence({ rule, values }) {
    if (rule === 'certified-here') return this.say('certifiedHere');
    if (rule === 'timestamp-here') return this.say('timestampHere', ...values);
    if (rule === 'other-maker') return this.say('otherMaker', ...values);
    let next = 0;
    return this.data.rules[rule][this.language].replace(/%s/g, () => values[next++] ?? '');
  }

  facts(rows, kind = '') {
    return make('dl', { class: 'facts' }, ...rows.map(([term, value, mood]) => make('div', {}, make('dt', {}, term), make('dd', { class: kind || undefined, 'data-mood': mood || undefined }, value))));
  }

  /** The answer about a QR's text; record is the digest of the PDF checked, if one was. */
  qr(outcome, record) {
    if (outcome.state !== 'good') return make('article', { class: 'answer', 'data-qr': outcome.state }, this.saying('bad', this.say(outcome.state === 'foreign' ? 'qrForeign' : 'qrBad')));
    const { shortId, accepted } = outcome.payload;
    const answer = make('article', { class: 'answer', 'data-qr': 'good' }, this.saying('warn', this.say('qrGood', shortId, this.time(accepted.getTime())), ' ', this.say('qrNote'), ...this.address(shortId)));
    if (record) answer.append(make('p', { 'data-mood': record === outcome.payload.record ? 'done' : 'bad' }, this.say(record === outcome.payload.record ? 'qrSame' : 'qrOther')));
    return answer;
  }

  /** The answer about an archive, or about many files, as a table. */
  table(title, { contents, rows }, archive) {
    const left = rows.filter(isLeft);
    const bad = rows.filter((row) => !rowGood(row) && !isLeft(row));
    const pdfs = rows.filter(({ verdict }) => verdict && isGenuine(verdict)).length;
    const answer = make('article', { class: 'answer', 'data-bad': bad.length }, make('h3', {}, title));
    const summary = !archive ? this.say('all', rows.length, rows.length - bad.length - left.length, bad.length + left.length)
      : bad.length ? this.say('zipBad', bad.length, rows.length) : this.say('zipGood', pdfs, contents ? rows.length : 0);
    answer.append(this.saying(bad.length ? 'bad' : (contents || !archive) && !left.length ? 'done' : 'warn', summary));
    if (left.length) answer.append(this.saying('warn', this.say('leftOver', left.length), ...this.address()));
    if (archive) answer.append(make('p', {}, this.say(contents ? 'zipNote' : 'zipNoContents')));
    const withdrawn = rows.filter(gone).length;
    if (withdrawn) answer.append(this.saying('warn', this.say('zipWithdrawn', withdrawn)));
    if (pdfs) answer.append(this.saying('warn', this.asOf(rows), ...this.address()));
    const sorted = [...bad, ...left, ...rows.filter((row) => rowGood(row) && gone(row)), ...rows.filter((row) => rowGood(row) && !gone(row))];
    answer.append(make('div', { class: 'scroll' }, make('table', {}, make('thead', {}, make('tr', {}, ...['file', 'who', 'result'].map((key) => make('th', { scope: 'col' }, this.say(key))))), make('tbody', {}, ...sorted.map((row) => this.row(row))))));
    return answer;
  }

  /** As of when it is known whether the pledges stand: a signed list knows more than the files. */
  asOf(rows) {
    const genuine = rows.filter(({ verdict }) => verdict && isGenuine(verdict));
    const least = (moments) => this.time(Math.min(...moments));
    return genuine.every(({ standing }) => standing) ? this.say('zipAsOf', least(genuine.map(({ standing }) => standing.at)))
      : this.say('withdrawal', least(genuine.map(({ verdict }) => verdict.pledge.log.asOf)));
  }

  row(row) {
    const { name, state, reason, verdict } = row;
    const record = verdict?.pledge?.record;
    const said = [];
    if (verdict) said.push(this.kind(verdict));
    if (state !== 'none' && !(verdict && state === 'good')) said.push(this.say(`entry${state[0].toUpperCase()}${state.slice(1)}`, reason));
    const fault = verdict?.findings.find(({ rule }) => breach(rule));
    if (fault) said.push(this.sentence(fault));
    const who = record && isGenuine(verdict) ? [record.name, make('br'), record.shortId] : ['–'];
    const result = make('td', {}, make('span', { 'data-mood': rowGood(row) ? 'done' : isLeft(row) ? 'warn' : 'bad' }, said.join(' ')));
    if (!row.withdrawn && gone(row)) result.append(make('br'), make('span', { 'data-mood': 'warn' }, this.say(row.standing.state === 'withdrawn' ? 'listWithdrawn' : 'listCorrected', this.time(row.standing.at))));
    if (row.withdrawn) result.append(make('br'), make('span', { 'data-mood': 'warn' }, this.say('withdrawn', this.time(row.withdrawn.at), row.withdrawn.reason)));
    return make('tr', {}, make('td', {}, name), make('td', {}, ...who), result);
  }

  /** On a line of its own, to be copied; this page leads nowhere by itself. */
  address(shortId) {
    return [make('br'), make('strong', {}, `${this.data.host}/v${shortId ? `/${shortId}` : ''}`)];
  }
}
