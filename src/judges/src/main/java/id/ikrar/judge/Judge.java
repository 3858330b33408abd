package id.ikrar.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers requests on standard input, one line of JSON for each. A request is fields separated by
 * tabs: {@code verapdf 3a FILE}, {@code verapdf ua1 FILE}, {@code dss FILE ROOT.pem [strict]}.
 */
public final class Judge {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Judge() {}

  /** Runs until standard input ends. */
  public static void main(String[] args) throws IOException {
    var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Whatever a library prints must not look like an answer.
    System.setOut(System.err);
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(JSON.writeValueAsString(answer(List.of(line.split("\t", -1)))));
    }
  }

  private static Map<String, Object> answer(List<String> request) {
    try {
      return switch (request.get(0)) {
        case "verapdf" -> VeraPdf.judge(request.get(1), Path.of(request.get(2)));
        case "dss" ->
            Dss.judge(Path.of(request.get(1)), Path.of(request.get(2)), request.contains("strict"));
        default -> throw new IllegalArgumentException("no such judge: " + request.get(0));
      };
    } catch (Exception | LinkageError e) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("error", e.toString());
      e.printStackTrace();
      return answer;
    }
  }
}
