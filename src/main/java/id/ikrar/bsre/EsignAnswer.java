package id.ikrar.bsre;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.ikrar.kernel.Bytes;
import java.io.IOException;

/**
 * What we read of an answer; whatever the service says in words of its own is left where it is, for
 * it may repeat what it was sent.
 *
 * @param http the status of HTTP
 * @param code 2011 and the like, 0 where there is none
 * @param status ISSUE and the like, empty where there is none
 * @param file the first, empty where there is none
 */
record EsignAnswer(int http, int code, String status, Bytes file) {
  static final int MAX_BYTES = 8 * 1024 * 1024;
  static final int NOT_REGISTERED = 2011;
  static final int NO_CERTIFICATE = 2021;
  static final int SECRET_WRONG = 2031;

  private static final int MAX_STATUS = 40;
  private static final JsonFactory JSON = new JsonFactory();

  /** Reads JSON; an answer that is none says nothing but its status. */
  static EsignAnswer read(int http, byte[] body) {
    try (var json = JSON.createParser(body)) {
      return json.nextToken() == JsonToken.START_OBJECT ? read(http, json) : bare(http);
    } catch (IOException e) {
      // Its message would quote the answer.
      return bare(http);
    }
  }

  private static EsignAnswer bare(int http) {
    return new EsignAnswer(http, 0, "", Bytes.EMPTY);
  }

  private static EsignAnswer read(int http, JsonParser json) throws IOException {
    int code = 0;
    var status = "";
    var file = Bytes.EMPTY;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var value = json.nextToken();
      switch (name) {
        case "status_code", "statusCode" -> code = json.getValueAsInt(0);
        case "status" -> status = status(json.getValueAsString(""));
        case "file" -> file = file(json, value);
        default -> json.skipChildren();
      }
    }
    return new EsignAnswer(http, code, status, file);
  }

  private static String status(String text) {
    return text.length() > MAX_STATUS ? "" : text;
  }

  private static Bytes file(JsonParser json, JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return Bytes.EMPTY;
    }
    var found = Bytes.EMPTY;
    int files = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING && files++ == 0) {
        found = Bytes.owning(json.getBinaryValue());
      } else {
        json.skipChildren();
      }
    }
    // Two files for one is not what was asked for.
    return files == 1 ? found : Bytes.EMPTY;
  }
}
