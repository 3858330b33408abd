package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The static files, all of them in memory under one address that changes whenever one of them does;
 * so they may be kept for ever, and modules find each other by relative names.
 */
final class Assets {
  private static final String PAD = "/META-INF/resources/webjars/signature_pad/5.0.4/dist/";
  private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/";
  private static final List<String> OWN =
      List.of(
          "ikrar.css",
          "gerakan.css",
          "board.css",
          "mark.svg",
          "js/board.js",
          "js/bytes.js",
          "js/camera.js",
          "js/cbor.js",
          "js/check.js",
          "js/courier.js",
          "js/der.js",
          "js/desk.js",
          "js/ed25519.js",
          "js/ink.js",
          "js/jsqr/jsQR.js",
          "js/memory.js",
          "js/noble/_md.js",
          "js/noble/_u64.js",
          "js/noble/ed25519.js",
          "js/noble/sha2.js",
          "js/noble/utils.js",
          "js/pad.js",
          "js/passkey.js",
          "js/payload.js",
          "js/pdf.js",
          "js/picture.js",
          "js/qr.js",
          "js/read.js",
          "js/sign.js",
          "js/signer.js");

  private static final Map<String, Asset> ALL = load();
  private static final String VERSION = version();

  private Assets() {}

  /** A file and its media type. */
  record Asset(Bytes content, String type) {}

  static String version() {
    var whole = new ArrayList<byte[]>();
    ALL.forEach((name, asset) -> {
      whole.add(Digest.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toArray());
      whole.add(Digest.of(asset.content()).toArray());
    });
    return Digest.of(whole.toArray(byte[][]::new)).hex().substring(0, 12);
  }

  static String address(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException("no static file " + name);
    }
    return "/a/" + VERSION + "/" + name;
  }

  static boolean current(String version) {
    return VERSION.equals(version);
  }

  static Optional<Asset> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, Asset> load() {
    var all = new LinkedHashMap<String, Asset>();
    for (var file : OWN) {
      all.put(file.substring(file.indexOf('/') + 1), read("/static/" + file));
    }
    all.put("signature_pad.js", read(PAD + "signature_pad.min.js"));
    all.put("pico.css", read(PICO + "pico.classless.min.css"));
    return Collections.unmodifiableMap(all);
  }

  private static Asset read(String resource) {
    try (var in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + resource);
      }
      return new Asset(Bytes.owning(in.readAllBytes()), type(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String resource) {
    return switch (resource.substring(resource.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
