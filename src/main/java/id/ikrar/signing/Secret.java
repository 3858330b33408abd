package id.ikrar.signing;

import java.util.Arrays;
import java.util.function.Consumer;

/** What only its owner should know, in memory until it is closed; never printed, never compared. */
public final class Secret implements AutoCloseable {
  public static final int MAX_CHARACTERS = 200;

  private final char[] characters;
  private boolean closed;

  /** Takes the characters over: they are cleared with it. */
  public Secret(char[] characters) {
    this.characters = characters;
    if (characters.length == 0 || characters.length > MAX_CHARACTERS) {
      int length = characters.length;
      close();
      throw new IllegalArgumentException(
          "a secret of " + length + " characters, 1 to " + MAX_CHARACTERS);
    }
  }

  /** Shows the characters to somebody who must not keep them. */
  public void show(Consumer<char[]> reader) {
    if (closed) {
      throw new IllegalStateException("the secret was cleared");
    }
    reader.accept(characters);
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
    closed = true;
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
