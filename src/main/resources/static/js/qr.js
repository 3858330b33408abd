// A scanned QR opens /v#<digits>. What stands behind the # never reached a server's log; only this page reads it.
const place = document.querySelector('#scanned');
const say = place.dataset;
const MOST_DIGITS = 400;

async function open() {
  const digits = location.hash.slice(1);
  if (!digits) return;
  if (digits.length > MOST_DIGITS || !/^\d+$/.test(digits)) {
    place.textContent = say.unreadable;
    return;
  }
  place.textContent = say.reading;
  try {
    const response = await fetch('/v/qr', { method: 'POST', headers: { 'Content-Type': 'text/plain', Accept: 'application/json' }, body: digits });
    const answer = await response.json();
    if (response.ok) location.replace(answer.address);
    else place.textContent = answer.detail;
  } catch {
    place.textContent = say.lost;
  }
}

addEventListener('hashchange', open);
open();
