package id.ikrar.verify;

import java.util.Locale;

/**
 * What a file must keep, each with what its breach makes of the file. The sentences tell the
 * breach; the words of a parser stay in English in both languages.
 */
public enum Rule {
  FILE_READABLE(Kind.UNREADABLE, "Berkas tidak dapat dibaca: %s.", "The file cannot be read: %s."),
  SIGNATURE_PRESENT(
      Kind.NO_SIGNATURE,
      "Berkas tidak memuat tanda tangan elektronik.",
      "The file holds no electronic signature."),
  BYTES_AFTER(
      Kind.CHANGED,
      "Setelah byte ke-%s ada byte yang bukan bagian dari pembaruan yang sah (%s).",
      "After byte %s stand bytes that belong to no well-formed update (%s)."),
  STRAY_BYTES(
      Kind.CHANGED,
      "Ada byte yang bukan bagian dari objek mana pun: %s.",
      "There are bytes that belong to no object: %s."),
  FREED_OBJECTS(Kind.CHANGED, "Revisi %s menghapus objek %s.", "Revision %s frees the objects %s."),
  SIGNATURE_SET(
      Kind.CHANGED,
      "Bidang tanda tangan dan kamus tanda tangan tidak sama: bidang %s, kamus %s.",
      "Signature fields and signature dictionaries differ: fields %s, dictionaries %s."),
  KNOWN_UPDATES(
      Kind.CHANGED,
      "Pembaruan dalam revisi %s bukan segel dan bukan data arsip: %s.",
      "The update in revision %s is neither the seal nor archive data: %s."),
  SIGNATURE_COUNT(
      Kind.CHANGED,
      "Ada %s tanda tangan; paling banyak %s yang diperiksa.",
      "There are %s signatures; at most %s are checked."),
  SIGNATURE_RANGE(
      Kind.CHANGED,
      "Cakupan tanda tangan %s tidak benar: %s.",
      "The range of signature %s is wrong: %s."),
  SIGNATURE_KEPT(
      Kind.CHANGED,
      "Tanda tangan %s diganti setelah dibuat.",
      "Signature %s was replaced after it was made."),
  DIGEST(
      Kind.CHANGED,
      "Isi yang dicakup tanda tangan %s berubah setelah ditandatangani.",
      "What signature %s covers was changed after signing."),
  CMS(Kind.BROKEN, "Tanda tangan %s tidak terbaca: %s.", "Signature %s cannot be read: %s."),
  SIGNATURE_VALUE(
      Kind.BROKEN,
      "Tanda tangan %s tidak cocok dengan kunci sertifikatnya.",
      "Signature %s does not match the key of its certificate."),
  SIGNATURE_FORM(
      Kind.BROKEN,
      "Tanda tangan %s tidak ditulis dalam bentuk yang kami tulis.",
      "Signature %s is not written in the form that we write."),
  CHAIN(
      Kind.NOT_OURS,
      "Sertifikat tanda tangan %s tidak menuju akar yang dipercaya: %s.",
      "The certificate of signature %s does not lead to a trusted root: %s."),
  CERTIFICATES_USED(
      Kind.BROKEN,
      "Tanda tangan %s memuat sertifikat yang tidak diperlukan.",
      "Signature %s holds a certificate that no chain needs."),
  TIMESTAMP(
      Kind.BROKEN,
      "Stempel waktu tanda tangan %s tidak sah: %s.",
      "The timestamp of signature %s is not valid: %s."),
  TIMESTAMP_MISSING(
      Kind.INTACT, "Tanda tangan %s tanpa stempel waktu.", "Signature %s has no timestamp."),
  TIMESTAMP_AUTHORITY(
      Kind.INTACT,
      "Stempel waktu tanda tangan %s diabaikan karena otoritasnya tidak dipercaya: %s.",
      "The timestamp of signature %s is ignored since its authority is not trusted: %s."),
  TIMESTAMP_PURPOSE(
      Kind.INTACT,
      "Stempel waktu tanda tangan %s diabaikan karena sertifikat pembuatnya bukan untuk stempel"
          + " waktu: %s.",
      "The timestamp of signature %s is ignored since the certificate behind it is not one for"
          + " timestamps: %s."),
  TIMESTAMP_EXPIRED(
      Kind.INTACT,
      "Stempel waktu tanda tangan %s diabaikan karena sertifikat otoritasnya tidak lagi berlaku:"
          + " %s.",
      "The timestamp of signature %s is ignored since its authority's certificate is out of date:"
          + " %s."),
  TIMESTAMP_REVOKED(
      Kind.INTACT,
      "Stempel waktu tanda tangan %s diabaikan karena sertifikat otoritasnya sudah dicabut: %s.",
      "The timestamp of signature %s is ignored since its authority's certificate was revoked:"
          + " %s."),
  TIME_ORDER(
      Kind.INTACT,
      "Waktu %s pada %s diabaikan karena tidak mungkin: seharusnya paling lambat %s.",
      "The time %s given by %s is ignored as impossible: it cannot be later than %s."),
  TIME_COVERED(
      Kind.INTACT,
      "Tanda tangan %s terbukti sudah ada pada %s menurut stempel waktu sesudahnya (%s).",
      "Signature %s is proven to have existed at %s by a later timestamp (%s)."),
  TIME_CLAIMED(
      Kind.INTACT,
      "Waktu tanda tangan %s, %s, hanya menurut pernyataan penanda tangan.",
      "The time of signature %s, %s, is only what its signer claims."),
  VALIDITY(
      Kind.BROKEN,
      "Sertifikat tanda tangan %s tidak berlaku pada saat tanda tangan dibuat: %s.",
      "The certificate of signature %s did not hold when the signature was made: %s."),
  PURPOSE(
      Kind.BROKEN,
      "Sertifikat tanda tangan %s bukan untuk menandatangani dokumen: %s.",
      "The certificate of signature %s is not one for signing documents: %s."),
  REVOKED(
      Kind.BROKEN,
      "Sertifikat tanda tangan %s sudah dicabut sejak %s, dan tidak terbukti bahwa tanda tangan"
          + " dibuat sebelumnya.",
      "The certificate of signature %s is revoked since %s, and nothing proves that the signature"
          + " was made before."),
  REVOKED_LATER(
      Kind.INTACT,
      "Sertifikat tanda tangan %s dicabut pada %s, setelah tanda tangan terbukti dibuat.",
      "The certificate of signature %s was revoked at %s, after the signature was proven made."),
  OCSP_UNKNOWN(
      Kind.INTACT,
      "Layanan status tidak mengenal sertifikat tanda tangan %s.",
      "The status service does not know the certificate of signature %s."),
  OCSP_IGNORED(
      Kind.INTACT,
      "Jawaban layanan status dalam revisi %s diabaikan: %s.",
      "An answer of a status service in revision %s is ignored: %s."),
  SEAL_PRESENT(
      Kind.BROKEN,
      "Segel penyelenggara belum ada: tanda tangan ini belum dapat dibuktikan tercatat.",
      "The organiser's seal is missing: nothing proves yet that this signature was recorded."),
  SEAL_TIMESTAMP(
      Kind.BROKEN,
      "Waktu segel penyelenggara tidak dibuktikan oleh stempel waktu yang dapat dipercaya.",
      "No timestamp that can be trusted proves the time of the organiser's seal."),
  SEAL_ORGANISER(
      Kind.NOT_OURS,
      "Segel dibuat oleh organisasi %s, catatan menyebut %s.",
      "The seal is of organisation %s, the record names %s."),
  SEAL_NAME(
      Kind.BROKEN,
      "Segel menyebut nama %s, catatan menyebut %s.",
      "The seal says the name %s, the record says %s."),
  RECORD(
      Kind.BROKEN,
      "Catatan persetujuan tidak ada atau tidak terbaca: %s.",
      "The record of consent is missing or cannot be read: %s."),
  RECORD_KEY(
      Kind.BROKEN,
      "Kunci dalam catatan bukan kunci penanda tangan.",
      "The key in the record is not the signer's key."),
  RECORD_NAMES(
      Kind.BROKEN,
      "Sertifikat menyebut %s, catatan menyebut %s.",
      "The certificate names %s, the record names %s."),
  RECORD_PLEDGE(
      Kind.BROKEN,
      "Naskah terlampir bukan naskah yang disebut catatan.",
      "The words attached are not those that the record names."),
  PASSKEY(
      Kind.BROKEN,
      "Kunci sandi perangkat (passkey) dalam catatan tidak cocok dengan catatan: %s.",
      "The passkey in the record does not hold for the record: %s."),
  NATIONAL_ROOTS(
      Kind.NOT_OURS,
      "Catatan menyebut tanda tangan tersertifikasi, tetapi tidak ada akar nasional yang dipercaya,"
          + " jadi jenis tanda tangan ini tidak terbukti.",
      "The record speaks of a certified signature, but no national root is trusted, so its kind is"
          + " not proven."),
  SIGNATURE_KIND(
      Kind.BROKEN,
      "Jenis tanda tangan tidak cocok: catatan menyebut %s, tanda tangan ternyata %s.",
      "The kind of signature does not match: the record says %s, the signature is %s."),
  CERTIFIED_UPDATE(
      Kind.CHANGED,
      "Tanda tangan layanan sertifikasi mengubah lebih dari yang diperlukan: %s.",
      "The signature of the certificate service changes more than it needs to: %s."),
  CERTIFIED_NAME(
      Kind.BROKEN,
      "Sertifikat elektronik atas nama %s, catatan menyebut %s.",
      "The certificate is in the name of %s, the record says %s."),
  CERTIFIED_CLOCK(
      Kind.INTACT,
      "Jam layanan sertifikasi berbeda: tanda tangan bertanggal %s, persetujuan %s.",
      "The clock of the certificate service differs: the signature is dated %s, the consent %s."),
  LOG_KEY(
      Kind.NOT_OURS,
      "Tidak ada kunci log yang dipercaya, jadi bukti log tidak dapat diperiksa.",
      "No key of a log is trusted, so the proof of the log cannot be checked."),
  LOG_PROOF(
      Kind.BROKEN,
      "Segel tidak membuktikan pencatatan dalam log: %s.",
      "The seal does not prove that the log holds the signature: %s."),
  SEAL_DRAWING(
      Kind.BROKEN,
      "Gambar segel tidak sesuai: %s.",
      "The seal's drawing is not as it must be: %s."),
  ARCHIVE_DATA(
      Kind.CHANGED,
      "Data arsip dalam revisi %s tidak terbaca: %s.",
      "The archive data in revision %s cannot be read: %s."),
  WITHDRAWAL(
      Kind.INTACT,
      "Penarikan setelah %s belum ditanyakan: keadaan ini per saat itu.",
      "Withdrawals after %s were not asked for: the state is as of then."),
  STATUS_LIST(
      Kind.INTACT,
      "Daftar status %s tidak dapat dibaca: %s.",
      "Status list %s cannot be read: %s."),
  STATUS_KEY(
      Kind.INTACT,
      "Daftar status %s tidak ditandatangani kunci log yang dipercaya.",
      "Status list %s is not signed by a trusted key of the log."),
  STATUS_LOG(
      Kind.INTACT,
      "Daftar status %s berasal dari log %s, sedangkan ikrar ini tercatat dalam log %s.",
      "Status list %s is of the log %s, and this pledge is recorded in the log %s."),
  STATUS_RANGE(
      Kind.INTACT,
      "Daftar status %s memuat posisi %s sampai %s, sedangkan ikrar ini pada posisi %s.",
      "Status list %s holds the positions %s to %s, and this pledge has position %s."),
  STATUS_SHORT(
      Kind.INTACT,
      "Daftar status %s dibuat ketika log memuat %s entri, sebelum ikrar pada posisi %s tercatat.",
      "Status list %s was made when the log held %s entries, before the pledge at position %s."),
  STATUS_OLD(
      Kind.INTACT,
      "Daftar status %s hanya berlaku sampai %s: mintalah daftar yang lebih baru.",
      "Status list %s was good until %s: ask for a newer one."),
  CHECK_REPORT(
      Kind.NOT_OURS,
      "Berkas ini laporan pemeriksaan yang disegel %s, bukan ikrar.",
      "This file is the report of a check, sealed by %s, and not a pledge."),
  CLOSING_DOCUMENT(
      Kind.NOT_OURS,
      "Berkas ini dokumen penutup acara yang disegel %s (versi %s), bukan ikrar.",
      "This file is a closing document of an event, sealed by %s (version %s), and not a pledge."),
  UPDATE_NAMED(Kind.INTACT, "Revisi %s menambahkan: %s.", "Revision %s adds: %s."),
  UPDATE_BETWEEN(
      Kind.INTACT,
      "Revisi %s, setelah tanda tangan sebelumnya, mengubah: %s. Tanda tangan sesudahnya (%s)"
          + " mencakupnya.",
      "Revision %s changes, after an earlier signature: %s. The later signature in %s covers it."),
  UPDATE_OVERRIDES(
      Kind.CHANGED,
      "Revisi %s mengubah yang sudah ditandatangani: %s. Hanya tanda tangan sesudahnya (%s) yang"
          + " mencakupnya.",
      "Revision %s changes what was signed before: %s. Only the later signature in %s covers it."),
  UPDATE_AFTER(
      Kind.CHANGED,
      "Revisi %s, setelah tanda tangan terakhir, mengubah: %s.",
      "Revision %s changes, after the last signature: %s."),
  UPDATE_COUNT(
      Kind.CHANGED,
      "Ada %s pembaruan setelah tanda tangan pertama; paling banyak %s yang diperiksa.",
      "There are %s updates after the first signature; at most %s are looked at.");

  private final Kind breach;
  private final String indonesian;
  private final String english;

  Rule(Kind breach, String indonesian, String english) {
    this.breach = breach;
    this.indonesian = indonesian;
    this.english = english;
  }

  /** For machines: never changes once published. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a breach makes of the file; a green kind when it only has to be said. */
  public Kind breach() {
    return breach;
  }

  String sentence(Locale locale) {
    return locale.getLanguage().equals("en") ? english : indonesian;
  }
}
