package id.ikrar.seal;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP archive whose last file lists all others with their SHA-256; equal files, equal bytes. */
final class ListedZip {
  /** The first moment that a ZIP entry can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final TreeMap<String, Digest> listed = new TreeMap<>();

  ListedZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  int size() {
    return listed.size();
  }

  void add(String name, Bytes content) throws IOException {
    if (!name.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*") || name.contains("..")) {
      throw new IllegalArgumentException("not a safe name in an archive: " + name);
    }
    if (listed.put(name, Digest.of(content)) != null) {
      throw new IllegalArgumentException("twice in one archive: " + name);
    }
    put(name, content);
  }

  /** Writes the list, in order of names, and the end of the archive. */
  void finish(String name) throws IOException {
    var lines = new StringBuilder();
    listed.forEach((file, digest) -> lines.append(digest).append("  ").append(file).append('\n'));
    put(name, Bytes.owning(lines.toString().getBytes(StandardCharsets.UTF_8)));
    zip.finish();
    zip.flush();
  }

  private void put(String name, Bytes content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content.toArray());
    zip.closeEntry();
  }
}
