package id.ikrar.web;

import id.ikrar.web.view.ApiView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads OpenAPI into what a page shows. It reads our own description, and no more than that uses.
 */
final class ApiDescription {
  private static final int DEPTH = 3;

  private final Map<String, Object> root;

  private ApiDescription(Map<String, Object> root) {
    this.root = root;
  }

  static ApiView read(String yaml) {
    return new ApiDescription(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)).view();
  }

  private ApiView view() {
    var about = text(child(root, "info"), "description").strip().split("\n\n", -1);
    var sections =
        list(root, "tags").stream()
            .map(tag ->
                new ApiView.Section(
                    text(tag, "name"), text(tag, "description"), operations(text(tag, "name"))))
            .toList();
    return new ApiView(List.of(about), sections);
  }

  private List<ApiView.Operation> operations(String tag) {
    var found = new ArrayList<ApiView.Operation>();
    child(root, "paths")
        .forEach((path, methods) ->
            map(methods)
                .forEach((method, operation) -> {
                  if (String.valueOf(map(operation).get("tags")).equals("[" + tag + "]")) {
                    found.add(operation(path, method, map(operation)));
                  }
                }));
    return found;
  }

  private ApiView.Operation operation(String path, String method, Map<String, Object> it) {
    var json = child(child(child(it, "requestBody"), "content"), "application/json");
    return new ApiView.Operation(
        text(it, "operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        text(it, "summary"),
        text(it, "description"),
        scope(it),
        list(it, "parameters").stream().map(this::resolved).map(this::parameter).toList(),
        json.isEmpty() ? List.of() : fields(child(json, "schema"), "", 0),
        child(it, "responses").entrySet().stream()
            .map(answer -> answer(answer.getKey(), resolved(map(answer.getValue()))))
            .toList());
  }

  private static String scope(Map<String, Object> operation) {
    return list(operation, "security").stream()
        .map(it ->
            it.get("token") instanceof List<?> scopes && !scopes.isEmpty()
                ? scopes
                : List.of("token"))
        .flatMap(List::stream)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private ApiView.Field parameter(Map<String, Object> it) {
    var about = text(it, "description");
    return new ApiView.Field(
        text(it, "name"),
        type(resolved(child(it, "schema"))),
        Boolean.TRUE.equals(it.get("required")),
        about);
  }

  private static ApiView.Field answer(String status, Map<String, Object> it) {
    return new ApiView.Field(
        status, String.join(", ", child(it, "content").keySet()), false, text(it, "description"));
  }

  /** What is inside an object, and in the objects inside it, by names with dots. */
  private List<ApiView.Field> fields(Map<String, Object> schema, String before, int depth) {
    var object = resolved(schema);
    var required = String.valueOf(object.get("required"));
    var fields = new ArrayList<ApiView.Field>();
    child(object, "properties")
        .forEach((name, value) -> {
          var property = resolved(map(value));
          boolean must = required.matches(".*[\\[ ]" + name + "[,\\]].*");
          fields.add(
              new ApiView.Field(
                  before + name, type(property), must, text(property, "description")));
          var inner = property.containsKey("items") ? child(property, "items") : property;
          if (depth < DEPTH) {
            var dots = property.containsKey("items") ? "[]." : ".";
            fields.addAll(fields(inner, before + name + dots, depth + 1));
          }
        });
    return fields;
  }

  private String type(Map<String, Object> schema) {
    if (schema.get("enum") instanceof List<?> choices) {
      return choices.stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }
    var type = text(schema, "type");
    return type.equals("array")
        ? type(resolved(child(schema, "items"))) + "[]"
        : schema.containsKey("format") ? text(schema, "format") : type;
  }

  private Map<String, Object> resolved(Map<String, Object> node) {
    if (!(node.get("$ref") instanceof String reference) || !reference.startsWith("#/")) {
      return node;
    }
    var at = root;
    for (var step : reference.substring(2).split("/", -1)) {
      at = child(at, step);
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
  }

  private static Map<String, Object> child(Map<String, Object> node, String name) {
    var found = node.get(name);
    return found == null ? Map.of() : map(found);
  }

  private static List<Map<String, Object>> list(Map<String, Object> node, String name) {
    return node.get(name) instanceof List<?> items
        ? items.stream().map(ApiDescription::map).toList()
        : List.of();
  }

  private static String text(Map<String, Object> node, String name) {
    var found = node.get(name);
    return found == null ? "" : String.valueOf(found).strip();
  }
}
