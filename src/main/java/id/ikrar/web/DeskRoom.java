package id.ikrar.web;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Right;
import id.ikrar.account.Trail;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.EventHead;
import id.ikrar.web.view.Rooms;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all pages of the desk share: who is there, which event, and what stands over the tabs. */
@Singleton
final class DeskRoom {
  static final String COOKIE = "meja";

  /** Between the two steps of signing in. */
  static final String HALF = "langkah";

  /** What the last act did, by the word that it left in the address. */
  private static final Map<String, String> NEWS =
      Map.ofEntries(
          Map.entry("terbitkan", "event.terbitkan.done"),
          Map.entry("buka", "event.buka.done"),
          Map.entry("tutup", "event.tutup.done"),
          Map.entry("acara", "event.saved"),
          Map.entry("naskah", "naskah.saved"),
          Map.entry("tambah", "roster.added"),
          Map.entry("hapus", "roster.removed"),
          Map.entry("hadir", "presence.noted"),
          Map.entry("aturan", "rules.saved"),
          Map.entry("cabut", "withdraw.done"),
          Map.entry("turunan", "news.turunan"),
          Map.entry("tambahan", "news.tambahan"),
          Map.entry("publik", "news.publik"),
          Map.entry("publik-tutup", "news.publik-tutup"),
          Map.entry("edaran", "news.edaran"),
          Map.entry("edaran-hapus", "news.edaran-hapus"),
          Map.entry("perbaiki", "correct.done"),
          Map.entry("perbaiki-batal", "correct.cancelled"),
          Map.entry("organisasi", "organization.added"),
          Map.entry("nama", "organization.renamed"),
          Map.entry("tarik", "people.takenback"),
          Map.entry("peran", "people.role.done"),
          Map.entry("nonaktif", "people.disable.done"),
          Map.entry("aktif", "people.enable.done"),
          Map.entry("sandi", "account.password.done"),
          Map.entry("langkah", "step.is-on"),
          Map.entry("langkah-lepas", "step.removed"),
          Map.entry("keluar", "account.sessions.done"));

  private final Doorkeeper doorkeeper;
  private final Organizer organizer;
  private final Trail trail;
  private final Frames frames;
  private final InstantSource clock;

  DeskRoom(
      Doorkeeper doorkeeper, Organizer organizer, Trail trail, Frames frames, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.organizer = organizer;
    this.trail = trail;
    this.frames = frames;
    this.clock = clock;
  }

  /** Thrown at a visitor who has to sign in first. */
  static final class SignInFirst extends RuntimeException {
    SignInFirst() {
      super("not signed in", null, false, false);
    }
  }

  /** Somebody at the desk, before one of their organisation's events. */
  record Visit(HttpRequest<?> request, Account account, Event event, Words words) {
    String base() {
      return address(event.id());
    }

    boolean may(Right right) {
      return account.may(right);
    }
  }

  static String address(Event.Id id) {
    return "/meja/acara/" + id.value();
  }

  /** Who is there, if their role has the right; all others are sent away with a sentence. */
  Account who(HttpRequest<?> request, Right right) {
    return allowed(request, known(request), right);
  }

  private Account known(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .flatMap(cookie -> doorkeeper.who(cookie.getValue(), clock.instant()))
        .orElseThrow(SignInFirst::new);
  }

