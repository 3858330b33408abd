package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Chain;
import id.ikrar.crypto.SignedCms;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.PdfDate;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import id.ikrar.verify.SignatureReport.Claimed;
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

  /** Runs all checks; empty when the signature cannot even be read. */
  static Optional<CheckedSignature> of(PdfFile file, SignatureField field, Context context) {
    return RangeCheck.signature(file, field, context)
        .flatMap(signature ->
            cms(field.name(), signature, context)
                .map(cms -> check(file, field.name(), signature, cms, context)));
  }

  private static Optional<SignedCms> cms(String name, Signature signature, Context context) {
    return switch (SignedCms.unpad(signature.contents()).then(SignedCms::parse)) {
      case Parsed.Ok<SignedCms>(var cms) -> Optional.of(cms);
      case Parsed.Malformed<SignedCms>(var reason) -> {
        context.findings().add(Rule.CMS, RangeCheck.place(signature), name, reason);
        yield Optional.empty();
      }
    };
  }

  private static CheckedSignature check(
      PdfFile file, String name, Signature signature, SignedCms cms, Context context) {
    var findings = context.findings();
    var place = RangeCheck.place(signature);
    boolean digest = cms.messageDigest().equals(signature.range().digest(file.bytes()));
    boolean value = cms.signatureValid();
    findings.unless(digest, Rule.DIGEST, place, name);
    findings.unless(value, Rule.SIGNATURE_VALUE, place, name);
    if (context.ours()) {
      boolean form =
          cms.canonical()
              && signature.dict().is("SubFilter", SUBFILTER)
              && Gap.holds(
                  file.bytes(),
                  signature.range().gap(),
                  SignedCms.unpad(signature.contents()).orThrow());
      findings.unless(form, Rule.SIGNATURE_FORM, place, name);
    }
    var time = time(name, signature, cms, context);
    boolean trusted = trusted(name, place, cms, time, context);
    return new CheckedSignature(
        signature, cms, report(name, cms.signer(), time, digest && value, trusted));
  }

  private static SignatureReport report(
      String name, Certificate signer, Time time, boolean intact, boolean trusted) {
    return new SignatureReport(
        name,
        signer.name().orElse(""),
        signer.title().orElse(""),
        signer.organization().orElse(""),
        signer.digest(),
        time,
        intact,
        trusted);
  }

  private static Time time(String name, Signature signature, SignedCms cms, Context context) {
    var claimed =
        signature
            .dict()
            .text("M")
            .map(PdfObject.Text::decoded)
            .flatMap(text -> PdfDate.parse(text).optional())
            .<Time>map(Claimed::new)
            .orElseGet(Unknown::new);
    var token = cms.timestamp();
    var place = RangeCheck.place(signature);
    if (token.isEmpty()) {
      context.findings().add(Rule.TIMESTAMP_MISSING, place, name);
      return claimed;
    }
    var fault =
        token
            .get()
            .fault(
                cms.imprint(),
                pool(cms, context),
                context.lists(),
                context.trust().roots(),
                context.at());
    if (fault.isPresent()) {
      context.findings().add(Rule.TIMESTAMP, place, name, fault.get());
      return claimed;
    }
    return new Stamped(token.get().time(), token.get().authority().name().orElse(""));
  }

  private static boolean trusted(
      String name, String place, SignedCms cms, Time time, Context context) {
    var moment =
        switch (time) {
          case Stamped(var at, var _) -> at;
          case Claimed(var at) -> at;
          case Unknown() -> context.at();
        };
    var chain =
        Chain.verify(
            cms.signer(),
            Chain.Purpose.SIGNING,
            pool(cms, context),
            context.lists(),
            context.trust().roots(),
            moment);
    return switch (chain) {
      case Chain.Rejected(var reason) -> {
        context.findings().add(Rule.CHAIN, place, name, reason);
        yield false;
      }
      case Chain.Trusted path -> {
        boolean used = !context.ours() || path.uses(cms.certificates());
        context.findings().unless(used, Rule.CERTIFICATES_USED, place, name);
        yield true;
      }
    };
  }

  private static List<Certificate> pool(SignedCms cms, Context context) {
    return Stream.concat(cms.certificates().stream(), context.pool().stream()).distinct().toList();
  }

  /** The moment that the report gives, or else the one asked for. */
  Instant moment(Instant otherwise) {
    return switch (report.time()) {
      case Stamped(var at, var _) -> at;
      case Claimed(var at) -> at;
      case Unknown() -> otherwise;
    };
  }
}
