package id.ikrar.pledge;

import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The fields of a dictionary, each read as what it must be; a wrong one is an illegal argument. */
record Fields(Cbor.Dict dict) {

  String text(String name) {
    if (value(name) instanceof Cbor.Text(var text)) {
      return text;
    }
    throw wrong(name, "text");
  }

  long number(String name) {
    if (value(name) instanceof Cbor.Int(var number)) {
      return number;
    }
    throw wrong(name, "a number");
  }

  int small(String name) {
    long number = number(name);
    if (number < 0 || number > 1_000_000) {
      throw wrong(name, "0 to 1000000");
    }
    return (int) number;
  }

  boolean has(String name) {
    return dict.get(name).isPresent();
  }

  boolean bool(String name) {
    if (value(name) instanceof Cbor.Bool(var bool)) {
      return bool;
    }
    throw wrong(name, "true or false");
  }

  Digest digest(String name) {
    if (value(name) instanceof Cbor.Blob(var bytes) && bytes.size() == Digest.SIZE) {
      return new Digest(bytes);
    }
    throw wrong(name, "a digest");
  }

  Fields fields(String name) {
    if (value(name) instanceof Cbor.Dict inner) {
      return new Fields(inner);
    }
    throw wrong(name, "fields");
  }

  List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var item : items(name)) {
      if (!(item instanceof Cbor.Text(var text))) {
        throw wrong(name, "texts");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  <T> List<T> pairs(String name, BiFunction<String, String, T> make) {
    var pairs = new ArrayList<T>();
    for (var item : items(name)) {
      if (!(item instanceof Cbor.Array(var pair)
          && pair.size() == 2
          && pair.get(0) instanceof Cbor.Text(var first)
          && pair.get(1) instanceof Cbor.Text(var second))) {
        throw wrong(name, "pairs of texts");
      }
      pairs.add(make.apply(first, second));
    }
    return List.copyOf(pairs);
  }

  private List<Cbor> items(String name) {
    if (value(name) instanceof Cbor.Array(var items)) {
      return items;
    }
    throw wrong(name, "a list");
  }

  private Cbor value(String name) {
    return dict.get(name).orElseThrow(() -> new IllegalArgumentException("field missing: " + name));
  }

  private static IllegalArgumentException wrong(String name, String must) {
    return new IllegalArgumentException("field " + name + " must be " + must);
  }
}
