package id.ikrar.bench;

import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.HandMade;
import id.ikrar.pdf.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** A file of another maker: a page, a stream that cannot be compressed, two signatures. */
record TwoSignatures(Keyring ring, String organization, Instant at) {
  private static final String ROOM = "[0 1234567890 1234567890 1234567890]";
  private static final int CONTENTS = 8 * 1024;

  /** About so many bytes. */
  Bytes of(int bytes) {
    var noise = new byte[bytes - 40 * 1024];
    new Random(1).nextBytes(noise);
    var stream = HandMade.latin(Bytes.owning(noise));
    var page =
        HandMade.page()
            .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[5 0 R 7 0 R]>>>>")
            .with(4, "<</Length " + noise.length + ">>stream\n" + stream + "\nendstream")
            .with(5, "<</FT/Sig/T(Pertama)/V 6 0 R>>")
            .with(6, dictionary())
            .with(7, "<</FT/Sig/T(Kedua)>>")
            .bytes();
    var once = sign(page);
    return sign(HandMade.update(once, Map.of(7, "<</FT/Sig/T(Kedua)/V 8 0 R>>", 8, dictionary())));
  }

  private static String dictionary() {
    return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange "
        + (ROOM + "/Contents <" + "0".repeat(2 * CONTENTS) + ">>>");
  }

  private Bytes sign(Bytes pdf) {
    var text = HandMade.latin(pdf);
    int from = text.lastIndexOf("/Contents <") + "/Contents ".length();
    var gap = new Span(from, text.indexOf('>', from) + 1);
    var written = "[0 %d %d %d]".formatted(gap.from(), gap.to(), pdf.size() - gap.to());
    var padded = written + " ".repeat(ROOM.length() - written.length());
    var ranged = HandMade.bytes(text.replace(ROOM, padded));
    var range = new ByteRange(gap, pdf.size());
    var key = ring.seal(organization, "Contoh", at);
    var attributes = Cms.attributes(range.digest(ranged), key.certificate());
    var signature = key.sign(attributes);
    var token = ring.timestamps().stamp(Digest.of(signature), at).orElseThrow();
    return Gap.fill(ranged, gap, Cms.assemble(attributes, signature, key.chain(), token));
  }
}
