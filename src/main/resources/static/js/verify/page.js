// The page: files and texts come in, answers are drawn; nothing leaves. It works from a file on a stick as well.
import { digitsOf, read, signedBy } from '../payload.js';
import { hex, latin1 } from '../bytes.js';
import { checkArchive } from './archive.js';
import { judge, readTrust } from './judge.js';
import { LANGUAGES } from './words.js';
import { View, make } from './view.js';

export { checkArchive, judge, readTrust };

const MAX_FILES = 2000;

/** What a QR's text is: good with its payload, foreign, or bad. */
export async function checkText(text, trust) {
  let payload;
  try {
    payload = read(digitsOf(text) ?? '');
  } catch {
    return { state: 'bad' };
  }
  return { state: await signedBy(payload, trust.qr) ? 'good' : 'foreign', payload };
}

class Page {
  constructor() {
    this.data = JSON.parse(document.querySelector('#data').textContent);
    this.answers = document.querySelector('#answers');
    this.state = document.querySelector('#state');
    this.drawn = [];
    this.speak('id');
    document.querySelector('#language').addEventListener('click', () => this.speak(this.language === 'id' ? 'en' : 'id'));
  }

  async start() {
    if (!globalThis.crypto?.subtle || typeof DecompressionStream === 'undefined') {
      this.state.textContent = this.view.say('insecure');
      return;
    }
    this.trust = await readTrust(document.querySelector('#trust').textContent);
    const chooser = document.querySelector('#files');
    chooser.addEventListener('change', () => this.check([...chooser.files]));
    document.querySelector('#text').addEventListener('submit', (event) => {
      event.preventDefault();
      this.checkText(new FormData(event.target).get('text').trim());
    });
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) this.check([...event.dataTransfer.files]);
      else if (event.dataTransfer.getData('text')) this.checkText(event.dataTransfer.getData('text').trim());
    });
    document.body.dataset.ready = '';
  }

  /** Everything is drawn again in the other language. */
  speak(language) {
    this.language = language;
    this.view = new View(language, LANGUAGES[language], this.data);
    document.documentElement.lang = language;
    document.title = this.view.say('title');
    for (const element of document.querySelectorAll('[data-say]')) element.textContent = this.view.say(element.dataset.say, this.view.time(this.data.madeAt));
    this.draw();
  }

  draw() {
    this.answers.replaceChildren(...this.drawn.map((each) => each()));
  }

  async check(files) {
    const at = Date.now();
    const answers = [];
    const rows = [];
    for (const [i, file] of files.slice(0, MAX_FILES).entries()) {
      this.state.textContent = files.length > 1 ? this.view.say('progress', i + 1, files.length) : this.view.say('reading', file.name);
      const answer = await this.one(file, at);
      if (answer.row) rows.push(answer.row);
      answers.push(answer);
    }
    this.pledge = answers.length === 1 ? answers[0].pledge : undefined;
    const table = rows.length > 1 ? [() => this.view.table('', { rows }, false)] : [];
    this.answer([...table, ...answers.filter(({ row }) => !row || rows.length === 1).map(({ draw }) => draw)]);
  }

  async one(file, at) {
    const start = latin1(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
    if (start.startsWith('PK')) return this.archive(file, at);
    const verdict = await judge(new Uint8Array(await file.arrayBuffer()), this.trust, at);
    return {
      row: { name: file.name, state: 'none', verdict }, pledge: verdict.pledge && hex(verdict.pledge.record.digest),
      draw: () => this.view.pdf(file.name, verdict, at),
    };
  }

  async archive(file, at) {
    try {
      const found = await checkArchive(file, this.trust, at, (done, all) => {
        this.state.textContent = this.view.say('progress', done + 1, all);
      });
      return { draw: () => this.view.table(file.name, found, true) };
    } catch (problem) {
      return { draw: () => make('article', { class: 'answer', 'data-bad': '1' }, make('h3', {}, file.name), this.view.saying('bad', this.view.say('zipUnreadable', problem.message))) };
    }
  }

  async checkText(text) {
    if (!text) return;
    const outcome = await checkText(text, this.trust);
    const { pledge } = this;
    const kept = pledge ? this.drawn.slice(-1) : [];
    this.answer([() => this.view.qr(outcome, pledge), ...kept]);
  }

  answer(drawn) {
    this.state.textContent = '';
    this.drawn = drawn;
    this.draw();
    this.answers.focus();
    this.answers.scrollIntoView({ block: 'start' });
  }
}

if (typeof document !== 'undefined') new Page().start();
