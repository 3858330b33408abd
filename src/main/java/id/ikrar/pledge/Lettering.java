package id.ikrar.pledge;

import java.util.List;

/** Which characters a sheet can show; whoever draws it knows. */
@FunctionalInterface
public interface Lettering {
  /** The characters of the text that cannot be drawn, each once, in order. */
  List<String> uncovered(String text);
}
