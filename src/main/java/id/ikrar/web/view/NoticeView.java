package id.ikrar.web.view;

/**
 * One sentence that says what happened, one that says what to do, and perhaps a way on.
 *
 * @param to address of the way on, or empty
 * @param way its words
 */
public record NoticeView(String title, String sentence, String todo, String to, String way) {}
