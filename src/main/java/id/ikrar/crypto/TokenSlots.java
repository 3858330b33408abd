package id.ikrar.crypto;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Finds a token by its label (PKCS#11 2.40 sections 5.4 and 5.5), which the JDK's provider cannot:
 * slot numbers change when a token is plugged in elsewhere or set up again.
 */
@SuppressWarnings("restricted") // The library of the token is native code that the operator named.
final class TokenSlots {
  private static final long OK = 0;
  private static final long ALREADY_INITIALIZED = 0x191;
  private static final long OS_LOCKING_OK = 2;
  private static final int LABEL_BYTES = 32;
  // A CK_TOKEN_INFO has 208 bytes where a long has eight.
  private static final int INFO_BYTES = 512;
  private static final int MAX_SLOTS = 1024;

  private final SymbolLookup library;

  private TokenSlots(SymbolLookup library) {
    this.library = library;
  }

  /** The place of the token's slot in the list of all slots. */
  static long indexOf(Path file, String label) {
    try (var arena = Arena.ofConfined()) {
      // For as long as the process lives: the provider goes on with the same library.
      var slots = new TokenSlots(SymbolLookup.libraryLookup(file, Arena.global()));
      return slots.find(label, arena);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("PKCS#11 library " + file + ": " + e.getMessage(), e);
    }
  }

  private long find(String label, Arena arena) {
    initialize(arena);
    var count = arena.allocate(ValueLayout.JAVA_LONG);
    list(MemorySegment.NULL, count);
    long slots = count.get(ValueLayout.JAVA_LONG, 0);
    if (slots < 0 || slots > MAX_SLOTS) {
      throw new IllegalArgumentException(slots + " slots, at most " + MAX_SLOTS);
    }
    var ids = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, slots));
    list(ids, count);
    for (int i = 0; i < slots; i++) {
      if (label(ids.getAtIndex(ValueLayout.JAVA_LONG, i), arena).equals(label)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no token with the label " + label);
  }

  private void initialize(Arena arena) {
    // CK_C_INITIALIZE_ARGS: four functions for locks, which the system has, flags, reserved.
    var arguments = arena.allocate(ValueLayout.JAVA_LONG, 6);
    arguments.setAtIndex(ValueLayout.JAVA_LONG, 4, OS_LOCKING_OK);
    long answer =
        call(
            function(
                "C_Initialize", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS)),
            arguments);
    if (answer != ALREADY_INITIALIZED) {
      check(answer, "C_Initialize");
    }
  }

  private void list(MemorySegment ids, MemorySegment count) {
    var getSlotList =
        function(
            "C_GetSlotList",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_BYTE,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS));
    check(call(getSlotList, (byte) 0, ids, count), "C_GetSlotList");
  }

  /** Empty for a slot without a token. */
  private String label(long slot, Arena arena) {
    var info = arena.allocate(INFO_BYTES);
    var getTokenInfo =
        function(
            "C_GetTokenInfo",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
    if (call(getTokenInfo, slot, info) != OK) {
      return "";
    }
    var bytes = info.asSlice(0, LABEL_BYTES).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
  }

  private MethodHandle function(String name, FunctionDescriptor shape) {
    return Linker.nativeLinker()
        .downcallHandle(
            library
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("has no function " + name)),
            shape);
  }

  private static long call(MethodHandle function, Object... arguments) {
    try {
      return (long) function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException("a call of the PKCS#11 library failed", e);
    }
  }

  private static void check(long answer, String function) {
    if (answer != OK) {
      throw new IllegalArgumentException(function + " answered 0x" + Long.toHexString(answer));
    }
  }
}
