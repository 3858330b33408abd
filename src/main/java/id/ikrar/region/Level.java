package id.ikrar.region;

/** The four levels of the Kemendagri code. */
public enum Level {
  PROVINSI,
  KABUPATEN_KOTA,
  KECAMATAN,
  DESA_KELURAHAN
}
