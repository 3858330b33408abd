package id.ikrar.judge;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks EU DSS about the signatures of a file. Nothing is fetched: trust is the given roots alone,
 * and revocation data counts only when it lies in the file.
 */
final class Dss {
  private static final String POLICY = "/policy/constraint.xml";

  /** What the default policy only warns of, and what must not happen to a pledge. */
  private static final List<String> GRAVE =
      List.of(
          "PdfAnnotationOverlap",
          "PdfVisualDifference",
          "DocMDP",
          "FieldMDP",
          "SigFieldLock",
          "UndefinedChanges");

  private Dss() {}

  static Map<String, Object> judge(Path file, Path root, boolean strict) throws IOException {
    var trusted = new CommonTrustedCertificateSource();
    for (var certificate : certificates(root)) {
      trusted.addCertificate(certificate);
    }
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
    verifier.setCrlSource(null);
    verifier.setOcspSource(null);
    var validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
    validator.setCertificateVerifier(verifier);
    var reports = validator.validateDocument(policy(strict));
    var simple = reports.getSimpleReport();
    var answer = new LinkedHashMap<String, Object>();
    answer.put(
        "signatures",
        reports.getDiagnosticData().getSignatures().stream()
            .map(signature -> signature(signature, simple))
            .toList());
    answer.put("timestamps", reports.getDiagnosticData().getTimestampIdList().size());
    return answer;
  }

  private static List<CertificateToken> certificates(Path pem) throws IOException {
    try (var in = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(it -> new CertificateToken((X509Certificate) it))
          .toList();
    } catch (CertificateException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, Object> signature(SignatureWrapper signature, SimpleReport simple) {
    var id = signature.getId();
    var revision = signature.getPDFRevision();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("field", revision.getFirstFieldName());
    answer.put("signedBy", String.valueOf(simple.getSignedBy(id)));
    answer.put("level", String.valueOf(signature.getSignatureFormat()));
    answer.put("indication", String.valueOf(simple.getIndication(id)));
    answer.put("subindication", String.valueOf(simple.getSubIndication(id)));
    answer.put("intact", signature.isSignatureIntact());
    answer.put("valid", signature.isSignatureValid());
    answer.put("errors", texts(simple.getAdESValidationErrors(id)));
    answer.put("warnings", texts(simple.getAdESValidationWarnings(id)));
    answer.put("docMdp", String.valueOf(revision.getDocMDPPermissions()));
    answer.put("modified", revision.arePdfModificationsDetected());
    answer.put("formFill", changes(revision.getPdfSignatureOrFormFillChanges()));
    answer.put("extension", changes(revision.getPdfExtensionChanges()));
    answer.put("annotation", changes(revision.getPdfAnnotationChanges()));
    answer.put("undefined", changes(revision.getPdfUndefinedChanges()));
    answer.put("overlaps", revision.getPdfAnnotationsOverlapConcernedPages());
    answer.put("visual", revision.getPdfVisualDifferenceConcernedPages());
    answer.put("pages", revision.getPdfPageDifferenceConcernedPages());
    return answer;
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(Message::getValue).toList();
  }

  private static List<String> changes(List<XmlObjectModification> changes) {
    return changes.stream().map(change -> change.getAction() + " " + change.getValue()).toList();
  }

  private static InputStream policy(boolean strict) throws IOException {
    try (var in = Dss.class.getResourceAsStream(POLICY)) {
      var policy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (strict) {
        for (var check : GRAVE) {
          var failing =
              policy.replace("<" + check + " Level=\"WARN\"", "<" + check + " Level=\"FAIL\"");
          if (failing.equals(policy)) {
            throw new IllegalStateException("the policy has no " + check);
          }
          policy = failing;
        }
      }
      return new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8));
    }
  }
}
