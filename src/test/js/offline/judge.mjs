// Judges every file of a folder by the page itself: node judge.mjs <verifier.html> <folder> <moment>. The page's script
// runs here as it stands in the page, keys and all; one line of JSON for each file.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [, , html, folder, moment] = process.argv;
const page = readFileSync(html, 'utf8');
const script = /<script>([^]*?)<\/script>/.exec(page)[1];
const unescape = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const trustText = unescape(/<pre id="trust">([^]*?)<\/pre>/.exec(page)[1]);
const { checkArchive, judge, readTrust } = new Function(`${script}\nreturn ikrar;`)();
const trust = await readTrust(trustText);
for (const name of readdirSync(folder).sort()) {
  if (name.endsWith('.zip')) {
    console.log(JSON.stringify({ name, ...await archive(join(folder, name)) }));
    continue;
  }
  const verdict = await judge(new Uint8Array(readFileSync(join(folder, name))), trust, Date.parse(moment));
  const { kind, sha256, findings, pledge } = verdict;
  console.log(JSON.stringify({ name, kind, sha256, rules: findings.map(({ rule }) => rule), values: findings.map(({ values }) => values), who: pledge?.record.name ?? '' }));
}

async function archive(path) {
  try {
    const { contents, rows } = await checkArchive(new Blob([readFileSync(path)]), trust, Date.parse(moment));
    return { contents, rows: rows.map(({ name, state, verdict, withdrawn, standing }) => [name, state, verdict?.kind ?? '', withdrawn ? 'told' : '', standing?.state ?? ''].join(' ').trim()) };
  } catch (problem) {
    return { fault: problem.message };
  }
}
