package id.ikrar.verify;

import id.ikrar.crypto.Cms;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.event.Language;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.page.CheckReport;
import id.ikrar.pdf.HandMade;
import id.ikrar.qr.QrPayload;
import id.ikrar.tlog.AddCheckpoint;
import id.ikrar.tlog.Bundle;
import id.ikrar.tlog.CraftedStatusList;
import id.ikrar.tlog.KeyEntry;
import id.ikrar.tlog.Tile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What fuzzing begins with: one well-formed example of each format, by target and name. {@link
 * #main} writes them anew after a format has changed.
 */
public final class FuzzSeeds {
  private static final Issuer ISSUER = new Issuer();

  private FuzzSeeds() {}

  /** Writes below the folder given, {@code src/test/resources/fuzz}. */
  public static void main(String[] folder) throws IOException {
    for (var seed : all().entrySet()) {
      var path = Path.of(folder[0]).resolve(seed.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, seed.getValue().toArray());
    }
  }

  static Map<String, Bytes> all() {
    var seeds = new TreeMap<String, Bytes>();
    records(seeds);
    log(seeds);
    signatures(seeds);
    files(seeds);
    return seeds;
  }

  private static void records(Map<String, Bytes> seeds) {
    var record = ISSUER.record.canonical().bytes();
    var payload =
        QrPayload.sign(
            ISSUER.record.shortId(),
            Digest.of(record),
            Issuer.NOW,
            Issuer.RING.qr().publicKey(),
            Issuer.RING.qr()::sign);
    seeds.put("cbor/record", record);
    seeds.put("cbor/qr", payload.encode().slice(1, payload.encode().size()));
    seeds.put("record/record", record);
    seeds.put("record/passkey", new Issuer(PasskeyForgeries::confirmed).record.canonical().bytes());
    seeds.put("record/pledge", ISSUER.sheet.pledge().canonical());
    seeds.put("record/entry", ISSUER.entry(Bytes.EMPTY).encode());
    seeds.put(
        "record/key",
        new KeyEntry("seal", "0123456789abcdefghjk", Digest.of(record), Issuer.NOW).encode());
    seeds.put("record/report", report().encode());
    seeds.put("record/report-in-a-year-too-far", report(Long.MAX_VALUE, Cbor.array()));
    seeds.put("record/report-without-heading", report(0, Cbor.array(Cbor.array())));
    var line = Cbor.array(Cbor.of("x"));
    seeds.put("record/report-of-half-lines", report(0, Cbor.array(Cbor.array(Cbor.of("x"), line))));
    seeds.put("qr/payload", payload.encode());
    seeds.put("qr/address", text(payload.encodeUri(Issuer.URL)));
    seeds.put("qr/short-id", text(ISSUER.record.shortId().printed()));
  }

  private static Bytes report(long at, Cbor sections) {
    return Canonical.of("ikrar/check-report", 1)
        .put("language", "ID")
        .put("host", "x")
        .put("at", at)
        .put("zone", "WIB")
        .put("title", "x")
        .put("sentence", "x")
        .put("notes", Cbor.array())
        .put("sections", sections)
        .build()
        .bytes();
  }

  private static CheckReport report() {
    var section = new CheckReport.Section("Berkas", List.of(new CheckReport.Line("Nama", "x.pdf")));
    return new CheckReport(
        Language.ID,
        Issuer.URL.getHost(),
        Issuer.NOW,
        Zone.WIB,
        "Pemeriksaan",
        "ASLI.",
        List.of("Catatan"),
        List.of(section));
  }

  private static void log(Map<String, Bytes> seeds) {
    var proof = Issuer.proof(ISSUER.entry(Bytes.EMPTY), Issuer.RING);
    var key = Issuer.logKey(Issuer.RING);
    var hashes = proof.inclusion().path();
    seeds.put("proof/proof", text(proof.encode()));
    seeds.put("proof/tile", new Tile(hashes).encode());
    seeds.put("proof/bundle", new Bundle(List.of(Bytes.hex("0102"), Bytes.EMPTY)).encode());
    seeds.put("note/note", text(proof.checkpoint().encode()));
    seeds.put("note/checkpoint", text(proof.checkpoint().text()));
    seeds.put("note/key", text(key.publicKey().vkey()));
    seeds.put("note/request", text(new AddCheckpoint(1, hashes, proof.checkpoint()).encode()));
    seeds.put(
        "status/list",
        CraftedStatusList.of(key, 0, Issuer.NOW, 1000, Set.of(3L, 999L), Set.of(4L)));
    seeds.put("trust/trust", text(Issuer.TRUST.encode()));
    seeds.put("trust/contents", text(Digest.of(Bytes.EMPTY).bytes().hex() + "  pdf/a.pdf\n"));
  }

  private static void signatures(Map<String, Bytes> seeds) {
    var seal = Issuer.RING.seal("0123456789abcdefghjk", "Bawaslu", Issuer.NOW);
    var proof = Issuer.proof(ISSUER.entry(Bytes.EMPTY), Issuer.RING).encode();
    var attributes = Cms.attributes(Digest.of(Bytes.EMPTY), seal.certificate(), proof);
    var signature = seal.sign(attributes);
    TimestampToken token =
        Issuer.RING.timestamps().stamp(Digest.of(signature), Issuer.NOW).orElseThrow();
    seeds.put("cms/stamped", Cms.assemble(attributes, signature, seal.chain(), token));
    seeds.put("cms/bare", Cms.assemble(attributes, signature, seal.chain()));
    seeds.put("timestamp/token", token.der());
    seeds.put("revocation/certificate", seal.certificate().der());
    seeds.put("revocation/list", Issuer.RING.authority().crl(Issuer.NOW));
    seeds.put("revocation/answer", Issuer.RING.ocspFor(seal.certificate(), Issuer.NOW));
    seeds.put("revocation/key", ISSUER.phone.publicKey());
    seeds.put("revocation/signature", signature);
  }

  private static void files(Map<String, Bytes> seeds) {
    seeds.put("pdf/signed", HandMade.signed());
    seeds.put("pdf/updated", HandMade.update(HandMade.signed(), Map.of(10, "<</Type/Page>>")));
    seeds.put("drawing/seal", ISSUER.qr(ISSUER.record.canonical().digest(), Issuer.RING));
    seeds.put("pledge/flip", Bytes.hex("00070012340001"));
    seeds.put("pledge/replace", Bytes.hex("0100001000" + "04" + "41424344"));
    seeds.put("pledge/insert", Bytes.hex("0102012000" + "02" + "0a20"));
    seeds.put("pledge/remove-and-splice", Bytes.hex("00030010000010" + "060040004000"));
  }

  private static Bytes text(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }
}
