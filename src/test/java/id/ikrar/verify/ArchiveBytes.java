package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive of an event, made by hand. */
final class ArchiveBytes {
  private ArchiveBytes() {}

  /** With the table of contents beside them. */
  static Map<String, Bytes> listed(Map<String, Bytes> files) {
    var contents = new StringBuilder();
    files.forEach(
        (name, content) -> contents.append(Digest.of(content).hex() + "  " + name + "\n"));
    var all = new TreeMap<>(files);
    all.put("SHA256SUMS", Bytes.owning(contents.toString().getBytes(StandardCharsets.UTF_8)));
    return all;
  }

  /** As a ZIP. */
  static Bytes zip(Map<String, Bytes> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().toArray());
        zip.closeEntry();
      }
    }
    return Bytes.owning(out.toByteArray());
  }
}
