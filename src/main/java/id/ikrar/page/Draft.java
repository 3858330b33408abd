package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import java.util.List;

/** What words would look like on paper, before they are published. */
public sealed interface Draft {
  /** A file that is marked on every page and is no pledge: nothing in it is signed or logged. */
  record Drawn(Bytes pdf, int pages) implements Draft {}

  /** The font lacks these characters. */
  record Undrawable(List<String> characters) implements Draft {
    public Undrawable {
      characters = List.copyOf(characters);
    }
  }
}
