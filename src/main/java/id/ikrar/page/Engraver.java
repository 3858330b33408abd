package id.ikrar.page;

import id.ikrar.event.Logo;
import id.ikrar.event.Sentence;
import id.ikrar.kernel.Bytes;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes an uploaded logo fit for paper: decoded, flattened on white, scaled, written anew. */
public final class Engraver {
  public static final int MAX_BYTES = 2 * 1024 * 1024;
  public static final long MAX_DOTS = 16_000_000;

  /** Less would be a blur at the size at which it is printed. */
  public static final int MIN_SIDE = 80;

  /** Wider ones are letterheads, not logos. */
  private static final double MAX_RATIO = 3;

  private static final int UNPACKED = 1_600;

  /** From the best to the smallest; the first that is small enough is taken. */
  private static final List<Form> FORMS =
      List.of(
          new Form(Logo.Kind.PNG, 300, 1),
          new Form(Logo.Kind.JPEG, 300, 0.85f),
          new Form(Logo.Kind.JPEG, 260, 0.8f),
          new Form(Logo.Kind.JPEG, 220, 0.75f),
          new Form(Logo.Kind.JPEG, 180, 0.65f),
          new Form(Logo.Kind.JPEG, 140, 0.5f),
          new Form(Logo.Kind.JPEG, 100, 0.35f));

  private Engraver() {}

  private record Form(Logo.Kind kind, int side, float quality) {}

  public static LogoReading engrave(Bytes upload) {
    if (upload.size() > MAX_BYTES) {
      return refused(
          "Berkas terlalu besar: %d KB, paling banyak %d KB. Perkecil gambarnya, lalu unggah lagi."
              .formatted(upload.size() / 1024, MAX_BYTES / 1024),
          "The file has %d KB, at most %d KB are allowed. Make the picture smaller and try again."
              .formatted(upload.size() / 1024, MAX_BYTES / 1024));
    }
    var format = format(upload);
    if (format.isEmpty()) {
      return foreign(upload);
    }
    var reader = ImageIO.getImageReadersByFormatName(format.get()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload.toArray()))) {
      reader.setInput(in, true, true);
      return read(reader);
    } catch (IOException | RuntimeException e) {
      // The platform's decoders answer broken pictures with all sorts of exceptions.
      return refused(
          "Gambar ini rusak atau tidak dapat dibaca. Simpan ulang sebagai PNG atau JPEG (warna RGB),"
              + " lalu unggah lagi.",
          "This picture is broken or cannot be read. Save it anew as a PNG or JPEG (RGB colours) and"
              + " try again.");
    } finally {
      reader.dispose();
    }
  }

  private static LogoReading read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    // Asked before anything is unpacked: a small file may hold a huge picture.
    if ((long) width * height > MAX_DOTS) {
      return refused(
          "Gambar %d × %d titik terlalu besar; paling banyak 16 juta titik."
              .formatted(width, height),
          "A picture of %d by %d dots is too large; at most 16 million dots are allowed."
              .formatted(width, height));
    }
    if (Math.min(width, height) < MIN_SIDE) {
      return refused(
          "Gambar %d × %d titik terlalu kecil dan akan kabur di atas kertas; paling sedikit %d titik tiap sisi."
              .formatted(width, height, MIN_SIDE),
          "A picture of %d by %d dots is too small and would be a blur on paper; at least %d dots a side."
              .formatted(width, height, MIN_SIDE));
    }
    if (Math.max(width, height) > MAX_RATIO * Math.min(width, height)) {
      return refused(
          "Logo paling panjang tiga kali lebarnya. Unggah lambangnya saja, bukan seluruh kepala surat.",
          "A logo may be three times as long as it is wide. Upload the emblem, not the whole letterhead.");
    }
    var parameters = reader.getDefaultReadParam();
    int every = Math.max(1, Math.max(width, height) / UNPACKED);
    parameters.setSourceSubsampling(every, every, 0, 0);
    var picture = flat(reader.read(0, parameters));
    return FORMS.stream()
        .map(form -> logo(picture, form))
        .flatMap(Optional::stream)
        .findFirst()
        .<LogoReading>map(LogoReading.Read::new)
        .orElseGet(() ->
            refused(
                "Gambar ini terlalu rumit untuk kepala surat. Pakai lambang yang lebih sederhana.",
                "This picture is too intricate for a letterhead. Please use a simpler emblem."));
  }

  /** On white, without transparency: PDF/A and paper know none. */
  private static BufferedImage flat(BufferedImage image) {
    var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = flat.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    return flat;
  }

  private static Optional<Logo> logo(BufferedImage picture, Form form) {
    double scale =
        Math.min(1, (double) form.side / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    pen.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    var written = written(small, form);
    return written.size() > Logo.MAX_BYTES
        ? Optional.empty()
        : Optional.of(new Logo(written, form.kind, width, height));
  }

  private static Bytes written(BufferedImage picture, Form form) {
    var writer =
        ImageIO.getImageWritersByFormatName(form.kind.name().toLowerCase(Locale.ROOT)).next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      var parameters = writer.getDefaultWriteParam();
      if (parameters.canWriteCompressed()) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        // For PNG the quality is turned around: 0 packs best.
        parameters.setCompressionQuality(form.kind == Logo.Kind.PNG ? 0 : form.quality);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return Bytes.owning(out.toByteArray());
  }

  private static Optional<String> format(Bytes upload) {
    return begins(upload, "89504e470d0a1a0a")
        ? Optional.of("png")
        : begins(upload, "ffd8ff") ? Optional.of("jpeg") : Optional.empty();
  }

  private static LogoReading foreign(Bytes upload) {
    var head =
        new String(
                upload.slice(0, Math.min(upload.size(), 1_024)).toArray(), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    if (head.contains("<svg") || head.contains("<?xml")) {
      return refused(
          "SVG tidak diterima: berkas itu dapat memuat program dan tautan. Ekspor lambangnya sebagai PNG,"
              + " paling sedikit 400 titik, lalu unggah.",
          "SVG is not taken: such a file may hold programs and links. Export the emblem as a PNG of at"
              + " least 400 dots and upload that.");
    }
    return refused(
        "Berkas ini bukan PNG atau JPEG. Simpan gambarnya sebagai PNG atau JPEG, lalu unggah lagi.",
        "This file is no PNG or JPEG. Save the picture as one of these and try again.");
  }

  private static boolean begins(Bytes file, String hex) {
    var magic = Bytes.hex(hex);
    return file.size() >= magic.size() && file.slice(0, magic.size()).equals(magic);
  }

  private static LogoReading refused(String indonesian, String english) {
    return new LogoReading.Refused(new Sentence(indonesian, english));
  }
}
