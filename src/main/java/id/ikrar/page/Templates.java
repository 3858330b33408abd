package id.ikrar.page;

import id.ikrar.pledge.Pledge;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The templates used last. Two threads may draw the same one at the same time; they draw the same
 * bytes.
 */
final class Templates {
  /** At 60 KB each; an event has a handful of shapes. */
  static final int MOST = 64;

  /** All that decides what stands outside the blanks. */
  private record Key(Pledge pledge, String shape) {}

  private final Map<Key, Template> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Template> eldest) {
          return size() > MOST;
        }
      };

  /** The one that takes the blanks of this drawing of the sheet. */
  Template of(PledgeSheet sheet, Blanks blanks) {
    var key = new Key(sheet.pledge(), blanks.shape());
    synchronized (kept) {
      var template = kept.get(key);
      if (template != null) {
        return template;
      }
    }
    var template = drawn(sheet);
    synchronized (kept) {
      kept.put(key, template);
    }
    return template;
  }

  int size() {
    synchronized (kept) {
      return kept.size();
    }
  }

  private static Template drawn(PledgeSheet sheet) {
    var out = new ByteArrayOutputStream(64 * 1024);
    // Nobody signs the template itself: its gap is a blank like the others.
    var drawing = SheetDrawing.of(sheet, new SignatureGap(0), out);
    drawing.finish();
    return new Template(out.toByteArray(), drawing.blanks().filled());
  }
}