  /**
   * Somebody with the right before one of the events that their organisation sees; of all others
   * nobody learns that they exist.
   */
  Visit visit(HttpRequest<?> request, String id, Right right) {
    var account = known(request);
    // An operator sees no event, whatever the organisation.
    if (!account.may(Right.DIARY)) {
      throw notFound();
    }
    try {
      var event =
          organizer.find(account.organization(), new Event.Id(id)).orElseThrow(DeskRoom::notFound);
      return new Visit(request, allowed(request, account, right), event, Frames.words(request));
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  private static Account allowed(HttpRequest<?> request, Account account, Right right) {
    if (!account.may(right)) {
      var role = Frames.words(request).say("role." + account.role());
      throw new Problem.Stop(Problem.of(HttpStatus.FORBIDDEN, "no-right", role));
    }
    return account;
  }

  /** Puts what was done to the event into the trail that its organisation can read. */
  void note(Visit visit, Deed.Kind kind, String subject) {
    note(visit.account(), kind, visit.event(), subject);
  }

  void note(Account account, Deed.Kind kind, Event event, String subject) {
    trail.note(account, kind, event, subject, clock.instant());
  }

  /** Puts what was done to the organisation or one of its accounts into its trail. */
  void note(Account account, Deed.Kind kind, String subject) {
    trail.note(account, kind, subject, clock.instant());
  }

  MutableHttpResponse<String> page(Visit visit, String template, Object view) {
    return page(visit.request(), visit.account(), template, view);
  }

  MutableHttpResponse<String> page(
      HttpRequest<?> request, Account account, String template, Object view) {
    return frames.page(request, HttpStatus.OK, template, view, account.name());
  }

  EventHead head(Visit visit, String tab, String complaint) {
    var event = visit.event();
    var organization = organizer.organization(event.organizer());
    var news = complaint.isEmpty() ? news(visit.request()) : "";
    return new EventHead(
        visit.base(),
        Ceremony.occasion(
            event.programme(), organization.map(it -> it.name()).orElse(""), visit.words()),
        state(event, visit.words()),
        tab,
        tabs(visit.account()),
        visit.may(Right.ORGANISE) ? acts(event) : List.of(),
        visit.may(Right.ORGANISE) && event.state() instanceof Event.State.Draft,
        news,
        complaint);
  }

  /** What the last act did, by the word that it left in the address, or nothing. */
  String news(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst("kabar")
        .flatMap(word -> Optional.ofNullable(NEWS.get(word)))
        .map(Frames.words(request)::say)
        .orElse("");
  }

  /** The rooms beside the events that the account may enter. */
  static Rooms rooms(Account account, String current) {
    var open = new ArrayList<String>();
    if (account.may(Right.DIARY)) {
      open.add("acara");
    }
    if (account.may(Right.MEMBERS)) {
      open.add("orang");
    }
    if (account.may(Right.ORGANISE)) {
      open.add("jejak");
    }
    open.add("organisasi");
    open.add("akun");
    return new Rooms(open, current);
  }

  /** The tabs of an event that the account may see, in the order of the work. */
  static List<String> tabs(Account account) {
    var tabs = new ArrayList<String>();
    if (account.may(Right.ORGANISE)) {
      tabs.add("naskah");
    }
    if (account.may(Right.ROSTER)) {
      tabs.add("peserta");
    }
    if (account.may(Right.LOOK)) {
      tabs.add("pelaksanaan");
      tabs.add("dokumen");
      tabs.add("gerakan");
    } else if (account.may(Right.KIOSK)) {
      tabs.add("kehadiran");
    }
    return tabs;
  }

  static Badge state(Event event, Words words) {
    return switch (event.state()) {
      case Event.State.Draft _ -> new Badge(words.say("state.DRAFT"), "todo");
      case Event.State.Published _ -> new Badge(words.say("state.PUBLISHED"), "todo");
      case Event.State.Open _ -> new Badge(words.say("state.OPEN"), "done");
      case Event.State.Closed _ -> new Badge(words.say("state.CLOSED"), "todo");
    };
  }

  /** Back to a page, with the word of what was done. */
  static HttpResponse<?> back(String path, String news) {
    return HttpResponse.seeOther(URI.create(path + "?kabar=" + news));
  }

  HttpResponse<?> signedIn(String session) {
    return signedIn(session, "/meja");
  }

  HttpResponse<?> signedIn(String session, String path) {
    var cookie =
        Cookie.of(COOKIE, session)
            .path("/meja")
            .httpOnly(true)
            .sameSite(SameSite.Lax)
            .secure(frames.secure())
            .maxAge(Doorkeeper.SESSION);
    return HttpResponse.seeOther(URI.create(path)).cookie(cookie);
  }

  /** To the second step of signing in. */
  HttpResponse<?> half(String token) {
    var cookie =
        Cookie.of(HALF, token)
            .path("/meja/masuk")
            .httpOnly(true)
            .sameSite(SameSite.Lax)
            .secure(frames.secure())
            .maxAge(Doorkeeper.HALF);
    return HttpResponse.seeOther(URI.create("/meja/masuk/kode")).cookie(cookie);
  }

  private List<String> acts(Event event) {
    var acts = new ArrayList<String>();
    switch (event.state()) {
      case Event.State.Draft _ -> acts.add("terbitkan");
      case Event.State.Published _ -> {
        if (unpublished(event)) {
          acts.add("terbitkan");
        }
        acts.add("buka");
      }
      case Event.State.Open _ -> {
        if (unpublished(event)) {
          acts.add("terbitkan");
        }
        acts.add("tutup");
      }
      case Event.State.Closed _ -> acts.add("buka");
    }
    return acts;
  }

  /** Whether there are words that nobody can sign yet. */
  boolean unpublished(Event event) {
    var draft = organizer.draft(event.id());
    var pledge = organizer.pledge(event.id());
    return draft.isPresent() && pledge.filter(it -> it.wording().equals(draft.get())).isEmpty();
  }

  private static Problem.Stop notFound() {
    return new Problem.Stop(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
  }
}
