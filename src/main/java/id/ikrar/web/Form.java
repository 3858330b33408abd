package id.ikrar.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form as typed, each perhaps several times. */
record Form(Map<String, List<String>> fields) {
  Form {
    fields = Map.copyOf(fields);
  }

  static Form of(Map<String, Object> body) {
    var fields = new HashMap<String, List<String>>();
    body.forEach((name, value) ->
        fields.put(
            name,
            value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value))));
    return new Form(fields);
  }

  /** The first, without blanks around it; empty when there is none. */
  String get(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .map(value -> value.replace("\r\n", "\n").strip())
        .toList();
  }

  boolean ticked(String name) {
    return !get(name).isEmpty();
  }

  /** The same with another value in one field. */
  Form with(String name, String value) {
    var changed = new HashMap<>(fields);
    changed.put(name, List.of(value));
    return new Form(changed);
  }

  /** Lines that are not blank. */
  List<String> lines(String name) {
    return get(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
