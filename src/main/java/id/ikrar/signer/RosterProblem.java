package id.ikrar.signer;

import id.ikrar.event.Sentence;
import java.util.List;

/** Why a row, or a whole file, was refused. */
public sealed interface RosterProblem {
  /** In the reader's language, with the remedy. */
  Sentence sentence();

  /** What stands in the way of the whole file. */
  sealed interface OfFile extends RosterProblem {}

  /** What stands in the way of one row. */
  sealed interface OfRow extends RosterProblem {}

  record Empty() implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Berkas kosong. Simpan daftar sebagai CSV dengan baris judul kolom, lalu unggah lagi.",
          "The file is empty. Save the list as CSV with a header row and upload it again.");
    }
  }

  record TooLarge(long bytes, int most) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Berkas berukuran %d byte, paling besar %d. Bagi menjadi beberapa berkas."
              .formatted(bytes, most),
          "The file has %d bytes, at most %d. Split it into several.".formatted(bytes, most));
    }
  }

  /** A workbook of the time before .xlsx, or one with a password: both come in the same shell. */
  record OldSpreadsheet() implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Ini berkas Excel lama (.xls) atau berkata sandi. Pilih Simpan Sebagai, jenis “Buku Kerja Excel (.xlsx)” tanpa kata sandi, lalu unggah lagi.",
          "This is an old Excel file (.xls) or has a password. Choose Save As, type “Excel Workbook (.xlsx)” without a password, and upload again.");
    }
  }

  /** A ZIP that is no workbook, is damaged, or holds what no spreadsheet program writes. */
  record NotAWorkbook() implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Berkas ini tidak terbaca sebagai buku kerja Excel. Buka di Excel, simpan lagi sebagai .xlsx atau “CSV UTF-8”, lalu unggah lagi.",
          "The file does not read as an Excel workbook. Open it in Excel, save it again as .xlsx or “CSV UTF-8”, and upload again.");
    }
  }

  /** Unpacked, the workbook is too large. */
  record WorkbookTooLarge(int most) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Isi buku kerja lebih dari %d byte setelah dibuka. Salin daftarnya saja ke buku kerja baru, lalu unggah lagi."
              .formatted(most),
          "Unpacked, the workbook has more than %d bytes. Copy the list alone to a new workbook and upload again."
              .formatted(most));
    }
  }

  record TooManySheets(int most) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Buku kerja berisi lebih dari %d lembar. Bagi menjadi beberapa berkas.".formatted(most),
          "The workbook has more than %d sheets. Split it into several files.".formatted(most));
    }
  }

  /** What stands in the way of one sheet, and so of the file. */
  record InSheet(String sheet, OfFile problem) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Lembar “%s”: %s".formatted(sheet, problem.sentence().indonesian()),
          "Sheet “%s”: %s".formatted(sheet, problem.sentence().english()));
    }
  }

  /** Bytes that are no text in any encoding in use. */
  record NotText(int row) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Baris %d tidak terbaca sebagai teks. Simpan sebagai “CSV UTF-8”, lalu unggah lagi."
              .formatted(row),
          "Row %d does not read as text. Save as “CSV UTF-8” and upload again.".formatted(row));
    }
  }

  /** No row holds the headers that are needed. */
  record NoHeader(int row, List<String> found) implements OfFile {
    public NoHeader {
      found = List.copyOf(found);
    }

    @Override
    public Sentence sentence() {
      var cells = String.join(", ", found);
      return new Sentence(
          "Tidak ada kolom “Nama”. Baris %d berisi: %s. Beri judul kolom: Nama, NIP, Jabatan, Instansi, Kecamatan, Desa, No HP."
              .formatted(row, cells),
          "There is no column “Nama”. Row %d holds: %s. Give the columns headers: Nama, NIP, Jabatan, Instansi, Kecamatan, Desa, No HP."
              .formatted(row, cells));
    }
  }

  /** Two headers name the same column. */
  record HeaderTwice(int row, Column column) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Baris %d: kolom %s ada dua. Hapus atau ganti judul salah satunya."
              .formatted(row, column.label().indonesian()),
          "Row %d: the column %s is there twice. Remove or rename one of them."
              .formatted(row, column.label().english()));
    }
  }

  record TooManyRows(int most) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Daftar lebih dari %d orang untuk satu acara. Bagi menjadi beberapa acara."
              .formatted(most),
          "More than %d people for one event. Split it into several events.".formatted(most));
    }
  }

  /** A quotation mark opens and nothing closes it, or text follows where it closes. */
  record OpenQuote(int row) implements OfFile {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Mulai baris %d ada tanda kutip (\") yang tidak ditutup atau salah tempat. Hapus atau tutup tanda itu."
              .formatted(row),
          "From row %d on a quotation mark (\") is not closed or out of place. Remove or close it."
              .formatted(row));
    }
  }

  record NameMissing() implements OfRow {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Kolom Nama kosong. Isi namanya atau hapus barisnya.",
          "The column Nama is empty. Fill it in or delete the row.");
    }
  }

  /** A cell in the column of names that holds no letter. */
  record NoName() implements OfRow {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Isi kolom Nama tidak memuat huruf. Periksa apakah kolomnya bergeser.",
          "The column Nama holds no letter. Check whether the columns have shifted.");
    }
  }

  record TooLong(Column column, int length, int most) implements OfRow {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Kolom %s berisi %d huruf, paling banyak %d. Perpendek isinya."
              .formatted(column.label().indonesian(), length, most),
          "The column %s has %d characters, at most %d. Shorten it."
              .formatted(column.label().english(), length, most));
    }
  }

  /** A cell holds characters that print would hide. */
  record HiddenCharacters(Column column) implements OfRow {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Kolom %s memuat karakter tak terlihat. Ketik ulang isinya."
              .formatted(column.label().indonesian()),
          "The column %s holds invisible characters. Type it again."
              .formatted(column.label().english()));
    }
  }

  /**
   * The same person stands in an earlier row.
   *
   * @param sheet of that row, empty in a file without sheets
   */
  record DuplicateOf(int row, String sheet) implements OfRow {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Orang yang sama sudah ada di baris %d%s. Hapus salah satu baris."
              .formatted(row, sheet.isEmpty() ? "" : " lembar “" + sheet + "”"),
          "The same person is in row %d%s already. Delete one of the rows."
              .formatted(row, sheet.isEmpty() ? "" : " of sheet “" + sheet + "”"));
    }
  }
}
