package id.ikrar.bsre;

import com.fasterxml.jackson.core.JsonFactory;
import id.ikrar.kernel.Bytes;
import id.ikrar.signing.NationalSigner.Proof;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.Arrays;

/** The JSON of a request in memory that is cleared when it was sent. */
final class EsignRequest implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int ROOM = 16 * 1024;

  private final Body body;

  private EsignRequest(Body body) {
    this.body = body;
  }

  /** About a person. */
  static EsignRequest person(Nik nik) {
    var body = new Body(ROOM);
    try (var json = JSON.createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("nik", nik.value());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EsignRequest(body);
  }

  /** One file to be signed as a whole, with nothing drawn. */
  static EsignRequest sign(Nik nik, Proof proof, Secret secret, Bytes pdf) {
    // Large enough from the start: what a buffer outgrows would stay in memory.
    var body = new Body(ROOM + pdf.size() / 3 * 4 + 4);
    try (var json = JSON.createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("nik", nik.value());
      json.writeFieldName(
          switch (proof) {
            case PASSPHRASE -> "passphrase";
            case TOTP -> "totp";
          });
      secret.show(characters -> {
        try {
          json.writeString(characters, 0, characters.length);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      json.writeArrayFieldStart("signatureProperties");
      json.writeStartObject();
      json.writeStringField("tampilan", "INVISIBLE");
      json.writeEndObject();
      json.writeEndArray();
      // The file comes last: it runs through the writer's buffer, where the secret was.
      json.writeArrayFieldStart("file");
      json.writeBinary(pdf.toArray());
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EsignRequest(body);
  }

  HttpRequest.BodyPublisher publisher() {
    return body.publisher();
  }

  @Override
  public void close() {
    body.clear();
  }

  private static final class Body extends ByteArrayOutputStream {
    Body(int room) {
      super(room);
    }

    HttpRequest.BodyPublisher publisher() {
      return HttpRequest.BodyPublishers.ofByteArray(buf, 0, count);
    }

    void clear() {
      Arrays.fill(buf, (byte) 0);
    }
  }
}
