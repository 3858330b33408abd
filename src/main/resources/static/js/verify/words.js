// What the page says, Indonesian first. Sentences about rules and verdicts come from the service, in the page's data.
const INDONESIAN = {
  title: 'Pemeriksa ikrar tanpa jaringan',
  lead: 'Halaman ini memeriksa berkas PDF ikrar, teks kode QR, dan arsip acara di perangkat ini saja. Tidak ada yang dikirim; simpan halaman ini dan buka kapan pun, tanpa jaringan.',
  other: 'English',
  insecure: 'Peramban ini tidak menyediakan kriptografi untuk halaman ini. Buka halaman ini dari berkas di perangkat, atau lewat alamat https.',
  drop: 'Berkas PDF atau arsip ZIP', dropNote: 'Pilih berkas, atau seret ke halaman ini. PDF paling besar 20 MB; boleh beberapa berkas sekaligus.',
  text: 'Teks kode QR', textNote: 'Pindai kode QR dengan kamera ponsel, salin teksnya (https://…/v#…), dan tempelkan di sini.', look: 'Periksa teks',
  reading: 'Memeriksa {0} …', progress: 'Memeriksa {0} dari {1} …',
  signed: 'Ikrar ini ditandatangani oleh {0} pada {1} dan tercatat dalam log publik. Keadaan per {2}.',
  withdrawal: 'Pencabutan dan ralat setelah {0} tidak dapat diketahui tanpa jaringan. Bila tersambung, tanyakan di:',
  badTodo: 'Jangan mengandalkan berkas ini. Mintalah berkas asli dari penanda tangan atau penyelenggara, lalu periksa lagi.',
  asOf: '{0} Per {1}.', otherMaker: 'Berkas ini tidak ditulis seperti berkas terbitan kami, dan tanda tangannya tidak diperiksa di halaman ini: {0}.',
  compare: 'Bandingkan dengan dokumen di tangan', checked: 'Apa yang diperiksa, dan apa yang tidak',
  name: 'Nama', jabatan: 'Jabatan', id: 'Kode ikrar', instansi: 'Instansi', event: 'Acara', organizer: 'Penyelenggara', at: 'Waktu', file: 'Berkas', whole: 'Seluruh berkas',
  signature: 'Tanda tangan {0} ({1})', intact: 'utuh dan sertifikatnya dipercaya, {0}', untrusted: 'utuh, tetapi sertifikatnya tidak dikenal, {0}', broken: 'tidak utuh',
  stamped: 'waktu menurut stempel waktu: {0}', claimed: 'waktu menurut pernyataan sendiri: {0}', unknown: 'tanpa keterangan waktu',
  log: 'Log publik', logged: 'tercatat sebagai nomor {0} di {1}',
  unchecked: 'Tidak diperiksa', uncheckedWithdrawal: 'Apakah ikrar ini dicabut setelah ditandatangani.',
  uncheckedPaper: 'Apakah kertas di tangan sama dengan berkas ini: itu perlu dibandingkan sendiri.',
  uncheckedClock: 'Apakah jam perangkat ini benar; pemeriksaan memakai {0}.',
  qrGood: 'Kode QR ini asli: dibuat layanan ini untuk ikrar {0}, diterima pada {1}.',
  qrNote: 'Kode QR tidak memuat nama dan naskah, dan tidak menunjukkan pencabutan. Periksa juga berkas PDF-nya, atau bila tersambung tanyakan di:',
  qrForeign: 'Kode QR ini tidak ditandatangani kunci yang ada di halaman ini. Bukan terbitan layanan ini, atau dipalsukan.',
  qrBad: 'Teks ini bukan kode QR ikrar, atau hanya sebagian. Salin seluruh teksnya, mulai dari https://.',
  qrSame: 'Kode QR dan berkas PDF yang diperiksa di bawah ini berasal dari ikrar yang sama.',
  qrOther: 'Kode QR ini bukan kode berkas PDF yang diperiksa di bawah ini.',
  zipGood: 'Arsip ini utuh: {0} berkas PDF asli, {1} berkas cocok dengan daftar isi.', zipBad: 'Arsip ini tidak utuh: {0} dari {1} berkas bermasalah.',
  zipNote: 'Tiap PDF diperiksa sendiri. Daftar isi tidak ditandatangani: ia menunjukkan kerusakan, bukan asal-usul.',
  zipNoContents: 'Arsip ini tidak memuat daftar isi (SHA256SUMS): hanya berkas PDF di dalamnya yang diperiksa.', zipUnreadable: 'Arsip ini tidak dapat dibaca: {0}.',
  entryGood: 'cocok dengan daftar isi', entryChanged: 'berbeda dari daftar isi', entryMissing: 'hilang dari arsip', entryExtra: 'tidak ada dalam daftar isi', entryBroken: 'tidak dapat dibaca: {0}',
  entrySwapped: 'PDF dari ikrar lain', entryRecord: 'bukan catatan PDF dengan kode yang sama', entryProof: 'bukan bukti PDF dengan kode yang sama',
  entryAlone: 'tidak lengkap: PDF, catatan, atau bukti dengan kode ini tidak ada', entryRoot: 'memuat kunci yang tidak dipercaya halaman ini', entryLog: 'bukan keadaan log yang dipercaya, atau lebih lama daripada bukti',
  entryWithdrawal: 'pencabutan ini bukan dari ikrar dengan kode yang sama', withdrawn: 'DICABUT pada {0}, menurut arsip ini. Alasan: {1}', zipWithdrawn: '{0} ikrar dicabut, menurut arsip ini.',
  notJudged: 'TIDAK DINILAI DI SINI. Bukan pernyataan asli, dan bukan pernyataan palsu.', notJudgedTodo: 'Periksa berkas ini di layanan:',
  certifiedHere: 'Menurut catatannya, ikrar ini ditandatangani dengan sertifikat elektronik layanan nasional. Tanda tangan tersertifikasi tidak dapat dinilai di halaman ini.',
  timestampHere: 'Stempel waktu {0} tidak dapat dipercaya di halaman ini ({1}). Apakah tanda tangannya terbukti tanpa itu, dinilai di layanan.',
  leftOver: '{0} PDF tidak dapat dinilai di halaman ini. Periksa di layanan:',
  entryStatus: 'bukan daftar status bertanda tangan kunci log yang dipercaya', listWithdrawn: 'DICABUT, menurut daftar status per {0}.', listCorrected: 'DIPERBAIKI dengan ikrar baru, menurut daftar status per {0}.',
  zipAsOf: 'Pencabutan dan ralat di bawah ini menurut daftar status bertanda tangan per {0}; yang sesudahnya tidak diketahui tanpa jaringan. Bila tersambung, tanyakan di:',
  result: 'Hasil', who: 'Penanda tangan', all: '{0} berkas diperiksa: {1} asli, {2} tidak.', onlyBad: 'Hanya yang bermasalah',
  notFile: 'Berkas ini bukan PDF dan bukan arsip ZIP.', keys: 'Kunci yang dipercaya halaman ini',
  keysNote: 'Bandingkan dengan yang diumumkan layanan. Siapa yang mengubah halaman ini dapat mengubah jawabannya: ambillah dari sumber yang dipercaya. Halaman ini dibuat pada {0}.',
  sample: 'Contoh: kunci di halaman ini terbit bersama kode sumber, dan siapa pun dapat menandatangani dengannya. Jangan dipakai untuk ikrar sungguhan.',
};
const ENGLISH = {
  title: 'Pledge checker without a network',
  lead: "This page checks the PDF of a pledge, the text of a QR code and an event's archive on this device alone. Nothing is sent; keep this page and open it at any time, without a network.",
  other: 'Bahasa Indonesia',
  insecure: 'This browser offers no cryptography to this page. Open it from a file on this device, or by an https address.',
  drop: 'PDF or ZIP archive', dropNote: 'Choose files, or drop them on this page. A PDF has at most 20 MB; several at once are fine.',
  text: 'Text of the QR code', textNote: "Scan the QR code with a phone's camera, copy its text (https://…/v#…) and paste it here.", look: 'Check the text',
  reading: 'Checking {0} …', progress: 'Checking {0} of {1} …',
  signed: 'This pledge was signed by {0} on {1} and is recorded in the public log. State as of {2}.',
  withdrawal: 'Withdrawals and corrections after {0} cannot be known without a network. When connected, ask at:',
  badTodo: 'Do not rely on this file. Ask the signer or the organiser for the original and check again.',
  asOf: '{0} As of {1}.', otherMaker: 'This file is not written as ours are, and its signatures are not checked by this page: {0}.',
  compare: 'Compare with the document in your hand', checked: 'What was checked, and what was not',
  name: 'Name', jabatan: 'Position', id: 'Code of the pledge', instansi: 'Institution', event: 'Event', organizer: 'Organiser', at: 'Time', file: 'File', whole: 'The whole file',
  signature: 'Signature of {0} ({1})', intact: 'intact, and its certificate is trusted, {0}', untrusted: 'intact, but its certificate is not known, {0}', broken: 'not intact',
  stamped: 'time by timestamp: {0}', claimed: 'time as claimed: {0}', unknown: 'no time given',
  log: 'Public log', logged: 'recorded as number {0} in {1}',
  unchecked: 'Not checked', uncheckedWithdrawal: 'Whether this pledge was withdrawn after signing.',
  uncheckedPaper: 'Whether the paper in your hand is the same as this file: that you compare yourself.',
  uncheckedClock: "Whether this device's clock is right; the check used {0}.",
  qrGood: 'This QR code is genuine: this service made it for pledge {0}, accepted on {1}.',
  qrNote: 'A QR code holds neither name nor words, and shows no withdrawal. Check the PDF too or, when connected, ask at:',
  qrForeign: 'No key in this page signed this QR code. Another service made it, or it is forged.',
  qrBad: 'This text is not the QR code of a pledge, or only a part of it. Copy the whole text, from https:// on.',
  qrSame: 'The QR code and the PDF checked below are of the same pledge.',
  qrOther: 'This QR code is not that of the PDF checked below.',
  zipGood: 'This archive is intact: {0} genuine PDFs, {1} files as in the table of contents.', zipBad: 'This archive is not intact: {0} of {1} files have a problem.',
  zipNote: 'Each PDF is checked by itself. The table of contents is not signed: it shows damage, not origin.',
  zipNoContents: 'This archive has no table of contents (SHA256SUMS): only the PDFs in it were checked.', zipUnreadable: 'This archive cannot be read: {0}.',
  entryGood: 'as in the table of contents', entryChanged: 'differs from the table of contents', entryMissing: 'missing from the archive', entryExtra: 'not in the table of contents', entryBroken: 'cannot be read: {0}',
  entrySwapped: 'PDF of another pledge', entryRecord: 'not the record of the PDF of the same code', entryProof: 'not the proof of the PDF of the same code',
  entryAlone: 'not complete: the PDF, record or proof of this code is missing', entryRoot: 'holds a key that this page does not trust', entryLog: 'no state of a trusted log, or older than a proof',
  entryWithdrawal: 'this withdrawal is not of the pledge of the same code', withdrawn: 'WITHDRAWN on {0}, as this archive says. Reason: {1}', zipWithdrawn: '{0} pledges were withdrawn, as this archive says.',
  notJudged: 'NOT JUDGED HERE. This says neither genuine nor false.', notJudgedTodo: 'Check this file at the service:',
  certifiedHere: 'By its record, this pledge was signed with a certificate of the national service. This page cannot judge certified signatures.',
  timestampHere: 'This page cannot believe timestamp {0} ({1}). Whether the signature is proven without it is for the service to judge.',
  leftOver: '{0} PDFs cannot be judged by this page. Check them at the service:',
  entryStatus: 'no status list that a trusted key of the log signed', listWithdrawn: 'WITHDRAWN, by the status list as of {0}.', listCorrected: 'REPLACED by a newer pledge, by the status list as of {0}.',
  zipAsOf: 'Withdrawals and corrections below are those of a signed status list as of {0}; what came later is not known without a network. When connected, ask at:',
  result: 'Result', who: 'Signer', all: '{0} files checked: {1} genuine, {2} not.', onlyBad: 'Only those with a problem',
  notFile: 'This file is neither a PDF nor a ZIP archive.', keys: 'Keys that this page trusts',
  keysNote: 'Compare with what the service publishes. Whoever changes this page can change its answers: take it from a source you trust. This page was made on {0}.',
  sample: 'Example: the keys in this page are published with the source code, and anybody can sign with them. Not for real pledges.',
};
const MONTHS = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const HOURS = { WIB: 7, WITA: 8, WIT: 9 };

export const LANGUAGES = { id: INDONESIAN, en: ENGLISH };

/** The sentence with its blanks filled; what stands in a value like a blank is none. */
export function fill(sentence, values) {
  return sentence.replace(/\{(\d)\}/g, (blank, number) => values[number] ?? blank);
}

/** 10 September 2024 10.05 WIB. */
export function moment(at, zone, language) {
  const local = new Date(at + (HOURS[zone] ?? HOURS.WIB) * 3_600_000);
  const two = (number) => String(number).padStart(2, '0');
  return `${local.getUTCDate()} ${MONTHS[language][local.getUTCMonth()]} ${local.getUTCFullYear()} ${two(local.getUTCHours())}.${two(local.getUTCMinutes())} ${HOURS[zone] ? zone : 'WIB'}`;
}
