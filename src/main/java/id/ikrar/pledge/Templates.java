package id.ikrar.pledge;

import id.ikrar.event.Language;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Templates to choose from: those that the program ships and those of a folder. Of two with the
 * same id the higher version is offered.
 *
 * @param broken one sentence for each file that could not be read, naming file, line and reason
 */
public record Templates(List<Template> all, List<String> broken) {
  private static final List<String> BUNDLED = List.of("asn", "kepala-desa", "bandar-lampung-2024");
  private static final int MAX_FILES = 500;

  public Templates {
    all = List.copyOf(all);
    broken = List.copyOf(broken);
  }

  public static Templates bundled() {
    return new Templates(
        BUNDLED.stream()
            .map(id -> parse(id + ".yaml", BundledFile.read(id + ".yaml")).orThrow())
            .toList(),
        List.of());
  }

  /**
   * The bundled ones and every {@code *.yaml} of the folder; a broken file leaves the others alone.
   */
  public static Templates with(Path folder) {
    var all = new ArrayList<>(bundled().all());
    var broken = new ArrayList<String>();
    for (var file : files(folder)) {
      switch (read(file)) {
        case Parsed.Ok<Template>(var template) -> all.add(template);
        case Parsed.Malformed<Template>(var reason) -> broken.add(reason);
      }
    }
    return new Templates(all, broken);
  }

  /** The newest version. */
  public Optional<Template> find(String id) {
    return all.stream()
        .filter(template -> template.id().equals(id))
        .max(Comparator.comparingInt(Template::version));
  }

  public Optional<Template> find(String id, int version) {
    return all.stream()
        .filter(template -> template.id().equals(id) && template.version() == version)
        .findFirst();
  }

  /** One template; a reason names the file, the line and what is wrong there. */
  public static Parsed<Template> parse(String file, String text) {
    return Yaml.read(file, text, Templates::of);
  }

  private static Template of(Yaml yaml) {
    yaml.knowing(
        Set.of(
            "id",
            "version",
            "language",
            "label",
            "title",
            "preamble",
            "commitments",
            "closing",
            "variables",
            "legal-bases",
            "claimed",
            "source"));
    var language =
        switch (yaml.text("language")) {
          case "id" -> Language.ID;
          case "en" -> Language.EN;
          default -> throw yaml.refused("language", "must be id or en");
        };
    var variables = yaml.mappings("variables").stream().map(Templates::variable).toList();
    return refusing(
        yaml,
        () ->
            new Template(
                yaml.text("id"),
                yaml.number("version", 0),
                language,
                yaml.text("label"),
                yaml.text("title"),
                yaml.text("preamble", ""),
                yaml.texts("commitments"),
                yaml.text("closing", ""),
                variables,
                yaml.texts("legal-bases"),
                yaml.number("claimed", 0),
                yaml.text("source", "")));
  }

  private static Template.Variable variable(Yaml yaml) {
    yaml.knowing(Set.of("name", "label", "example"));
    return refusing(
        yaml,
        () ->
            new Template.Variable(yaml.text("name"), yaml.text("label"), yaml.text("example", "")));
  }

  private static <T> T refusing(Yaml yaml, Supplier<T> make) {
    try {
      return make.get();
    } catch (Template.UndeclaredGap e) {
      throw yaml.refused(e.field(), e.place(), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw yaml.refused("template", String.valueOf(e.getMessage()));
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .filter(file -> !file.getFileName().toString().equals(LegalBases.FILE))
          .sorted()
          .limit(MAX_FILES)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parsed<Template> read(Path file) {
    var name = file.getFileName().toString();
    try {
      if (Files.size(file) > Yaml.MAX_CHARACTERS) {
        return Parsed.malformed(
            "%s: %d bytes, at most %d".formatted(name, Files.size(file), Yaml.MAX_CHARACTERS));
      }
      return parse(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      return Parsed.malformed(name + ": not in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
