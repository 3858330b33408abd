// The desk without reloading: live figures, tables that filter and sort, a word of warning before what cannot be undone.
const live = document.querySelector('[data-live]');
if (live) {
  const source = new EventSource(live.dataset.live);
  const state = live.querySelector('[data-net]');
  source.onopen = () => { state.textContent = live.dataset.connected; state.dataset.mood = 'done'; };
  source.onerror = () => { state.textContent = live.dataset.disconnected; state.dataset.mood = 'warn'; };
  source.addEventListener('progress', ({ data }) => {
    const { signed, expected, signedText, latest, counts, seen } = JSON.parse(data);
    live.querySelector('[data-signed]').textContent = signedText;
    const bar = live.querySelector('progress');
    bar.max = Math.max(expected, 1);
    bar.value = signed;
    for (const { id, word, mood, at } of latest) {
      const row = document.querySelector(`[data-person="${CSS.escape(id)}"]`);
      if (!row) continue;
      const place = row.querySelector('[data-mood]:not([data-presence])');
      place.dataset.mood = mood;
      place.textContent = word;
      row.querySelector('time').textContent = at;
    }
    for (const { kind, number } of counts) {
      live.querySelector(`[data-count="${kind}"]`).textContent = number;
    }
    for (const { id, word, mood } of seen) {
      const place = document.querySelector(`[data-person="${CSS.escape(id)}"] [data-presence]`);
      if (!place) continue;
      place.dataset.mood = mood;
      place.textContent = word;
    }
  });
}

for (const box of document.querySelectorAll('[data-filter]')) {
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase();
    for (const row of document.querySelectorAll(`${box.dataset.filter} tbody tr`)) {
      row.hidden = !row.textContent.toLowerCase().includes(words);
    }
  });
}

for (const head of document.querySelectorAll('th[data-sort]')) {
  const button = head.querySelector('button');
  button.addEventListener('click', () => {
    const body = head.closest('table').tBodies[0];
    const column = head.cellIndex;
    const falling = head.getAttribute('aria-sort') === 'ascending';
    head.parentElement.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const value = (cell) => cell.dataset.value ?? cell.textContent;
    const rows = [...body.rows].sort((a, b) => order.compare(value(a.cells[column]), value(b.cells[column])));
    body.append(...(falling ? rows.reverse() : rows));
  });
}

document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => print()));
document.querySelectorAll('form[data-confirm]').forEach((form) => form.addEventListener('submit', (event) => {
  if (!confirm(form.dataset.confirm)) event.preventDefault();
}));
document.querySelectorAll('select[data-goes]').forEach((select) => select.addEventListener('change', () => select.form.requestSubmit()));
