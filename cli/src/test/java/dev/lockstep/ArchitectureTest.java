package dev.lockstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Imports point one way, and the libraries stay where they belong. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The tests of core reach us in a jar of their own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.lockstep");

    @Test
    void coreKnowsNoOtherModule() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.lockstep.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lockstep.emitters..", "dev.lockstep.verifier..", "dev.lockstep.cli.."));
    }

    @Test
    void emittersAndVerifierDoNotKnowEachOtherNorTheCommandLine() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.lockstep.emitters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lockstep.verifier..", "dev.lockstep.cli.."));
        hold(noClasses()
                .that()
                .resideInAPackage("dev.lockstep.verifier..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.lockstep.emitters..", "dev.lockstep.cli.."));
    }

    @Test
    void namesTypesAndModelStandAtTheBottom() {
        hold(noClasses()
                .that()
                .resideInAPackage("dev.lockstep.core.model..")
                .should()
                .dependOnClassesThat(ownClassesOutside(
                        "dev.lockstep.core.model", "dev.lockstep.core.type", "dev.lockstep.core.name")));
        hold(noClasses()
                .that()
                .resideInAPackage("dev.lockstep.core.type..")
                .should()
                .dependOnClassesThat(ownClassesOutside("dev.lockstep.core.type", "dev.lockstep.core.name")));
        hold(noClasses()
                .that()
                .resideInAPackage("dev.lockstep.core.name..")
                .should()
                .dependOnClassesThat(ownClassesOutside("dev.lockstep.core.name")));
    }

    @Test
    void packagesFormNoCycles() {
        hold(SlicesRuleDefinition.slices()
                .matching("dev.lockstep.(**)")
                .should()
                .beFreeOfCycles());
    }

    @Test
    void onlyTheParserUsesJSqlParser() {
        onlyIn("net.sf.jsqlparser..", "dev.lockstep.core.parse..");
    }

    @Test
    void onlyTheTemplatePackageUsesMustache() {
        onlyIn("com.github.mustachejava..", "dev.lockstep.emitters.template..");
    }

    @Test
    void onlyTheLoaderOfJpaUsesHibernate() {
        onlyIn("org.hibernate..", "dev.lockstep.verifier.load.jpa..");
    }

    @Test
    void onlyTheVerifierSpeaksToDatabases() {
        onlyIn("java.sql..", "dev.lockstep.verifier..");
        onlyIn("org.postgresql..", "dev.lockstep.verifier..");
    }

    @Test
    void onlyTheCommandLineUsesPicocliAndYaml() {
        onlyIn("picocli..", "dev.lockstep.cli..");
        onlyIn("org.snakeyaml..", "dev.lockstep.cli..");
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("dev.lockstep.cli..")
                .should()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void onlyTheCommandLinePrints() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("dev.lockstep.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void commandsAreNamedAsSuch() {
        hold(classes()
                .that()
                .areAnnotatedWith("picocli.CommandLine$Command")
                .should()
                .haveSimpleNameEndingWith("Command")
                .orShould()
                .haveSimpleName("Main"));
    }

    private static void onlyIn(String library, String home) {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    private static DescribedPredicate<JavaClass> ownClassesOutside(String... allowed) {
        return DescribedPredicate.describe(
                "classes of ours outside " + String.join(", ", allowed),
                type -> type.getPackageName().startsWith("dev.lockstep")
                        && Arrays.stream(allowed)
                                .noneMatch(home -> type.getPackageName().equals(home)));
    }

    /** A module that has no class for a rule yet keeps it. */
    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
