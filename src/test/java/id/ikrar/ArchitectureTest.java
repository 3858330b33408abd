package id.ikrar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the table "packages and who may use whom" of docs/architecture.md. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.ikrar");

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("region", Set.of("kernel")),
          Map.entry("event", Set.of("kernel", "region")),
          Map.entry("account", Set.of("kernel", "event")),
          Map.entry("integration", Set.of("kernel", "event", "account")),
          Map.entry("oidc", Set.of("account")),
          Map.entry("pledge", Set.of("kernel", "region", "event")),
          Map.entry("signer", Set.of("kernel", "region", "event")),
          Map.entry("attendance", Set.of("kernel", "event", "account", "signer")),
          Map.entry("passkey", Set.of("kernel")),
          Map.entry("signing", Set.of("kernel", "event", "pledge", "signer", "passkey")),
          Map.entry(
              "desk",
              Set.of(
                  "kernel",
                  "region",
                  "event",
                  "pledge",
                  "signer",
                  "signing",
                  "account",
                  "attendance")),
          Map.entry(
              "movement",
              Set.of("kernel", "region", "event", "pledge", "signer", "signing", "desk", "pdf")),
          Map.entry(
              "page",
              Set.of(
                  "kernel",
                  "region",
                  "event",
                  "pledge",
                  "signer",
                  "signing",
                  "desk",
                  "attendance")),
          Map.entry("bsre", Set.of("kernel", "signing")),
          Map.entry("pdf", Set.of("kernel")),
          Map.entry("crypto", Set.of("kernel")),
          Map.entry("qr", Set.of("kernel")),
          Map.entry("tlog", Set.of("kernel")),
          Map.entry(
              "seal",
              Set.of(
                  "kernel", "event", "pledge", "signer", "signing", "desk", "page", "pdf", "crypto",
                  "qr", "tlog")),
          Map.entry("verify", Set.of("kernel", "pdf", "crypto", "qr", "tlog", "passkey")));

  @Test
  void eachPackageUsesOnlyThoseThatTheTableAllows() {
    var wrong = new ArrayList<String>();
    for (var type : MAIN) {
      var allowed = MAY_USE.get(packageOf(type));
      if (allowed == null) {
        continue;
      }
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var target = dependency.getTargetClass();
        if (target.getPackageName().startsWith("id.ikrar")
            && !packageOf(target).equals(packageOf(type))
            && !allowed.contains(packageOf(target))) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theTableKnowsEveryPackage() {
    var found = new TreeMap<String, Boolean>();
    MAIN.forEach(type -> found.put(packageOf(type), true));
    var known = new ArrayList<>(MAY_USE.keySet());
    known.addAll(List.of("", "store", "web", "ops"));
    assertThat(found.keySet()).isSubsetOf(known);
  }

  @Test
  void webNeverReachesTheStore() {
    noClasses()
        .that()
        .resideInAPackage("id.ikrar.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("id.ikrar.store..", "id.ikrar.ops..")
        .check(MAIN);
  }

  @Test
  void opsDoesNotUseTheWeb() {
    noClasses()
        .that()
        .resideInAPackage("id.ikrar.ops..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("id.ikrar.web..")
        .check(MAIN);
  }

  @Test
  void storeKnowsNoUseCaseOfTheWebAndNoOps() {
    noClasses()
        .that()
        .resideInAPackage("id.ikrar.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.ikrar.web..", "id.ikrar.ops..", "id.ikrar.crypto..", "id.ikrar.page..")
        .check(MAIN);
  }

  @Test
  void bouncyCastleLivesInCryptoAlone() {
    only("org.bouncycastle..", "id.ikrar.crypto..");
  }

  @Test
  void openPdfLivesInPageAlone() {
    only("org.openpdf..", "id.ikrar.page..");
  }

  @Test
  void pdfBoxLivesInPageAlone() {
    only("org.apache.pdfbox..", "id.ikrar.page..");
  }

  @Test
  void differencesAreToldInPledgeAlone() {
    only("com.github.difflib..", "id.ikrar.pledge..");
  }

  @Test
  void zxingLivesInQrAlone() {
    only("com.google.zxing..", "id.ikrar.qr..");
  }

  @Test
  void webAuthnLivesInPasskeyAlone() {
    only("com.webauthn4j..", "id.ikrar.passkey..");
  }

  @Test
  void jsonOutsideOfTheFrameworkLivesInBsreAlone() {
    // Its annotations are those that the framework's own JSON reads.
    only("com.fasterxml.jackson.core..", "id.ikrar.bsre..");
    only("com.fasterxml.jackson.databind..", "id.ikrar.bsre..");
  }

  @Test
  void nimbusLivesInOidcAlone() {
    only("com.nimbusds..", "id.ikrar.oidc..");
  }

  @Test
  void sqlLivesInStoreAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("id.ikrar.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")
        .check(MAIN);
  }

  @Test
  void theFrameworkStaysAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.ikrar", "id.ikrar.web..", "id.ikrar.store..", "id.ikrar.ops..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..")
        .check(MAIN);
  }

  @Test
  void nobodyKeepsTimeByTheWall() {
    noClasses()
        .that()
        .resideOutsideOfPackages("id.ikrar", "id.ikrar.web..", "id.ikrar.ops..", "id.ikrar.store..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }

  @Test
  void recordsHoldNoArrays() {
    classes()
        .that()
        .areRecords()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>("hold no arrays") {
              @Override
              public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                type.getFields().stream()
                    .filter(field -> field.getRawType().isArray())
                    .filter(field -> !field.getModifiers().toString().contains("STATIC"))
                    .forEach(field ->
                        events.add(
                            com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                field, field.getFullName())));
              }
            })
        .check(MAIN);
  }

  @Test
  void noSourceFileHasMoreThanFourHundredLines() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > 400)
              .map(Path::toString)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void only(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }

  private static String packageOf(JavaClass type) {
    var name = type.getPackageName();
    var rest = name.equals("id.ikrar") ? "" : name.substring("id.ikrar.".length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
