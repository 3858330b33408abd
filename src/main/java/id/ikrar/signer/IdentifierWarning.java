package id.ikrar.signer;

import id.ikrar.event.Sentence;

/** What looks wrong about an identifier; never a reason to refuse the person. */
public sealed interface IdentifierWarning {
  /** In the reader's language, with the remedy; without the number itself. */
  Sentence sentence();

  /** A spreadsheet kept 15 digits and lost the rest; the number was not taken. */
  record DigitsLost() implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Tiga angka terakhir hilang karena Excel hanya menyimpan 15 angka; nomor tidak diambil. Ubah kolom menjadi Teks, ketik ulang nomornya, lalu unggah lagi.",
          "The last three digits are lost, since Excel keeps only 15; the number was not taken. Format the column as Text, type the number again and upload once more.");
    }
  }

  /** Sixteen digits: a NIK, which this program does not collect; the number was not taken. */
  record LooksLikeNik() implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "16 angka adalah bentuk NIK. NIK tidak dikumpulkan di sini dan tidak diambil; pakai NIP atau kosongkan.",
          "16 digits have the form of a NIK. It is not collected here and was not taken; use the NIP or leave it empty.");
    }
  }

  /** Neither NIP nor NI PPPK, which have 18 digits; kept as another number. */
  record NotEighteen(int digits) implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "NIP dan NI PPPK terdiri dari 18 angka, ini %d. Disimpan sebagai nomor lain; periksa kembali."
              .formatted(digits),
          "A NIP or NI PPPK has 18 digits, this has %d. Kept as another number; please check."
              .formatted(digits));
    }
  }

  /** The first eight digits are no date. */
  record NoBirthDate() implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Delapan angka pertama bukan tanggal lahir yang ada; periksa nomornya.",
          "The first eight digits are no real birth date; please check the number.");
    }
  }

  /** By the birth date the person is too young or too old to serve. */
  record UnlikelyAge(int years) implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Menurut nomor ini usianya %d tahun, lazimnya 17 sampai 70; periksa nomornya."
              .formatted(years),
          "By this number the age is %d, usual are 17 to 70; please check the number."
              .formatted(years));
    }
  }

  /** Appointed before the age of 17 or in the future. */
  record UnlikelyAppointment(String when) implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Pengangkatan %s tidak cocok dengan tanggal lahir atau belum terjadi; periksa nomornya."
              .formatted(when),
          "An appointment in %s does not fit the birth date or lies ahead; please check the number."
              .formatted(when));
    }
  }

  /** Digits 13 and 14 are neither a month (NIP) nor 21 to 29 (NI PPPK). */
  record KindUnclear(String digits) implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Angka ke-13 dan 14 adalah %s: bukan bulan (NIP) dan bukan 21–29 (NI PPPK); periksa nomornya."
              .formatted(digits),
          "Digits 13 and 14 are %s: neither a month (NIP) nor 21–29 (NI PPPK); please check."
              .formatted(digits));
    }
  }

  /** Digit 15 is neither 1 nor 2. */
  record SexUnclear(char digit) implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Angka ke-15 adalah %c, seharusnya 1 (pria) atau 2 (wanita); periksa nomornya."
              .formatted(digit),
          "Digit 15 is %c, should be 1 (man) or 2 (woman); please check the number."
              .formatted(digit));
    }
  }

  /** Too long or of strange characters; the number was not taken. */
  record Unreadable(int length) implements IdentifierWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Isi kolom nomor (%d huruf) tidak terbaca sebagai nomor identitas dan tidak diambil."
              .formatted(length),
          "The cell (%d characters) does not read as an identifier and was not taken."
              .formatted(length));
    }
  }
}
