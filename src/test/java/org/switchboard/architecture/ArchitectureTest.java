package org.switchboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the packages: a request walks through them in one direction. */
class ArchitectureTest {
    private static final String OURS = "org.switchboard..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.switchboard");
    private static final Path ROOT = Path.of("src", "main", "java", "org", "switchboard");
    private static final Pattern VENDORS =
            Pattern.compile("org\\.glassfish\\.jersey|org\\.eclipse\\.persistence|fish\\.payara");
    private static final Pattern HTTP_AND_XML =
            Pattern.compile("jakarta\\.ws\\.rs|jakarta\\.xml\\.bind|jakarta\\.servlet");

    @Test
    void theContractKnowsNothingElseOfOurs() {
        ofOurs("contract").mayKnowOnly();
    }

    @Test
    void thePlatformKnowsNoFeature() {
        ofOurs("platform").mayKnowOnly();
    }

    @Test
    void theDirectoryKnowsOnlyThePlatform() {
        ofOurs("directory").mayKnowOnly("platform");
    }

    @Test
    void accessKnowsTheDirectoryAndThePlatform() {
        ofOurs("access").mayKnowOnly("directory", "platform");
    }

    @Test
    void operationsKnowWhatTheyDoAndWhatTheyShow() {
        ofOurs("operation").mayKnowOnly("access", "contract", "directory", "session");
    }

    @Test
    void sessionsKnowWhoCallsWhatIsInTheDirectoryAndWhatIsShown() {
        ofOurs("session").mayKnowOnly("access", "directory", "contract", "platform");
    }

    @Test
    void formatsKnowTheContractAndThePlatform() {
        ofOurs("door.format").mayKnowOnly("contract", "platform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap", "metadata"})
    void aDoorKnowsNoOtherDoor(String door) {
        String[] others = Stream.of("rest", "soap", "metadata")
                .filter(other -> !other.equals(door))
                .map(other -> "org.switchboard.door." + other + "..")
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage("org.switchboard.door." + door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "rest", "soap", "metadata"})
    void noDoorKnowsWhatAnOperationWorksWith(String door) {
        check(noClasses()
                .that()
                .resideInAPackage("org.switchboard.door." + door + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.switchboard.operation.*.."));
    }

    @Test
    void whatTheDoorsShareKnowsNoDoor() {
        ofOurs("door.http")
                .mayKnowOnly("access", "contract", "directory", "door.format", "operation", "platform", "session");
    }

    @Test
    void nothingButTheDoorKnowsTheDoor() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.switchboard.door..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.switchboard.door.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "directory", "access", "operation", "platform"})
    void whatIsBehindTheDoorKnowsNoHttpAndNoXml(String part) {
        assertThat(sourcesNaming(HTTP_AND_XML).filter(file -> file.startsWith(ROOT.resolve(part))))
                .isEmpty();
    }

    @Test
    void thePackagesFormNoCircle() {
        check(slices().matching("org.switchboard.(*)..").should().beFreeOfCycles());
    }

    @Test
    void theServersOwnTypesAreNamedOnlyByTheFormatsThePlatformAndTheApplication() {
        assertThat(sourcesNaming(VENDORS)
                        .filter(file -> !file.startsWith(ROOT.resolve("door/format")))
                        .filter(file -> !file.startsWith(ROOT.resolve("platform")))
                        .filter(file -> !file.equals(ROOT.resolve("door/Switchboard.java"))))
                .isEmpty();
    }

    @Test
    void noClassOutsideThePlatformHoldsAnEntityManager() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.switchboard.platform..")
                .should()
                .haveRawType(EntityManager.class));
    }

    @Test
    void whatIsStoredHasNoPublicSetters() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .andShould()
                .bePublic());
    }

    @Test
    void noClassIsNamedForNothing() {
        check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Base)(\\$.*)?"));
    }

    private static Part ofOurs(String name) {
        return new Part(name);
    }

    /** A package of ours with those inside it. */
    private record Part(String name) {
        void mayKnowOnly(String... others) {
            String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                    .map(part -> "org.switchboard." + part + "..")
                    .toArray(String[]::new);
            check(classes()
                    .that()
                    .resideInAPackage("org.switchboard." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage(OURS)).or(resideInAnyPackage(allowed))));
        }
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** From the sources, since the build weaves types of EclipseLink and JAXB into the compiled entities. */
    private static Stream<Path> sourcesNaming(Pattern words) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> words.matcher(text(file)).find())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
