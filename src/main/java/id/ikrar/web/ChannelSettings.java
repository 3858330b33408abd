package id.ikrar.web;

import id.ikrar.web.view.PublicView;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses of the official ways to report a violation; one that is empty is not shown.
 *
 * @param sigaplapor of Bawaslu
 * @param sbt of BKN
 * @param lapor SP4N-LAPOR!
 */
@ConfigurationProperties("ikrar.channels")
record ChannelSettings(String sigaplapor, String sbt, String lapor) {

  List<PublicView.Channel> channels(Words words) {
    return Stream.of(
            channel("SigapLapor", "channel.sigaplapor", sigaplapor, words),
            channel("SBT", "channel.sbt", sbt, words),
            channel("SP4N-LAPOR!", "channel.lapor", lapor, words))
        .filter(it -> it.href().startsWith("https://"))
        .toList();
  }

  private static PublicView.Channel channel(String name, String key, String href, Words words) {
    return new PublicView.Channel(name, words.say(key), href.strip());
  }
}
