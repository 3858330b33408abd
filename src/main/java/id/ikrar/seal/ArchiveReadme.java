package id.ikrar.seal;

import id.ikrar.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What an archive is and how it is checked, for whoever finds it: Indonesian, then English. */
record ArchiveReadme(Event event, String organizer, Instant now, EventArchive.Summary summary) {
  String text() {
    var programme = event.programme();
    var head = programme.name() + "\n" + organizer + "\n" + dates() + "\n";
    return head + "\n" + indonesian() + "\n\n" + english();
  }

  private String dates() {
    var programme = event.programme();
    return programme.from().equals(programme.to())
        ? programme.from().toString()
        : programme.from() + " – " + programme.to();
  }

  private String indonesian() {
    return """
    ARSIP IKRAR

    Dibuat %s (UTC). Memuat %d ikrar yang telah disegel; %d ikrar belum disegel dan tidak
    termasuk; %d ikrar dicabut.

    Memeriksa seluruh arsip tanpa jaringan:
        ikrar verify ARSIP.zip --trust root.pem
    atau buka verifier.html di peramban dan pilih arsip ini di halamannya; lebih baik lagi
    verifier.html yang diambil dari alamat layanan, karena yang di sini bagian dari arsip.
    Memeriksa keutuhan berkas saja:
        sha256sum -c SHA256SUMS

    Arsip tidak dapat menjamin dirinya sendiri. Mintalah root.pem langsung dari penyelenggara
    atau dari alamat layanan, /pki/root.pem, dan bandingkan dengan yang ada di sini.

    pdf/         ikrar yang ditandatangani dan disegel, satu untuk setiap penanda tangan
    records/     catatan persetujuan (CBOR), sama dengan lampiran record.cbor pada PDF-nya
    proofs/      bukti bahwa ikrar tercatat pada log publik, sama dengan yang ada dalam segelnya
    root.pem     sertifikat akar, kunci log, dan kunci kode QR
    log/         kunci log (policy) dan keadaan log saat arsip dibuat (checkpoint)
    status/      pencabutan: daftar untuk dibaca dan, untuk setiap pencabutan, isinya (CBOR);
                 0, 1, ... daftar status bertanda tangan kunci log, dengan tanggalnya
    verifier.html  halaman pemeriksa, bekerja tanpa jaringan
    SHA256SUMS   daftar isi dengan SHA-256 setiap berkas
    """
        .formatted(time(), summary.pledges(), summary.waiting(), summary.withdrawn());
  }

  private String english() {
    return """
    ARCHIVE OF PLEDGES

    Made %s (UTC). Holds %d sealed pledges; %d are not sealed yet and not in it; %d were
    withdrawn.

    To check the whole archive with no network:
        ikrar verify ARCHIVE.zip --trust root.pem
    or open verifier.html in a browser and choose this archive on its page; better still, one
    taken from the service's address, since the one in here is a part of the archive.
    To check only that the files are whole:
        sha256sum -c SHA256SUMS

    No archive can vouch for itself. Ask the organiser for root.pem, or take it from the
    service, /pki/root.pem, and compare it with the one in here.

    pdf/         signed and sealed pledges, one for each signer
    records/     records of consent (CBOR), the same as record.cbor attached to the PDF
    proofs/      proofs that the public log holds the pledge, the same as in its seal
    root.pem     root certificate, key of the log and key of the QR codes
    log/         key of the log (policy) and its state when the archive was made (checkpoint)
    status/      withdrawals: a list to read and, for each of them, its content (CBOR);
                 0, 1, ... status lists signed by the key of the log, with their date
    verifier.html  the page that checks, with no network
    SHA256SUMS   table of contents with the SHA-256 of every file
    """
        .formatted(time(), summary.pledges(), summary.waiting(), summary.withdrawn());
  }

  private String time() {
    return now.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
