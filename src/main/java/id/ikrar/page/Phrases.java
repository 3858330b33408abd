package id.ikrar.page;

import id.ikrar.event.Language;

/** The sheet's own words, in the language of the pledge's. */
record Phrases(
    Language language,
    String tag,
    String number,
    String bases,
    String drawn,
    String undrawn,
    String consented,
    String witnesses,
    String page,
    String honest,
    String signerField,
    String sealField,
    String reason,
    String pledgeFile,
    String recordFile,
    String compare) {

  private static final Phrases INDONESIAN =
      new Phrases(
          Language.ID,
          "id-ID",
          "NOMOR %s",
          "Dasar hukum: %s.",
          "Tanda tangan %s",
          "Menyetujui tanpa menggambar tanda tangan",
          "Disetujui secara elektronik %s",
          "Saksi:",
          "Halaman %d dari %d",
          "Dokumen ini ditandatangani secara elektronik (tanda tangan elektronik tidak"
              + " tersertifikasi, Pasal 60 PP 71/2019).\nKeaslian dapat diperiksa dengan memindai"
              + " kode QR atau di %s/v dengan kode %s.",
          "Tanda tangan elektronik penanda tangan ikrar",
          "Segel elektronik penyelenggara, dengan kode QR untuk memeriksa keaslian ikrar ini",
          "Menyetujui dan menandatangani ikrar",
          "Naskah ikrar",
          "Catatan persetujuan",
          "bandingkan dengan halaman ini");

  private static final Phrases ENGLISH =
      new Phrases(
          Language.EN,
          "en",
          "NUMBER %s",
          "Legal basis: %s.",
          "Signature of %s",
          "Consented without drawing a signature",
          "Consented electronically at %s",
          "Witnesses:",
          "Page %d of %d",
          "This document was signed electronically (uncertified electronic signature, Article 60 of"
              + " PP 71/2019).\nScan the QR code to check whether it is genuine, or enter the code"
              + " %2$s at %1$s/v.",
          "Electronic signature of the person who pledges",
          "Electronic seal of the organiser, with a QR code to check whether this pledge is genuine",
          "Consents to the pledge and signs it",
          "Words of the pledge",
          "Record of the consent",
          "compare with this page");

  static Phrases of(Language language) {
    return switch (language) {
      case ID -> INDONESIAN;
      case EN -> ENGLISH;
    };
  }

  static Phrases of(PledgeSheet sheet) {
    var phrases = of(sheet.pledge().wording().language());
    return sheet.record().certified() ? phrases.certified() : phrases;
  }

  // What stands in place of a signature, a seal and the words on checking while nothing is signed.
  private static final String DRAFT_ID =
      "CONTOH naskah sebelum terbit. Bukan ikrar: tidak ditandatangani, tidak disegel, tidak tercatat"
          + " di log.\nLembar yang sebenarnya memuat keterangan pemeriksaan di tempat ini.";

  private static final String DRAFT_EN =
      "SAMPLE of words before they are published. Not a pledge: not signed, not sealed, not in the"
          + " log.\nThe real sheet tells here how it can be checked.";

  /** The words that go across and above a sheet that only shows what it would look like. */
  String mark() {
    return switch (language) {
      case ID -> "CONTOH – DRAF";
      case EN -> "SAMPLE – DRAFT";
    };
  }

  /** What a logo is to somebody who listens. */
  String logo() {
    return switch (language) {
      case ID -> "Logo %s";
      case EN -> "Logo of %s";
    };
  }

  /** What stands where the seal with its QR will be. */
  String sealPlace() {
    return switch (language) {
      case ID -> "tempat segel\ndan kode QR";
      case EN -> "place of the seal\nand its QR code";
    };
  }

  Phrases draft() {
    return new Phrases(
        language,
        tag,
        number,
        bases,
        drawn,
        switch (language) {
          case ID -> "(tanda tangan peserta)";
          case EN -> "(signature of the participant)";
        },
        consented,
        witnesses,
        page,
        switch (language) {
          case ID -> DRAFT_ID;
          case EN -> DRAFT_EN;
        },
        signerField,
        sealField,
        reason,
        pledgeFile,
        recordFile,
        compare);
  }

  // The words in use for such signatures, as they stand on documents of the state, in Indonesian. A
  // sheet that bears them leaves the service only after the signature is in it.
  private static final String CERTIFIED =
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
          + " diterbitkan oleh BSrE-BSSN.";

  private Phrases certified() {
    return new Phrases(
        language,
        tag,
        number,
        bases,
        drawn,
        switch (language) {
          case ID -> "Ditandatangani dengan sertifikat elektronik";
          case EN -> "Signed with an electronic certificate";
        },
        consented,
        witnesses,
        page,
        CERTIFIED + honest.substring(honest.indexOf('\n')),
        signerField,
        sealField,
        reason,
        pledgeFile,
        recordFile,
        compare);
  }
}
