package id.ikrar.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * All regions of Indonesia: 91,599 codes and names of Kepmendagri 300.2.2-2138/2025 as changed by
 * 300.2.2-2430/2025, from idn-area-data 4.0.1 (ODbL, see LICENSE-ODbL.md beside the resource).
 * Loaded on first use, some 3 MB: the file's own bytes and, for each line, its code and offset.
 */
public final class Regions {
  private static final String RESOURCE = "regions.tsv.gz";
  private static final int COUNT = 91_599;

  private final byte[] text;
  private final long[] codes;
  private final int[] offsets;

  private Regions(byte[] text) {
    this.text = text;
    this.codes = new long[COUNT];
    this.offsets = new int[COUNT + 1];
    index();
  }

  /** The one table. */
  public static Regions all() {
    return Loaded.REGIONS;
  }

  public Optional<Region> find(RegionCode code) {
    int row = Arrays.binarySearch(codes, number(code));
    return row < 0 ? Optional.empty() : Optional.of(region(row));
  }

  /** The 38 provinces. */
  public List<Region> provinces() {
    return level(0, COUNT, Level.PROVINSI);
  }

  /** Those directly below, in the order of their codes. */
  public List<Region> children(RegionCode code) {
    return switch (code.level()) {
      case PROVINSI -> below(code, Level.KABUPATEN_KOTA);
      case KABUPATEN_KOTA -> below(code, Level.KECAMATAN);
      case KECAMATAN -> below(code, Level.DESA_KELURAHAN);
      case DESA_KELURAHAN -> List.of();
    };
  }

  /** All of a level inside a region, itself included, in the order of their codes. */
  public List<Region> below(RegionCode code, Level level) {
    return level(first(code), last(code), level);
  }

  /** From the region outwards, without the province: "Kecamatan Adiluwih, Kabupaten Pringsewu". */
  public String path(RegionCode code) {
    var names = new ArrayList<String>();
    for (var at = Optional.of(code); at.isPresent(); at = at.get().parent()) {
      if (names.isEmpty() || at.get().level() != Level.PROVINSI) {
        names.add(find(at.get()).map(Region::titled).orElse(at.get().value()));
      }
    }
    return String.join(", ", names);
  }

  /** All there is. */
  public RegionCounts counts() {
    return counts(0, COUNT);
  }

  /** What lies inside a region, itself included. */
  public RegionCounts counts(RegionCode code) {
    return counts(first(code), last(code));
  }

  private RegionCounts counts(int from, int to) {
    var of = new int[7];
    for (int row = from; row < to; row++) {
      long code = codes[row];
      switch (level(code)) {
        case PROVINSI -> of[0]++;
        // Cities are numbered from 71.
        case KABUPATEN_KOTA -> of[code / 1_000_000 % 100 < 71 ? 1 : 2]++;
        case KECAMATAN -> of[3]++;
        case DESA_KELURAHAN -> {
          switch (VillageKind.of(code(row))) {
            case KELURAHAN -> of[4]++;
            case DESA -> of[5]++;
            case DESA_ADAT -> of[6]++;
          }
        }
      }
    }
    return new RegionCounts(of[0], of[1], of[2], of[3], of[4], of[5], of[6]);
  }

  private List<Region> level(int from, int to, Level level) {
    var found = new ArrayList<Region>();
    for (int row = from; row < to; row++) {
      if (level(codes[row]) == level) {
        found.add(region(row));
      }
    }
    return List.copyOf(found);
  }

  private int first(RegionCode code) {
    return insertion(number(code));
  }

  private int last(RegionCode code) {
    long span =
        switch (code.level()) {
          case PROVINSI -> 100_000_000L;
          case KABUPATEN_KOTA -> 1_000_000L;
          case KECAMATAN -> 10_000L;
          case DESA_KELURAHAN -> 1L;
        };
    return insertion(number(code) + span);
  }

  private int insertion(long number) {
    int row = Arrays.binarySearch(codes, number);
    return row < 0 ? -row - 1 : row;
  }

  private Region region(int row) {
    int from = offsets[row];
    int length = codeLength(codes[row]);
    return new Region(
        code(row),
        new String(
            text, from + length + 1, offsets[row + 1] - from - length - 2, StandardCharsets.UTF_8));
  }

  private RegionCode code(int row) {
    return new RegionCode(
        new String(text, offsets[row], codeLength(codes[row]), StandardCharsets.US_ASCII));
  }

  private static Level level(long code) {
    return code % 10_000 != 0
        ? Level.DESA_KELURAHAN
        : code % 1_000_000 != 0
            ? Level.KECAMATAN
            : code % 100_000_000 != 0 ? Level.KABUPATEN_KOTA : Level.PROVINSI;
  }

  private static int codeLength(long code) {
    return switch (level(code)) {
      case PROVINSI -> 2;
      case KABUPATEN_KOTA -> 5;
      case KECAMATAN -> 8;
      case DESA_KELURAHAN -> 13;
    };
  }

  /** Ten digits, zeros behind a short code: numbers lie in the order of the codes. */
  private static long number(RegionCode code) {
    long number = 0;
    int digits = 0;
    for (int i = 0; i < code.value().length(); i++) {
      char c = code.value().charAt(i);
      if (c != '.') {
        number = 10 * number + (c - '0');
        digits++;
      }
    }
    for (; digits < 10; digits++) {
      number *= 10;
    }
    return number;
  }

  private void index() {
    int row = 0;
    for (int at = 0; at < text.length; row++) {
      offsets[row] = at;
      long number = 0;
      int digits = 0;
      for (; text[at] != '\t'; at++) {
        if (text[at] != '.') {
          number = 10 * number + (text[at] - '0');
          digits++;
        }
      }
      for (; digits < 10; digits++) {
        number *= 10;
      }
      if (row > 0 && number <= codes[row - 1]) {
        throw new IllegalStateException(RESOURCE + " is out of order at line " + (row + 1));
      }
      codes[row] = number;
      while (text[at] != '\n') {
        at++;
      }
      at++;
    }
    if (row != COUNT) {
      throw new IllegalStateException(RESOURCE + " has " + row + " lines, must have " + COUNT);
    }
    offsets[row] = text.length;
  }

  /** Loads on first use; the class loader makes it once. */
  private static final class Loaded {
    private static final Regions REGIONS = load();

    private static Regions load() {
      try (var in = Regions.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource missing: " + RESOURCE);
        }
        return new Regions(new GZIPInputStream(in, 64 * 1024).readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
