package id.ikrar.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the templates, which were compiled with the program. */
final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.ikrar.web.jte");

  private Pages() {}

  /** The page as HTML. */
  static String html(String template, Frame frame, Object view) {
    var out = new StringOutput();
    ENGINE.render(template + ".jte", Map.of("frame", frame, "view", view), out);
    return out.toString();
  }
}
