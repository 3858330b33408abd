package id.ikrar.pledge;

import id.ikrar.kernel.Parsed;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping whose complaints name file and line. Only plain mappings, lists and scalars are
 * read: no tags, aliases or documents beyond the first.
 */
final class Yaml {
  static final int MAX_CHARACTERS = 256 * 1024;
  private static final int MAX_DEPTH = 8;

  private final String file;
  private final Node at;
  private final Map<String, Node> entries;

  private Yaml(String file, Node at, Map<String, Node> entries) {
    this.file = file;
    this.at = at;
    this.entries = entries;
  }

  /** Reads a mapping and makes something of it; what is refused on the way becomes the reason. */
  static <T> Parsed<T> read(String file, String text, Function<Yaml, T> make) {
    if (text.length() > MAX_CHARACTERS) {
      return Parsed.malformed(
          "%s: %d characters, at most %d".formatted(file, text.length(), MAX_CHARACTERS));
    }
    try {
      var root = yaml().compose(new StringReader(text));
      return root == null
          ? Parsed.malformed(file + ": empty")
          : Parsed.ok(make.apply(mapping(file, root)));
    } catch (Refused e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    } catch (MarkedYAMLException e) {
      var mark = Optional.ofNullable(e.getProblemMark());
      return Parsed.malformed(
          file + mark.map(m -> ", line " + (m.getLine() + 1)).orElse("") + ": " + e.getProblem());
    } catch (YAMLException e) {
      return Parsed.malformed(file + ": " + e.getMessage());
    }
  }

  private static org.yaml.snakeyaml.Yaml yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
  }

  private static Yaml mapping(String file, Node node) {
    if (!(node instanceof MappingNode map)) {
      throw refused(file, node, "must be a mapping");
    }
    var entries = new LinkedHashMap<String, Node>();
    for (var tuple : map.getValue()) {
      var key = scalar(file, tuple.getKeyNode());
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw refused(file, tuple.getKeyNode(), "\"" + key + "\" is given twice");
      }
    }
    return new Yaml(file, node, entries);
  }

  /** Refuses names beyond these: a misspelt one would otherwise be lost silently. */
  Yaml knowing(Set<String> names) {
    entries.forEach((name, node) -> {
      if (!names.contains(name)) {
        throw refused(file, node, "\"" + name + "\" is not known here");
      }
    });
    return this;
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  String text(String name) {
    return scalar(file, node(name)).strip();
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  int number(String name, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    var text = text(name);
    if (!text.matches("\\d{1,6}")) {
      throw refused(name, "must be a number, is \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  List<String> texts(String name) {
    return nodes(name).stream().map(node -> scalar(file, node).strip()).toList();
  }

  List<Yaml> mappings(String name) {
    return nodes(name).stream().map(node -> mapping(file, node)).toList();
  }

  /** What to throw for a value that is there but will not do. */
  Refused refused(String name, String reason) {
    return refused(file, entries.getOrDefault(name, at), name + " " + reason);
  }

  /** The same for one of a list, counted from 1, or for the whole value with 0. */
  Refused refused(String name, int place, String reason) {
    var node = entries.getOrDefault(name, at);
    return refused(
        file,
        place > 0 && node instanceof SequenceNode list ? list.getValue().get(place - 1) : node,
        reason);
  }

  private List<Node> nodes(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (!(node(name) instanceof SequenceNode list)) {
      throw refused(name, "must be a list");
    }
    return list.getValue();
  }

  private Node node(String name) {
    var node = entries.get(name);
    if (node == null) {
      throw refused(file, at, "\"" + name + "\" is missing");
    }
    return node;
  }

  private static String scalar(String file, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw refused(file, node, "must be a text");
    }
    return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
  }

  private static Refused refused(String file, Node node, String reason) {
    return new Refused(file + ", line " + (node.getStartMark().getLine() + 1) + ": " + reason);
  }

  /** Carries the reason from the depth of the file to {@link #read}. */
  static final class Refused extends RuntimeException {
    private Refused(String message) {
      super(message, null, false, false);
    }
  }
}
