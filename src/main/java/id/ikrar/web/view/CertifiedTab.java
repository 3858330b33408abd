package id.ikrar.web.view;

/**
 * Whether certificates of the national service sign at this event.
 *
 * @param action where the switch goes
 */
public record CertifiedTab(EventHead head, String action, boolean on) {}
