package id.ikrar.signer;

import id.ikrar.event.Sentence;
import id.ikrar.region.RegionNames;
import java.util.Arrays;
import java.util.Optional;

/** What a column of a list holds, recognised by the headers in use. */
public enum Column {
  NAME(
      "Nama",
      "Name",
      "nama",
      "namalengkap",
      "namapegawai",
      "namapeserta",
      "namalengkapdangelar",
      "namadangelar",
      "namakepaladesa",
      "namapejabat",
      "name",
      "fullname"),
  NIP("NIP", "NIP", "nip", "nipbaru", "nippppk", "nipnippk", "nipnipppk", "nipnrp", "nipnrpnik"),
  NI_PPPK("NI PPPK", "NI PPPK", "nipppk", "nippk", "nomorindukpppk"),
  NRP("NRP", "NRP", "nrp"),
  NIAPD("NIAPD/NIPD", "NIAPD/NIPD", "niapd", "nipd", "nikd", "niapdnipd"),
  JABATAN("Jabatan", "Position", "jabatan", "namajabatan", "position", "title"),
  PANGKAT(
      "Pangkat/Golongan",
      "Rank",
      "pangkat",
      "golongan",
      "gol",
      "pangkatgol",
      "pangkatgolongan",
      "pangkatgolruang",
      "golruang",
      "rank"),
  INSTANSI(
      "Instansi",
      "Institution",
      "instansi",
      "unitkerja",
      "opd",
      "skpd",
      "perangkatdaerah",
      "asalinstansi",
      "unitkerjainstansi",
      "instansiunitkerja",
      "unitkerjaopd",
      "institution"),
  REGENCY("Kabupaten/Kota", "Regency", "kab", "kabupaten", "kabkota", "kabupatenkota", "regency"),
  DISTRICT("Kecamatan", "District", "kec", "kecamatan", "namakecamatan", "district"),
  VILLAGE(
      "Desa/Kelurahan",
      "Village",
      "desa",
      "kel",
      "kelurahan",
      "pekon",
      "kampung",
      "tiyuh",
      "desakel",
      "desakelurahan",
      "namadesa",
      "desapekon",
      "kelurahandesa",
      "kampungkelurahan",
      "pekonkelurahan",
      "tiyuhkelurahan",
      "village"),
  PHONE(
      "No. HP/WA",
      "Phone",
      "nohp",
      "hp",
      "wa",
      "nowa",
      "telp",
      "notelp",
      "telepon",
      "notelepon",
      "nohpwa",
      "nohpwatelp",
      "nowhatsapp",
      "whatsapp",
      "nomorhp",
      "nomorwa",
      "nomortelepon",
      "notelphp",
      "nohandphone",
      "handphone",
      "kontak",
      "phone"),
  /** Recognised in order to be left alone: it is not collected. */
  NIK("NIK", "NIK", "nik", "noktp", "nomorindukkependudukan"),
  NUMBER("No", "No", "no", "nomor", "nourut", "nomorurut", "number");

  private static final int LONGEST_HEADER = 80;

  private final String indonesian;
  private final String english;
  private final String headers;

  Column(String indonesian, String english, String... headers) {
    this.indonesian = indonesian;
    this.english = english;
    this.headers = " " + String.join(" ", headers) + " ";
  }

  public Sentence label() {
    return new Sentence(indonesian, english);
  }

  /** The column that a header names; "Desa/Kel/Pekon" by its first part that is known. */
  static Optional<Column> of(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    var whole = named(RegionNames.key(header));
    return whole.isPresent()
        ? whole
        : Arrays.stream(header.split("[/(,]", -1))
            .flatMap(part -> named(RegionNames.key(part)).stream())
            .findFirst();
  }

  private static Optional<Column> named(String key) {
    return Arrays.stream(values())
        .filter(column -> column.headers.contains(" " + key + " "))
        .findFirst();
  }
}
