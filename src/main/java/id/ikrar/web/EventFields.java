package id.ikrar.web;

import id.ikrar.event.Event;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.web.view.EventForm;
import id.ikrar.web.view.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An event's form: from fields to a programme, each complaint naming its field; and back. */
final class EventFields {
  private final Form form;
  private final Words words;
  private final List<String> complaints = new ArrayList<>();

  EventFields(Form form, Words words) {
    this.form = form;
    this.words = words;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The programme, or empty when there are complaints. */
  Optional<Programme> programme() {
    var kind = read("form.kind", () -> Programme.Kind.valueOf(form.get("jenis")));
    var from = read("form.from", () -> LocalDate.parse(form.get("mulai")));
    var last = form.get("selesai").isEmpty() ? "mulai" : "selesai";
    var to = read("form.to", () -> LocalDate.parse(form.get(last)));
    var region = read("form.region", this::region);
    var zone = read("form.zone", () -> Zone.valueOf(form.get("zona")));
    var speakers = read("form.speakers", () -> people("narasumber"));
    var leader = read("form.leader", () -> people("pemimpin"));
    var witnesses = read("form.witnesses", () -> people("saksi"));
    var expected = read("form.expected", this::expected);
    var paper = read("form.paper", () -> Paper.valueOf(form.get("kertas")));
    if (!complaints.isEmpty()
        || kind == null
        || from == null
        || to == null
        || region == null
        || zone == null
        || speakers == null
        || leader == null
        || witnesses == null
        || expected == null
        || paper == null) {
      return Optional.empty();
    }
    var programme =
        read(
            "form.name",
            () ->
                new Programme(
                    kind,
                    form.get("nama"),
                    from,
                    to,
                    form.get("tempat"),
                    form.get("kota"),
                    region,
                    zone,
                    form.get("pemilihan"),
                    speakers,
                    leader.stream().findFirst(),
                    form.ticked("pemimpinDahulu"),
                    form.lines("unsur"),
                    witnesses,
                    expected,
                    paper,
                    form.ticked("cetakPengenal"),
                    form.ticked("tawarkanKunciSandi")));
    return Optional.ofNullable(programme);
  }

  /** The form as typed. */
  EventForm view(String action, boolean fresh) {
    return new EventForm(
        action,
        fresh,
        complaints(),
        options(Programme.Kind.values(), "jenis", kind -> words.say("kind.event." + kind)),
        form.get("nama"),
        form.get("mulai"),
        form.get("selesai"),
        form.get("tempat"),
        form.get("kota"),
        form.get("wilayah"),
        options(Zone.values(), "zona", Zone::name),
        form.get("pemilihan"),
        form.get("narasumber"),
        form.get("pemimpin"),
        form.ticked("pemimpinDahulu"),
        form.get("unsur"),
        form.get("saksi"),
        form.get("target"),
        options(Paper.values(), "kertas", Paper::name),
        form.ticked("cetakPengenal"),
        form.ticked("tawarkanKunciSandi"));
  }

  /** The fields of an event that is there. */
  static Form of(Event event) {
    var it = event.programme();
    var fields = new java.util.HashMap<String, List<String>>();
    fields.put("jenis", List.of(it.kind().name()));
    fields.put("nama", List.of(it.name()));
    fields.put("mulai", List.of(it.from().toString()));
    fields.put("selesai", List.of(it.to().toString()));
    fields.put("tempat", List.of(it.venue()));
    fields.put("kota", List.of(it.place()));
    fields.put("wilayah", List.of(it.region().value()));
    fields.put("zona", List.of(it.zone().name()));
    fields.put("pemilihan", List.of(it.election()));
    fields.put("narasumber", List.of(lines(it.speakers())));
    fields.put("pemimpin", List.of(lines(it.leader().stream().toList())));
    fields.put("pemimpinDahulu", List.of(it.leaderFirst() ? "ya" : ""));
    fields.put("unsur", List.of(String.join("\n", it.groups())));
    fields.put("saksi", List.of(lines(it.witnesses())));
    fields.put("target", List.of(it.expected() == 0 ? "" : Integer.toString(it.expected())));
    fields.put("kertas", List.of(it.paper().name()));
    fields.put("cetakPengenal", List.of(it.printIdentifier() ? "ya" : ""));
    fields.put("tawarkanKunciSandi", List.of(it.offerPasskey() ? "ya" : ""));
    return new Form(fields);
  }

  private <T> @Nullable T read(String label, Supplier<T> field) {
    try {
      return field.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      complaints.add(words.say("form.bad", words.say(label)));
      return null;
    }
  }

  private RegionCode region() {
    var code = new RegionCode(form.get("wilayah"));
    if (Regions.all().find(code).isEmpty()) {
      throw new IllegalArgumentException("no region has the code " + code);
    }
    return code;
  }

  private int expected() {
    return form.get("target").isEmpty() ? 0 : Integer.parseInt(form.get("target"));
  }

  private List<Person> people(String field) {
    return form.lines(field).stream()
        .map(line -> line.split(";", 2))
        .map(parts -> new Person(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
        .toList();
  }

  private <E extends Enum<E>> List<Option> options(
      E[] values, String field, Function<E, String> label) {
    return Arrays.stream(values)
        .map(it -> new Option(it.name(), label.apply(it), it.name().equals(form.get(field))))
        .toList();
  }

  private static String lines(List<Person> people) {
    return String.join(
        "\n",
        people.stream()
            .map(it -> it.jabatan().isEmpty() ? it.name() : it.name() + "; " + it.jabatan())
            .toList());
  }
}
