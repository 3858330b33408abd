package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Chain;
import id.ikrar.crypto.SignedCms;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.PdfDate;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import id.ikrar.pdf.Span;
import id.ikrar.verify.SignatureReport.Claimed;
import id.ikrar.verify.SignatureReport.Covered;
import id.ikrar.verify.SignatureReport.Stamped;
import id.ikrar.verify.SignatureReport.Time;
import id.ikrar.verify.SignatureReport.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's or an organisation's signature, with all checks that concern it alone. */
record CheckedSignature(Signature signature, SignedCms cms, SignatureReport report) {
  static final String SUBFILTER = "ETSI.CAdES.detached";

  /**
   * Runs all checks; empty when the signature cannot even be read.
   *
   * @param covering what a later timestamp proves about the bytes of the signature, if anything
   */
  static Optional<CheckedSignature> of(
      PdfFile file, SignatureField field, Context context, Time covering) {
    return RangeCheck.signature(file, field, context)
        .flatMap(signature -> read(file, field.name(), signature, context, covering));
  }

  /** The same for a signature that was found already. */
  static Optional<CheckedSignature> read(
      PdfFile file, String name, Signature signature, Context context, Time covering) {
    return cms(name, signature, context)
        .map(cms -> check(file, name, signature, cms, context, covering));
  }

  private static Optional<SignedCms> cms(String name, Signature signature, Context context) {
    var der = SignedCms.unpad(signature.contents());
    return switch (der.then(context.ours() ? SignedCms::parse : SignedCms::parseForeign)) {
      case Parsed.Ok<SignedCms>(var cms) -> Optional.of(cms);
      case Parsed.Malformed<SignedCms>(var reason) -> {
        context.findings().add(Rule.CMS, RangeCheck.place(signature), name, reason);
        yield Optional.empty();
      }
    };
  }

  private static CheckedSignature check(
      PdfFile file,
      String name,
      Signature signature,
      SignedCms cms,
      Context context,
      Time covering) {
    var findings = context.findings();
    var place = RangeCheck.place(signature);
    boolean digest = covers(cms, signature, file);
    boolean value = cms.signatureValid();
    findings.unless(digest, Rule.DIGEST, place, name);
    findings.unless(value, Rule.SIGNATURE_VALUE, place, name);
    if (context.ours()) {
      boolean form =
          (context.national() || cms.canonical())
              && signature.dict().is("SubFilter", SUBFILTER)
              && Gap.holds(
                  file.bytes(),
                  signature.range().gap(),
                  SignedCms.unpad(signature.contents()).orThrow());
      findings.unless(form, Rule.SIGNATURE_FORM, place, name);
    }
    var time = time(name, signature, cms, covering, context);
    boolean trusted = trusted(name, place, cms, time, context);
    return new CheckedSignature(
        signature,
        cms,
        report(
            name,
            cms.signer(),
            time,
            digest && value,
            trusted,
            context.national() && digest && value && trusted));
  }

  private static boolean covers(SignedCms cms, Signature signature, PdfFile file) {
    return cms.messageDigest()
        .map(file.digest(signature.range())::equals)
        .orElseGet(() -> cms.covers(signature.range().covered(file.bytes())));
  }

  private static SignatureReport report(
      String name,
      Certificate signer,
      Time time,
      boolean intact,
      boolean trusted,
      boolean certified) {
    return new SignatureReport(
        name,
        signer.name().orElse(""),
        signer.title().orElse(""),
        signer.organization().orElse(""),
        signer.digest(),
        time,
        intact,
        trusted,
        certified);
  }

  private static Time time(
      String name, Signature signature, SignedCms cms, Time covering, Context context) {
    // Without a national root nothing can be said of its timestamps; that is said elsewhere.
    if (context.national() && context.trust().roots().isEmpty()) {
      return claimed(signature);
    }
    var place = RangeCheck.place(signature);
    var token = cms.timestamp();
    if (token.isEmpty()) {
      context.findings().add(Rule.TIMESTAMP_MISSING, place, name);
    } else {
      var outcome =
          new TimeCheck(name, place, context)
              .signature(token.get(), cms.signature(), pool(cms, context), covering);
      if (outcome == TimeCheck.Outcome.BELIEVED) {
        return new Stamped(token.get().time(), token.get().authority().name().orElse(""));
      }
    }
    // A later proof says nothing about a certificate that had run out by then.
    if (covering instanceof Covered(var at, var by) && !at.isAfter(cms.signer().notAfter())) {
      context.findings().add(Rule.TIME_COVERED, place, name, at, by);
      return covering;
    }
    var claimed = claimed(signature);
    if (claimed instanceof Claimed(var at)) {
      context.findings().add(Rule.TIME_CLAIMED, place, name, at);
    }
    return claimed;
  }

  private static Time claimed(Signature signature) {
    return signature
        .dict()
        .text("M")
        .map(PdfObject.Text::decoded)
        .flatMap(text -> PdfDate.parse(text).optional())
        .<Time>map(Claimed::new)
        .orElseGet(Unknown::new);
  }

  private static boolean trusted(
      String name, String place, SignedCms cms, Time time, Context context) {
    var findings = context.findings();
    // Revocation is looked at by itself below, since it asks for a proven time.
    var chain =
        Chain.verify(
            cms.signer(),
            Chain.Purpose.SIGNING,
            pool(cms, context),
            List.of(),
            context.trust().roots(),
            TimeCheck.moment(time, context.at()));
    return switch (chain) {
      case Chain.Rejected(var cause, var reason) -> {
        findings.add(rule(cause), place, name, reason);
        yield false;
      }
      case Chain.Trusted path -> {
        // The service may send along what it likes; of that nothing is believed.
        boolean used = !context.ours() || context.national() || path.uses(cms.certificates());
        findings.unless(used, Rule.CERTIFICATES_USED, place, name);
        yield new RevocationCheck(name, place, context).stands(path.path(), time);
      }
    };
  }

  private static Rule rule(Chain.Cause cause) {
    return switch (cause) {
      case PATH, FORM -> Rule.CHAIN;
      case TIME -> Rule.VALIDITY;
      case PURPOSE -> Rule.PURPOSE;
      case REVOKED -> Rule.REVOKED;
    };
  }

  private static List<Certificate> pool(SignedCms cms, Context context) {
    return Stream.concat(cms.certificates().stream(), context.pool().stream()).distinct().toList();
  }

  /** The moment that the report gives, or else the one asked for. */
  Instant moment(Instant otherwise) {
    return TimeCheck.moment(report.time(), otherwise);
  }

  /** The revision as it was before the signature got its timestamp, if it has one. */
  Optional<Bytes> withoutTimestamp(Bytes revision) {
    var gap = signature.range().gap();
    if (cms.timestamp().isEmpty() || gap.to() > revision.size() || !cms.canonical()) {
      return Optional.empty();
    }
    return Optional.of(Gap.fill(Gap.fill(revision, gap, zeros(gap)), gap, cms.withoutTimestamp()));
  }

  private static Bytes zeros(Span gap) {
    return Bytes.owning(new byte[gap.length() / 2 - 1]);
  }

  /** What the signature's time proves about what it covers. */
  Time covering() {
    return switch (report.time()) {
      case Stamped(var at, var by) when report.intact() -> new Covered(at, by);
      case Covered covered when report.intact() -> covered;
      case Stamped _, Covered _, Claimed _, Unknown _ -> new Unknown();
    };
  }
}
