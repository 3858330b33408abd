package id.ikrar.web.view;

import java.util.List;

/**
 * The fields of an event as typed; people stand one a line, name and jabatan parted by a comma of
 * their own.
 */
public record EventForm(
    String action,
    boolean fresh,
    List<String> complaints,
    List<Option> kinds,
    String name,
    String from,
    String to,
    String venue,
    String place,
    String region,
    List<Option> zones,
    String election,
    String speakers,
    String leader,
    boolean leaderFirst,
    String groups,
    String witnesses,
    String expected,
    List<Option> papers,
    boolean printIdentifier,
    boolean offerPasskey) {}
