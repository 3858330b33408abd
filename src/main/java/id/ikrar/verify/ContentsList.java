package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An archive's table of contents: the SHA-256 of each file, as {@code sha256sum} writes it. */
public record ContentsList(SortedMap<String, Digest> files) {
  public static final String NAME = "SHA256SUMS";
  public static final int MAX_FILES = 100_000;

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^\\p{Cntrl}\\\\]{1,200})");

  public ContentsList {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Reads lines of a digest, two blanks and a name, no name twice and none that leads outside. */
  public static Parsed<ContentsList> parse(Bytes encoded) {
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder();
      return parse(utf8.decode(ByteBuffer.wrap(encoded.toArray())).toString());
    } catch (CharacterCodingException _) {
      return Parsed.malformed("a table of contents is UTF-8, this is not");
    }
  }

  private static Parsed<ContentsList> parse(String text) {
    var files = new TreeMap<String, Digest>();
    int number = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      if (line.isEmpty() && number > 1 && text.endsWith("\n")) {
        continue;
      }
      var matcher = LINE.matcher(line);
      if (!matcher.matches() || !inside(matcher.group(2))) {
        return Parsed.malformed("line " + number + " is no digest and name");
      }
      if (files.put(matcher.group(2), new Digest(Bytes.hex(matcher.group(1)))) != null) {
        return Parsed.malformed("line " + number + " names a file a second time");
      }
      if (files.size() > MAX_FILES) {
        return Parsed.malformed("more than " + MAX_FILES + " files");
      }
    }
    return Parsed.ok(new ContentsList(files));
  }

  private static boolean inside(String name) {
    return !name.startsWith("/") && !("/" + name + "/").contains("/../") && !name.equals(NAME);
  }
}
