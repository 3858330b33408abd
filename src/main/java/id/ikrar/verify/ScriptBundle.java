package id.ikrar.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * ES modules of the class path as one classic script: each becomes a function that is called once
 * and gives what it exports. It knows the forms of import and export that our modules and those of
 * noble are written in, and refuses others.
 */
final class ScriptBundle {
  private static final Pattern COMMENT =
      Pattern.compile("^[ \\t]*(?:/\\*(?s:.*?)\\*/|//[^\\n]*)[ \\t]*\\n?", Pattern.MULTILINE);
  private static final Pattern INDENT = Pattern.compile("^[ \\t]+|\\n(?=\\n)", Pattern.MULTILINE);
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:\\* as (\\w+)|\\{([^}]*)}) from ['\"]([^'\"]+)['\"];\\n", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export (?:\\{([^}]*)};?\\n|(?=(?:async function|function|class|const) (\\w+)))",
          Pattern.MULTILINE);
  private static final Pattern LEFT = Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

  // What no sentence and no pattern of ours has: comments after code, and these blanks.
  private static final Pattern BLANKS =
      Pattern.compile(
          "(?<=[;{,)])[ \\t]+//[^'\"`\\n]*$|/\\* @__PURE__ \\*/ |(?<=\\)) (?=\\{)"
              + "|(?<=\\b(?:if|for|while|switch|catch)) (?=\\()"
              + "| (=>|[!=]==|[<>]=?|&&|\\|\\||\\?\\?|[=?:+*]) ",
          Pattern.MULTILINE);
  private static final Pattern PLAIN = Pattern.compile("[^'\"`/]*");

  private final Map<URI, URI> instead;
  private final Map<String, String> functions = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private ScriptBundle(Map<URI, URI> instead) {
    this.instead = instead;
  }

  /**
   * A script that leaves what the module exports in a constant of that name.
   *
   * @param instead modules that others take the place of
   */
  static String of(String module, String constant, Map<URI, URI> instead) {
    var bundle = new ScriptBundle(instead);
    bundle.add(URI.create(module));
    var script = new StringBuilder("const " + constant + "=(()=>{'use strict';\n");
    bundle.functions.forEach((path, function) ->
        script.append("const " + bundle.names.get(path) + "=(()=>{").append(function));
    script.append("return " + bundle.names.get(module) + ";\n})();\n");
    if (script.indexOf("</script") >= 0 || script.indexOf("<!--") >= 0) {
      throw new IllegalStateException("a module would end the page's script element");
    }
    return script.toString();
  }

  /** Those that a module needs come before it; no two may need each other. */
  private void add(URI module) {
    var path = module.toString();
    if (functions.containsKey(path)) {
      return;
    }
    if (names.putIfAbsent(path, "$" + names.size()) != null) {
      throw new IllegalStateException("modules that import each other: " + path);
    }
    var text = COMMENT.matcher(read(path)).replaceAll("");
    text = INDENT.matcher(text).replaceAll("");
    text = BLANKS.matcher(text).replaceAll("$1");
    text = text.lines().map(ScriptBundle::tight).collect(Collectors.joining("\n", "", "\n"));
    text =
        IMPORT
            .matcher(text)
            .replaceAll(found -> {
              var named = module.resolve(found.group(3));
              var from = instead.getOrDefault(named, named);
              add(from);
              var what =
                  found.group(1) != null
                      ? found.group(1)
                      : "{" + found.group(2).strip().replaceAll("(\\w+) as (\\w+)", "$1:$2") + "}";
              return "const " + what + "=\\" + names.get(from.toString()) + ";\n";
            });
    functions.put(path, exporting(path, text));
  }

  /** In a line without texts and patterns, blanks after signs and braces mean nothing. */
  private static String tight(String line) {
    return PLAIN.matcher(line).matches() ? line.replaceAll("(?<=[,:{]) | (?=})", "") : line;
  }

  private static String exporting(String path, String text) {
    Set<String> exported = new LinkedHashSet<>();
    var body =
        EXPORT
            .matcher(text)
            .replaceAll(found -> {
              var names = found.group(1) == null ? found.group(2) : found.group(1);
              exported.addAll(Arrays.asList(names.strip().split("\\s*,\\s*")));
              return "";
            });
    var left = LEFT.matcher(body);
    if (left.find() || exported.stream().anyMatch(name -> !name.matches("\\w+"))) {
      throw new IllegalStateException("an import or export of another form in " + path);
    }
    var values = new StringJoiner(",", "{", "}");
    exported.forEach(values::add);
    return body + "return " + values + ";\n})();\n";
  }

  static String read(String path) {
    try (var in = ScriptBundle.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
